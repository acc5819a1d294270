/** What only the supergraph shows: whether what fits pair by pair makes a whole. */
@NullMarked
package dev.kontor.gateway.composition.after;

import org.jspecify.annotations.NullMarked;
