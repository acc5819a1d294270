package dev.kontor.kpi.insight;

import dev.kontor.kpi.measurement.Measured;
import dev.kontor.kpi.measurement.Timeline;
import dev.kontor.kpi.period.Granularity;
import dev.kontor.kpi.period.Period;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.NavigableMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the twelve latest closed months add up to: whole months, so that it changes once a month and not every day, and
 * accounts are compared over the same days. Months without a value add nothing.
 *
 * @param sum null when none of the months has a value
 * @param unchangedUntil the first day on which it is another though nothing is written: a month with a value has closed, or
 *     has become too old; {@link LocalDate#MAX} when there is none
 */
public record TrailingYear(@Nullable BigDecimal sum, LocalDate unchangedUntil) {

    /** Whose trailing year is asked for. */
    public static final String REVENUE = "REVENUE";

    private static final int MONTHS = 12;

    /** The first of the months that count on a day. */
    public static Period firstMonth(LocalDate today) {
        return Period.latestClosed(today, Granularity.MONTH).plus(1L - MONTHS);
    }

    /**
     * The trailing year as of a day.
     *
     * @param months values by the month
     */
    public static TrailingYear of(Timeline months, LocalDate today) {
        Period latest = Period.latestClosed(today, Granularity.MONTH);
        NavigableMap<Period, Measured> window = months.window(latest, MONTHS);
        // The oldest leaves on the day on which the month a year later is over.
        Stream<LocalDate> leaves = window.isEmpty()
                ? Stream.empty()
                : Stream.of(window.firstKey().plus(MONTHS).end());
        Period joining = months.firstAfter(latest);
        Stream<LocalDate> joins = joining == null ? Stream.empty() : Stream.of(joining.end());
        return new TrailingYear(
                window.values().stream()
                        .map(Measured::value)
                        .reduce(BigDecimal::add)
                        .orElse(null),
                Stream.concat(leaves, joins)
                        .min(Comparator.naturalOrder())
                        .map(last -> last.plusDays(1))
                        .orElse(LocalDate.MAX));
    }
}
