/** What was measured: samples, their roll-up, and the values of a KPI by period. Pure values and rules: no I/O, no framework. */
@NullMarked
package dev.kontor.kpi.measurement;

import org.jspecify.annotations.NullMarked;
