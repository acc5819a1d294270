/** Signals over PostgreSQL. */
@NullMarked
package dev.kontor.kpi.signal.persistence;

import org.jspecify.annotations.NullMarked;
