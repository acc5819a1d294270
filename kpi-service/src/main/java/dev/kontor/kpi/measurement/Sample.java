package dev.kontor.kpi.measurement;

import java.math.BigDecimal;
import java.util.Objects;
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
        @Nullable Long sampleSize) {

    /** Whether both say the same: 1.50 and 1.5 do. */
    public boolean saysTheSameAs(Sample other) {
        return isSame(value, other.value)
                && isSame(numerator, other.numerator)
                && isSame(denominator, other.denominator)
                && Objects.equals(sampleSize, other.sampleSize);
    }

    private static boolean isSame(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        if (one == null || other == null) {
            return one == null && other == null;
        }
        return one.compareTo(other) == 0;
    }
}
