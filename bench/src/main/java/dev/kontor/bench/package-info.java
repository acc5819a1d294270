/** What the gateway's stages cost, with JMH. */
@NullMarked
package dev.kontor.bench;

import org.jspecify.annotations.NullMarked;
