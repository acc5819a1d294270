/** The company in PostgreSQL. */
@NullMarked
package dev.kontor.kpi.company.persistence;

import org.jspecify.annotations.NullMarked;
