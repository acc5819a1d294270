/** Measurements in PostgreSQL, written in sets. */
@NullMarked
package dev.kontor.kpi.recording.persistence;

import org.jspecify.annotations.NullMarked;
