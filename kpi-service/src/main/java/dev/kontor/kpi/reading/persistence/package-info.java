/** KPIs' data in PostgreSQL, read in sets. */
@NullMarked
package dev.kontor.kpi.reading.persistence;

import org.jspecify.annotations.NullMarked;
