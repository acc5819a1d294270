package dev.kontor.kpi.period;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;

/**
 * One calendar period, e.g. the ISO week from Monday 2026-12-28.
 *
 * <p>Periods of one granularity are ordered by their start; comparing across granularities is a broken invariant.
 *
 * @param granularity its length
 * @param start its first day
 */
public record Period(Granularity granularity, LocalDate start) implements Comparable<Period> {

    private static final int YEAR_SCALE = 12;

    public Period {
        if (!granularity.startOf(start).equals(start)) {
            throw new IllegalArgumentException("%s does not start a %s".formatted(start, granularity));
        }
    }

    /** The period that the day lies in. */
    public static Period containing(LocalDate day, Granularity granularity) {
        return new Period(granularity, granularity.startOf(day));
    }

    /** The latest period that is over on that day: its last day is before it. */
    public static Period latestClosed(LocalDate today, Granularity granularity) {
        return containing(today, granularity).plus(-1);
    }

    /** Its last day. */
    public LocalDate end() {
        return granularity.plus(start, 1).minusDays(1);
    }

    public Period plus(long periods) {
        return new Period(granularity, granularity.plus(start, periods));
    }

    /** The same period of last year; 29 February falls back to the 28th and ISO week 53 to week 52 where missing. */
    public Period yearAgo() {
        return new Period(granularity, granularity.yearAgo(start));
    }

    /** Position on the number line of periods of this granularity; consecutive periods differ by one. */
    public long index() {
        return granularity.index(start);
    }

    /**
     * The coarser period this one counts towards. Weeks do not nest in months, quarters and years: as in ISO 8601,
     * a week belongs where its Thursday lies.
     */
    public Period within(Granularity coarser) {
        if (coarser.isFinerThan(granularity)) {
            throw new IllegalArgumentException("A %s does not lie within a %s".formatted(granularity, coarser));
        }
        LocalDate anchor = granularity == Granularity.WEEK ? start.with(DayOfWeek.THURSDAY) : start;
        return containing(anchor, coarser);
    }

    /**
     * Years from an earlier period of the same granularity to this one: whole calendar years (ISO week-based years
     * for weeks) plus the part of the year under way.
     */
    public BigDecimal yearsSince(Period earlier) {
        return switch (granularity) {
            case YEAR, QUARTER, MONTH -> {
                long months = ChronoUnit.MONTHS.between(earlier.start, start);
                yield ratio(months, 12);
            }
            case WEEK -> {
                // The unit counts changes of year, not whole years: step back when the anniversary is still to come.
                long changes = IsoFields.WEEK_BASED_YEARS.between(earlier.start, start);
                boolean ahead =
                        earlier.start.plus(changes, IsoFields.WEEK_BASED_YEARS).isAfter(start);
                long years = ahead ? changes - 1 : changes;
                LocalDate anniversary = earlier.start.plus(years, IsoFields.WEEK_BASED_YEARS);
                yield partOfYear(years, anniversary, anniversary.plus(1, IsoFields.WEEK_BASED_YEARS));
            }
            case DAY -> {
                long years = ChronoUnit.YEARS.between(earlier.start, start);
                yield partOfYear(years, earlier.start.plusYears(years), earlier.start.plusYears(years + 1));
            }
        };
    }

    @Override
    public int compareTo(Period other) {
        if (granularity != other.granularity) {
            throw new IllegalArgumentException("Comparing a %s with a %s".formatted(granularity, other.granularity));
        }
        return start.compareTo(other.start);
    }

    private BigDecimal partOfYear(long years, LocalDate anniversary, LocalDate next) {
        long elapsed = ChronoUnit.DAYS.between(anniversary, start);
        return BigDecimal.valueOf(years).add(ratio(elapsed, ChronoUnit.DAYS.between(anniversary, next)));
    }

    private static BigDecimal ratio(long numerator, long denominator) {
        return BigDecimal.valueOf(numerator)
                .divide(BigDecimal.valueOf(denominator), YEAR_SCALE, RoundingMode.HALF_EVEN);
    }
}
