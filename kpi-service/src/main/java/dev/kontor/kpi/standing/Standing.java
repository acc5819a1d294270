package dev.kontor.kpi.standing;

import dev.kontor.kpi.insight.TrailingYear;
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
 * @param merit the value as the KPI's direction judges it: more is better; null when nothing says what is
 * @param trailingYear what the twelve latest closed months add up to; null of all KPIs but revenue, and without a value
 * @param until the first day on which it may be otherwise though nothing was written; {@link LocalDate#MAX} for never
 */
public record Standing(
        KpiId kpi,
        KpiStatus status,
        @Nullable BigDecimal value,
        @Nullable LocalDate periodStart,
        @Nullable BigDecimal merit,
        @Nullable BigDecimal trailingYear,
        LocalDate until) {

    private static final TrailingYear NO_YEAR = new TrailingYear(null, LocalDate.MAX);

    /** Since when a KPI's values have to be complete: of revenue a year is kept, by whatever it is measured. */
    public static LocalDate neededFor(Kpi kpi) {
        return hasTrailingYear(kpi) ? kpi.neededForTrailingYear() : kpi.day();
    }

    private static boolean hasTrailingYear(Kpi kpi) {
        return kpi.id().code().equals(TrailingYear.REVENUE);
    }

    /** How it stands on the day that the KPI is looked at. */
    public static Standing of(Kpi kpi) {
        Period period = kpi.currentPeriod();
        Measured current = kpi.current();
        TrailingYear year = hasTrailingYear(kpi) ? kpi.trailingYear() : NO_YEAR;
        LocalDate until = kpi.unchangedUntil();
        return new Standing(
                kpi.id(),
                kpi.status(),
                current == null ? null : current.value(),
                period == null ? null : period.start(),
                kpi.merit(),
                year.sum(),
                until.isBefore(year.unchangedUntil()) ? until : year.unchangedUntil());
    }
}
