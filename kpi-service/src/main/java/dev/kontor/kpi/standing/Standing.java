package dev.kontor.kpi.standing;

import dev.kontor.kpi.insight.TrailingYear;
import dev.kontor.kpi.measurement.Measured;
import dev.kontor.kpi.period.Period;
import dev.kontor.kpi.reading.Kpi;
import dev.kontor.kpi.reading.KpiId;
import dev.kontor.kpi.target.KpiStatus;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How a KPI stands.
 *
 * @param value of the latest closed period that has one; null before the first
 * @param periodStart that period's first day
 * @param past the values that were current in the {@value #DAYS_BEFORE} days before, and the current one, by the day since
 *     when, by what is known now
 * @param merit the value as the KPI's direction judges it: more is better; null when nothing says what is
 * @param trailingYear what the twelve latest closed months add up to; null of all KPIs but revenue, and without a value
 * @param until the first day on which it may be otherwise though nothing was written; {@link LocalDate#MAX} for never
 */
public record Standing(
        KpiId kpi,
        KpiStatus status,
        @Nullable BigDecimal value,
        @Nullable LocalDate periodStart,
        NavigableMap<LocalDate, BigDecimal> past,
        @Nullable BigDecimal merit,
        @Nullable BigDecimal trailingYear,
        LocalDate until) {

    /** A month, but the same for all. */
    public static final int DAYS_BEFORE = 30;

    private static final TrailingYear NO_YEAR = new TrailingYear(null, LocalDate.MAX);

    public Standing {
        past = Collections.unmodifiableNavigableMap(new TreeMap<>(past));
    }

    /**
     * Since when the values of a KPI that was read for {@link #DAYS_BEFORE} as well have to be complete: of revenue a year is
     * kept, by whatever it is measured, and nobody knows how long a gap is before the value that was current.
     */
    public static LocalDate neededFor(Kpi kpi) {
        if (!kpi.isCertainOn(before(kpi))) {
            return Kpi.EVER;
        }
        return hasTrailingYear(kpi) ? kpi.neededForTrailingYear() : kpi.day();
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
        LocalDate until = kpi.unchangedUntil();
        TrailingYear year = hasTrailingYear(kpi) ? kpi.trailingYear() : NO_YEAR;
        return new Standing(
                kpi.id(),
                kpi.status(),
                current == null ? null : current.value(),
                period == null ? null : period.start(),
                kpi.currentSince(before(kpi)),
                kpi.merit(),
                year.sum(),
                until.isBefore(year.unchangedUntil()) ? until : year.unchangedUntil());
    }
}
