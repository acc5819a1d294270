/** Standings in PostgreSQL. */
@NullMarked
package dev.kontor.kpi.standing.persistence;

import org.jspecify.annotations.NullMarked;
