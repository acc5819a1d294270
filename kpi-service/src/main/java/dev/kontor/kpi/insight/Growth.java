package dev.kontor.kpi.insight;

import dev.kontor.kpi.decimal.Decimals;
import dev.kontor.kpi.measurement.Timeline;
import dev.kontor.kpi.period.Period;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A change between two periods.
 *
 * @param absolute in the KPI's unit; percentage points for percent
 * @param percent relative change, per year for CAGR; null when the base is 0 or less, or CAGR spans less than a year
 * @param movement good or bad
 */
public record Growth(BigDecimal absolute, @Nullable BigDecimal percent, Movement movement) {

    /**
     * The change of the current value against an earlier one.
     *
     * @param timeline the KPI's values at its cadence
     * @param current the current period, which has a value
     * @param comparison what to compare with
     * @param preference what is better
     * @return null when there is no earlier value to compare with
     */
    public static @Nullable Growth of(Timeline timeline, Period current, Comparison comparison, Preference preference) {
        Period base = switch (comparison) {
            case PREVIOUS_PERIOD -> current.plus(-1);
            case YEAR_AGO -> current.yearAgo();
            case CAGR -> timeline.first();
        };
        BigDecimal value = timeline.valueAt(current);
        BigDecimal before = base == null || base.equals(current) ? null : timeline.valueAt(base);
        if (value == null || base == null || before == null) {
            return null;
        }
        BigDecimal percent = switch (comparison) {
            case PREVIOUS_PERIOD, YEAR_AGO -> relative(value, before);
            case CAGR -> compound(value, before, current.yearsSince(base));
        };
        return new Growth(value.subtract(before), percent, preference.judge(before, value));
    }

    private static @Nullable BigDecimal relative(BigDecimal value, BigDecimal before) {
        return before.signum() <= 0 ? null : Decimals.divide(Decimals.HUNDRED.multiply(value.subtract(before)), before);
    }

    /** A rate is a statistic: a fractional power has no exact decimal. A fall below 0 has no rate. */
    private static @Nullable BigDecimal compound(BigDecimal value, BigDecimal before, BigDecimal years) {
        if (before.signum() <= 0 || value.signum() < 0 || years.compareTo(BigDecimal.ONE) < 0) {
            return null;
        }
        double factor = Math.pow(value.doubleValue() / before.doubleValue(), 1 / years.doubleValue());
        return Decimals.fromStatistic(100 * (factor - 1));
    }
}
