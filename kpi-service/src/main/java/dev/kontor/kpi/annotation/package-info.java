/** Notes on the days of a KPI. */
@NullMarked
package dev.kontor.kpi.annotation;

import org.jspecify.annotations.NullMarked;
