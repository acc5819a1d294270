/** SDL → the schema of a subgraph, with names resolved: later stages never see what a subgraph calls federation's elements. */
@NullMarked
package dev.kontor.gateway.composition.read;

import org.jspecify.annotations.NullMarked;
