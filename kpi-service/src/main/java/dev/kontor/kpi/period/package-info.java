/** Calendar periods: days, ISO weeks, months, quarters, years. Pure values and rules: no I/O, no framework. */
@NullMarked
package dev.kontor.kpi.period;

import org.jspecify.annotations.NullMarked;
