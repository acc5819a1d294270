package dev.kontor.kpi.smart;

import dev.kontor.kpi.decimal.Decimals;
import dev.kontor.kpi.definition.KpiDefinition;
import dev.kontor.kpi.measurement.Measured;
import dev.kontor.kpi.measurement.Timeline;
import dev.kontor.kpi.period.Granularity;
import dev.kontor.kpi.period.Period;
import dev.kontor.kpi.target.Band;
import dev.kontor.kpi.target.Goal;
import dev.kontor.kpi.target.Target;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Whether a target is achievable: the pace that it asks for, from baseline to target, is no more than three times the best
 * pace ever seen. It is judged from the baseline, not from where the KPI stands, so that falling behind does not make a
 * target less achievable than it was: that is what the status tells. A target that is met already is achievable.
 */
final class PaceRule {

    private static final BigDecimal STRETCH = BigDecimal.valueOf(3);

    private PaceRule() {}

    static Optional<SmartGap> gap(Target target, KpiDefinition definition, Timeline timeline, Period latestClosed) {
        BigDecimal baseline = target.goal().baseline();
        BigDecimal aim = aim(target.goal());
        BigDecimal way = aim.subtract(baseline);
        NavigableMap<Period, Measured> history = timeline.values().headMap(latestClosed, true);
        if (way.signum() == 0 || isMet(target, definition, history)) {
            return Optional.empty();
        }
        BigDecimal best = bestPace(history, way.signum());
        if (best == null) {
            // Half of the target's size, compared without a division.
            boolean near = way.abs().multiply(BigDecimal.TWO).compareTo(aim.abs()) <= 0;
            return near ? Optional.empty() : Optional.of(new SmartGap.TooFar(baseline, aim, definition.unit()));
        }
        BigDecimal periods = BigDecimal.valueOf(periods(target, timeline.granularity()));
        BigDecimal required = Decimals.divide(way.abs(), periods);
        BigDecimal possible = STRETCH.multiply(best.max(BigDecimal.ZERO));
        if (required.compareTo(possible) <= 0) {
            return Optional.empty();
        }
        BigDecimal reach = possible.multiply(periods);
        BigDecimal farthest = way.signum() > 0 ? baseline.add(reach) : baseline.subtract(reach);
        return Optional.of(new SmartGap.TooFast(
                required,
                Decimals.plain(best.max(BigDecimal.ZERO)),
                Decimals.plain(farthest),
                timeline.granularity(),
                definition.unit()));
    }

    /** The value to reach; of a band the end that is nearer to the baseline, or the baseline itself inside. */
    private static BigDecimal aim(Goal goal) {
        return switch (goal) {
            case Goal.Reach(BigDecimal baseline, BigDecimal value) -> value;
            case Goal.StayWithin(BigDecimal baseline, Band band) ->
                baseline.max(band.low()).min(band.high());
        };
    }

    private static boolean isMet(Target target, KpiDefinition definition, NavigableMap<Period, Measured> history) {
        return !history.isEmpty()
                && target.attainment(history.lastEntry().getValue().value(), definition.direction())
                                .compareTo(BigDecimal.ONE)
                        >= 0;
    }

    /**
     * The greatest change towards the target from one value to the next, per period; gaps count. Negative when it always
     * went the other way; null when there are fewer than two values.
     *
     * @param sign of the way from baseline to target
     */
    private static @Nullable BigDecimal bestPace(NavigableMap<Period, Measured> history, int sign) {
        BigDecimal best = null;
        Map.Entry<Period, Measured> before = null;
        for (Map.Entry<Period, Measured> entry : history.entrySet()) {
            if (before != null) {
                BigDecimal change =
                        entry.getValue().value().subtract(before.getValue().value());
                long periods = entry.getKey().index() - before.getKey().index();
                BigDecimal pace =
                        Decimals.divide(change.multiply(BigDecimal.valueOf(sign)), BigDecimal.valueOf(periods));
                best = best == null ? pace : best.max(pace);
            }
            before = entry;
        }
        return best;
    }

    /** How many periods close from the day after the first to the due date; at least one. */
    private static long periods(Target target, Granularity cadence) {
        return Math.max(1, closedBy(target.dueOn(), cadence) - closedBy(target.startsOn(), cadence));
    }

    private static long closedBy(LocalDate day, Granularity cadence) {
        return Period.latestClosed(day.plusDays(1), cadence).index();
    }
}
