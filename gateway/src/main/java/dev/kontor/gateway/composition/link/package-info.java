/** Which specifications a subgraph links, and what it calls their elements. */
@NullMarked
package dev.kontor.gateway.composition.link;

import org.jspecify.annotations.NullMarked;
