package dev.kontor.kpi.measurement;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What one measurement says.
 *
 * @param value the value, in the KPI's unit; not used where numerator and denominator decide
 * @param numerator for ratios of sums
 * @param denominator for ratios of sums, 0 or more; at 0 there is no value
 * @param sampleSize for weighted means, e.g. survey answers; 0 or more
 */
public record Sample(
        BigDecimal value,
        @Nullable BigDecimal numerator,
        @Nullable BigDecimal denominator,
        @Nullable Long sampleSize) {}
