package dev.kontor.kpi.measurement;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * The value of a period, rolled up.
 *
 * @param value exact, in the KPI's unit
 * @param sampleSize what it rests on, e.g. survey answers; null when not counted
 */
public record Measured(BigDecimal value, @Nullable Long sampleSize) {}
