/** Targets in PostgreSQL. */
@NullMarked
package dev.kontor.kpi.planning.persistence;

import org.jspecify.annotations.NullMarked;
