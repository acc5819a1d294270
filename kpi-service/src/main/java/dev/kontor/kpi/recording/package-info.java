/** Measurements as they come in: checked, then recorded once. */
@NullMarked
package dev.kontor.kpi.recording;

import org.jspecify.annotations.NullMarked;
