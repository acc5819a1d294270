/** Reads many KPIs at once. */
@NullMarked
package dev.kontor.kpi.reading.application;

import org.jspecify.annotations.NullMarked;
