package dev.kontor.kpi.standing;

import dev.kontor.kpi.measurement.Measured;
import dev.kontor.kpi.period.Period;
import dev.kontor.kpi.reading.Kpi;
import dev.kontor.kpi.reading.KpiId;
import dev.kontor.kpi.target.KpiStatus;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How a KPI stands.
 *
 * @param value of the latest closed period that has one; null before the first
 * @param periodStart that period's first day
 * @param until the first day on which it may be otherwise though nothing was written; {@link LocalDate#MAX} for never
 */
public record Standing(
        KpiId kpi,
        KpiStatus status,
        @Nullable BigDecimal value,
        @Nullable LocalDate periodStart,
        LocalDate until) {

    /** How it stands on the day that the KPI is looked at. */
    public static Standing of(Kpi kpi) {
        Period period = kpi.currentPeriod();
        Measured current = kpi.current();
        return new Standing(
                kpi.id(),
                kpi.status(),
                current == null ? null : current.value(),
                period == null ? null : period.start(),
                kpi.unchangedUntil());
    }
}
