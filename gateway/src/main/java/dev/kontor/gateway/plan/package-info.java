/** The query plan as pure data, and its printers. */
@NullMarked
package dev.kontor.gateway.plan;

import org.jspecify.annotations.NullMarked;
