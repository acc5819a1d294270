package dev.kontor.kpi.target;

import dev.kontor.kpi.decimal.Decimals;
import dev.kontor.kpi.definition.KpiDirection;
import dev.kontor.kpi.period.Period;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * A time-bound target: the A and T of SMART.
 *
 * @param goal what to reach
 * @param startsOn first day
 * @param dueOn due date, after {@code startsOn}
 * @param tolerance tolerated gap behind the expected course, 0 to 1
 */
public record Target(Goal goal, LocalDate startsOn, LocalDate dueOn, BigDecimal tolerance) {

    /** Tolerance when none is named. */
    public static final BigDecimal DEFAULT_TOLERANCE = new BigDecimal("0.1");

    public Target {
        if (!dueOn.isAfter(startsOn)) {
            throw new IllegalArgumentException(
                    "A target is due after it starts, not %s to %s".formatted(startsOn, dueOn));
        }
        if (tolerance.signum() < 0 || tolerance.compareTo(BigDecimal.ONE) > 0) {
            throw new IllegalArgumentException("A tolerance lies between 0 and 1, not " + tolerance);
        }
    }

    /** The band, for a band target. */
    public @Nullable Band band() {
        return switch (goal) {
            case Goal.Reach reach -> null;
            case Goal.StayWithin within -> within.band();
        };
    }

    /**
     * Share of the way covered: {@code (v − b) / (t − b)}; below 0 behind the baseline, above 1 beyond the target. With
     * {@code b = t} it is 1 at the target or on its better side, else 0. Of a band it is 1 inside and falls to 0 at one
     * band's width outside.
     */
    public BigDecimal attainment(BigDecimal value, KpiDirection direction) {
        return switch (goal) {
            case Goal.Reach(BigDecimal baseline, BigDecimal aim) -> {
                BigDecimal way = aim.subtract(baseline);
                yield way.signum() == 0 ? meets(value, aim, direction) : Decimals.divide(value.subtract(baseline), way);
            }
            case Goal.StayWithin within -> {
                Band band = within.band();
                BigDecimal outside = Decimals.divide(band.distance(value), band.width());
                yield BigDecimal.ONE.subtract(outside).max(BigDecimal.ZERO);
            }
        };
    }

    /** Share of the time elapsed at the end of that period, 0 to 1. */
    public BigDecimal elapsedAt(Period period) {
        long total = ChronoUnit.DAYS.between(startsOn, dueOn);
        long elapsed = Math.clamp(ChronoUnit.DAYS.between(startsOn, period.end()), 0, total);
        return Decimals.divide(BigDecimal.valueOf(elapsed), BigDecimal.valueOf(total));
    }

    /** The value that the even course from baseline to target has at the end of that period; a band's middle. */
    public BigDecimal expectedAt(Period period) {
        return switch (goal) {
            case Goal.Reach(BigDecimal baseline, BigDecimal aim) ->
                Decimals.plain(baseline.add(elapsedAt(period).multiply(aim.subtract(baseline))));
            case Goal.StayWithin within -> within.value();
        };
    }

    /** Whether any day of the period lies between start and due date. */
    public boolean covers(Period period) {
        return !period.end().isBefore(startsOn) && !period.start().isAfter(dueOn);
    }

    private static BigDecimal meets(BigDecimal value, BigDecimal aim, KpiDirection direction) {
        int difference = value.compareTo(aim);
        boolean met = switch (direction) {
            case HIGHER_IS_BETTER -> difference >= 0;
            case LOWER_IS_BETTER -> difference <= 0;
            case WITHIN_RANGE -> difference == 0;
        };
        return met ? BigDecimal.ONE : BigDecimal.ZERO;
    }
}
