/** Definitions in the graph. */
@NullMarked
package dev.kontor.kpi.definition.api;

import org.jspecify.annotations.NullMarked;
