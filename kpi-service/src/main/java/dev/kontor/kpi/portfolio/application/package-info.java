/** The use cases of portfolios. */
@NullMarked
package dev.kontor.kpi.portfolio.application;

import org.jspecify.annotations.NullMarked;
