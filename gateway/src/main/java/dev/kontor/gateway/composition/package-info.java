/** Composition: the SDL of subgraphs → one supergraph, or errors that say where they are and how to mend them. */
@NullMarked
package dev.kontor.gateway.composition;

import org.jspecify.annotations.NullMarked;
