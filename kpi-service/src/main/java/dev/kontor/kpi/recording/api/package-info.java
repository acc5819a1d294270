/** Recording in the graph. */
@NullMarked
package dev.kontor.kpi.recording.api;

import org.jspecify.annotations.NullMarked;
