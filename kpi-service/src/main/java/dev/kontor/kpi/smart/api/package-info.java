/** SMART gaps in the graph, in words that a user can act on. */
@NullMarked
package dev.kontor.kpi.smart.api;

import org.jspecify.annotations.NullMarked;
