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
 * @param valueBefore the value that was current {@value #DAYS_BEFORE} days before, by what is known now; null before the
 *     first
 * @param merit the value as the KPI's direction judges it: more is better; null when nothing says what is
 * @param trailingYear what the twelve latest closed months add up to; null of all KPIs but revenue, and without a value
 * @param until the first day on which it may be otherwise though nothing was written; {@link LocalDate#MAX} for never
 */
public record Standing(
        KpiId kpi,
        KpiStatus status,
        @Nullable BigDecimal value,
        @Nullable LocalDate periodStart,
        @Nullable BigDecimal valueBefore,
        @Nullable BigDecimal merit,
        @Nullable BigDecimal trailingYear,
        LocalDate until) {

    /** A month, but the same for all. */
    private static final int DAYS_BEFORE = 30;

    private static final TrailingYear NO_YEAR = new TrailingYear(null, LocalDate.MAX);

    /** Since when a KPI's values have to be complete: of revenue a year is kept, by whatever it is measured. */
    public static LocalDate neededFor(Kpi kpi) {
        LocalDate before = kpi.neededForValueOn(before(kpi));
        return hasTrailingYear(kpi) ? earlier(before, kpi.neededForTrailingYear()) : before;
    }

    /** The same, once that is there: nobody knows how long a gap is before the value that was current. */
    public static LocalDate stillNeededFor(Kpi kpi) {
        return kpi.isCertainOn(before(kpi)) ? kpi.day() : Kpi.EVER;
    }

    private static LocalDate before(Kpi kpi) {
        return kpi.day().minusDays(DAYS_BEFORE);
    }

    private static boolean hasTrailingYear(Kpi kpi) {
        return kpi.id().code().equals(TrailingYear.REVENUE);
    }

    /** How it stands on the day that the KPI is looked at. */
    public static Standing of(Kpi kpi) {
        Period period = kpi.currentPeriod();
        Measured current = kpi.current();
        TrailingYear year = hasTrailingYear(kpi) ? kpi.trailingYear() : NO_YEAR;
        return new Standing(
                kpi.id(),
                kpi.status(),
                current == null ? null : current.value(),
                period == null ? null : period.start(),
                kpi.valueInForce(before(kpi)),
                kpi.merit(),
                year.sum(),
                earlier(earlier(kpi.unchangedUntil(), year.unchangedUntil()), valueBeforeUnchangedUntil(kpi)));
    }

    private static LocalDate valueBeforeUnchangedUntil(Kpi kpi) {
        LocalDate until = kpi.valueUnchangedUntil(before(kpi));
        return until.equals(LocalDate.MAX) ? until : until.plusDays(DAYS_BEFORE);
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
