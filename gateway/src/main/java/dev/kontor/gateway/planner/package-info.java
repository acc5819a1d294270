/** Normalised operation to query plan: options per field, the cheapest choice, the fetch graph, the plan. */
@NullMarked
package dev.kontor.gateway.planner;

import org.jspecify.annotations.NullMarked;
