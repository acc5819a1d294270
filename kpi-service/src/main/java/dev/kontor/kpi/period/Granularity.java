package dev.kontor.kpi.period;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoField;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import org.eclipse.microprofile.graphql.Description;

/** How long a period is. Declared from the finest to the coarsest. */
@Description("Length of a period.")
public enum Granularity {
    @Description("Day.")
    DAY {
        @Override
        LocalDate startOf(LocalDate day) {
            return day;
        }

        @Override
        LocalDate plus(LocalDate start, long periods) {
            return start.plusDays(periods);
        }

        @Override
        LocalDate yearAgo(LocalDate start) {
            return start.minusYears(1);
        }

        @Override
        long index(LocalDate start) {
            return start.toEpochDay();
        }
    },

    @Description("ISO week.")
    WEEK {
        @Override
        LocalDate startOf(LocalDate day) {
            return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        }

        @Override
        LocalDate plus(LocalDate start, long periods) {
            return start.plusWeeks(periods);
        }

        @Override
        LocalDate yearAgo(LocalDate start) {
            return start.minus(1, IsoFields.WEEK_BASED_YEARS);
        }

        @Override
        long index(LocalDate start) {
            // Day 0 of the epoch is a Thursday: its week began three days earlier.
            return Math.floorDiv(start.toEpochDay() + 3, 7);
        }
    },

    @Description("Month.")
    MONTH {
        @Override
        LocalDate startOf(LocalDate day) {
            return day.withDayOfMonth(1);
        }

        @Override
        LocalDate plus(LocalDate start, long periods) {
            return start.plusMonths(periods);
        }

        @Override
        LocalDate yearAgo(LocalDate start) {
            return start.minusYears(1);
        }

        @Override
        long index(LocalDate start) {
            return prolepticMonth(start);
        }
    },

    @Description("Quarter.")
    QUARTER {
        @Override
        LocalDate startOf(LocalDate day) {
            return day.with(IsoFields.DAY_OF_QUARTER, 1);
        }

        @Override
        LocalDate plus(LocalDate start, long periods) {
            return start.plusMonths(3 * periods);
        }

        @Override
        LocalDate yearAgo(LocalDate start) {
            return start.minusYears(1);
        }

        @Override
        long index(LocalDate start) {
            return Math.floorDiv(prolepticMonth(start), 3);
        }
    },

    @Description("Year.")
    YEAR {
        @Override
        LocalDate startOf(LocalDate day) {
            return day.withDayOfYear(1);
        }

        @Override
        LocalDate plus(LocalDate start, long periods) {
            return start.plusYears(periods);
        }

        @Override
        LocalDate yearAgo(LocalDate start) {
            return start.minusYears(1);
        }

        @Override
        long index(LocalDate start) {
            return start.getYear();
        }
    };

    /** Whether a period of this length is shorter than one of the other. */
    public boolean isFinerThan(Granularity other) {
        return compareTo(other) < 0;
    }

    abstract LocalDate startOf(LocalDate day);

    abstract LocalDate plus(LocalDate start, long periods);

    /** The same day, ISO week, month, quarter or year of last year; 29 February and week 53 fall back by one where missing. */
    abstract LocalDate yearAgo(LocalDate start);

    abstract long index(LocalDate start);

    private static long prolepticMonth(LocalDate start) {
        return start.getLong(ChronoField.PROLEPTIC_MONTH);
    }
}
