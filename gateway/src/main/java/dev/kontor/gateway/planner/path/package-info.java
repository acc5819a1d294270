/** Which subgraphs can answer each selected field, by which moves, and which choice of them is cheapest. */
@NullMarked
package dev.kontor.gateway.planner.path;

import org.jspecify.annotations.NullMarked;
