package dev.kontor.kpi.target;

import dev.kontor.kpi.definition.KpiDirection;
import dev.kontor.kpi.period.Period;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Where a KPI stands: computed from data and the clock, never stored. */
public final class StatusRule {

    private StatusRule() {}

    /**
     * The status.
     *
     * @param value the current value, null without a measurement
     * @param period the period it belongs to
     * @param target the target in force, null when there is none
     * @param direction which way is good
     * @param today the day it is judged on
     */
    public static KpiStatus judge(
            @Nullable BigDecimal value,
            @Nullable Period period,
            @Nullable Target target,
            KpiDirection direction,
            LocalDate today) {
        if (value == null || period == null) {
            return KpiStatus.NO_DATA;
        }
        if (target == null) {
            return KpiStatus.NO_TARGET;
        }
        boolean pastDue = today.isAfter(target.dueOn());
        return switch (target.goal()) {
            case Goal.Reach reach -> onTheWay(value, period, target, direction, pastDue);
            case Goal.StayWithin within -> inside(within.band(), value, target.tolerance(), pastDue);
        };
    }

    private static KpiStatus onTheWay(
            BigDecimal value, Period period, Target target, KpiDirection direction, boolean pastDue) {
        BigDecimal attainment = target.attainment(value, direction);
        if (attainment.compareTo(BigDecimal.ONE) >= 0) {
            return KpiStatus.ACHIEVED;
        }
        if (pastDue) {
            return KpiStatus.MISSED;
        }
        BigDecimal gap = target.elapsedAt(period).subtract(attainment);
        if (gap.signum() <= 0) {
            return KpiStatus.ON_TRACK;
        }
        return gap.compareTo(target.tolerance()) <= 0 ? KpiStatus.AT_RISK : KpiStatus.OFF_TRACK;
    }

    private static KpiStatus inside(Band band, BigDecimal value, BigDecimal tolerance, boolean pastDue) {
        BigDecimal distance = band.distance(value);
        if (distance.signum() == 0) {
            return pastDue ? KpiStatus.ACHIEVED : KpiStatus.ON_TRACK;
        }
        if (pastDue) {
            return KpiStatus.MISSED;
        }
        return distance.compareTo(tolerance.multiply(band.width())) <= 0 ? KpiStatus.AT_RISK : KpiStatus.OFF_TRACK;
    }
}
