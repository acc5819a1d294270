/** Portfolios in the graph. */
@NullMarked
package dev.kontor.kpi.portfolio.api;

import org.jspecify.annotations.NullMarked;
