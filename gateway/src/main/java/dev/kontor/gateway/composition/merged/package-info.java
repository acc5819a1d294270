/** The supergraph as records, before it is text. */
@NullMarked
package dev.kontor.gateway.composition.merged;

import org.jspecify.annotations.NullMarked;
