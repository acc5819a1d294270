/** Whether subgraphs can answer every query that their supergraph allows; and if not, the shortest that they cannot. */
@NullMarked
package dev.kontor.gateway.composition.satisfy;

import org.jspecify.annotations.NullMarked;
