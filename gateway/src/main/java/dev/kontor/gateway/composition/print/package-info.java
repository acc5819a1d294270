/** The supergraph as text. */
@NullMarked
package dev.kontor.gateway.composition.print;

import org.jspecify.annotations.NullMarked;
