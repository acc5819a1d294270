/** Subgraphs → the supergraph, element by element; what cannot be one is reported. */
@NullMarked
package dev.kontor.gateway.composition.merge;

import org.jspecify.annotations.NullMarked;
