/** Portfolios in PostgreSQL. */
@NullMarked
package dev.kontor.kpi.portfolio.persistence;

import org.jspecify.annotations.NullMarked;
