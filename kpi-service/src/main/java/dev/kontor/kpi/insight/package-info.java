/** What the values of a KPI say: growth, trend, anomalies, freshness. Pure values and rules: no I/O, no framework. */
@NullMarked
package dev.kontor.kpi.insight;

import org.jspecify.annotations.NullMarked;
