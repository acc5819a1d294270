/** The catalogue in PostgreSQL. */
@NullMarked
package dev.kontor.kpi.definition.persistence;

import org.jspecify.annotations.NullMarked;
