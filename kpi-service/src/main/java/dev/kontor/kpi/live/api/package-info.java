/** Watching, in the graph. */
@NullMarked
package dev.kontor.kpi.live.api;

import org.jspecify.annotations.NullMarked;
