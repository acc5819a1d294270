/** Setting targets in the graph. */
@NullMarked
package dev.kontor.kpi.planning.api;

import org.jspecify.annotations.NullMarked;
