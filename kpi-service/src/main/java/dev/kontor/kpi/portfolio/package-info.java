/** The key accounts that a caller cares for, counted and ranked by their KPIs. */
@NullMarked
package dev.kontor.kpi.portfolio;

import org.jspecify.annotations.NullMarked;
