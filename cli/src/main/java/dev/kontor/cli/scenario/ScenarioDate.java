package dev.kontor.cli.scenario;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A time in a scenario. So that a scenario never goes stale, most times are periods counted from an anchor, the day of
 * the first load: {@code M-0} is the last month closed before that day, {@code M-11} begins the twelve months up to it,
 * {@code M+2} lies ahead. {@code D}, {@code W} (ISO weeks), {@code Q} and {@code Y} count in the same way. Days of weeks and
 * months keep their place in them: {@code W-3/6} is a Saturday, {@code M-3/15} the fifteenth.
 */
sealed interface ScenarioDate {

    LocalDate firstDay(LocalDate anchor);

    LocalDate lastDay(LocalDate anchor);

    /** A day of the calendar, whenever the scenario is loaded. */
    record Day(LocalDate date) implements ScenarioDate {
        @Override
        public LocalDate firstDay(LocalDate anchor) {
            return date;
        }

        @Override
        public LocalDate lastDay(LocalDate anchor) {
            return date;
        }
    }

    /** Length of a period. */
    enum Unit {
        D,
        W,
        M,
        Q,
        Y
    }

    /** A period, {@code offset} after the last one closed before the anchor. */
    record Period(Unit unit, int offset) implements ScenarioDate {
        @Override
        public LocalDate firstDay(LocalDate anchor) {
            // The period that the anchor lies in is the first open one, hence the last closed one's successor.
            return shift(beginOfPeriodWith(anchor), offset - 1);
        }

        @Override
        public LocalDate lastDay(LocalDate anchor) {
            return shift(beginOfPeriodWith(anchor), offset).minusDays(1);
        }

        private LocalDate beginOfPeriodWith(LocalDate day) {
            return switch (unit) {
                case D -> day;
                case W -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
                case M -> day.withDayOfMonth(1);
                case Q -> day.with(IsoFields.DAY_OF_QUARTER, 1);
                case Y -> day.withDayOfYear(1);
            };
        }

        private LocalDate shift(LocalDate begin, int periods) {
            return switch (unit) {
                case D -> begin.plusDays(periods);
                case W -> begin.plusWeeks(periods);
                case M -> YearMonth.from(begin).plusMonths(periods).atDay(1);
                case Q -> begin.plus(periods, IsoFields.QUARTER_YEARS);
                case Y -> begin.plusYears(periods);
            };
        }
    }

    /** A day of a period, counted from 1: of a week, or of a month, whose first 28 are those that every month has. */
    record DayOf(Period period, int day) implements ScenarioDate {
        private static final int DAYS_OF_WEEK = 7;
        private static final int DAYS_OF_SHORTEST_MONTH = 28;

        public DayOf {
            int most = switch (period.unit()) {
                case W -> DAYS_OF_WEEK;
                case M -> DAYS_OF_SHORTEST_MONTH;
                case D, Q, Y -> 0;
            };
            if (day < 1 || day > most) {
                throw new IllegalArgumentException("no day " + day + " of " + period);
            }
        }

        @Override
        public LocalDate firstDay(LocalDate anchor) {
            return period.firstDay(anchor).plusDays(day - 1L);
        }

        @Override
        public LocalDate lastDay(LocalDate anchor) {
            return firstDay(anchor);
        }

        /** Whether the day ended before the anchor's began; of the week or month in progress, some days have. */
        boolean isOver(LocalDate anchor) {
            return firstDay(anchor).isBefore(anchor);
        }
    }

    /**
     * Reads {@code 2026-01-31}, {@code M-12} or {@code M-12/15}.
     *
     * @throws IllegalArgumentException when the text is none of them
     */
    static ScenarioDate parse(String text) {
        Matcher matcher = Syntax.PERIOD.matcher(text);
        if (matcher.matches()) {
            var period = new Period(Unit.valueOf(matcher.group(1)), Integer.parseInt(matcher.group(2)));
            return matcher.group(3) == null ? period : new DayOf(period, Integer.parseInt(matcher.group(3)));
        }
        try {
            return new Day(LocalDate.parse(text));
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("neither a date nor a period: " + text, e);
        }
    }

    /** Four digits reach back further than any history. */
    final class Syntax {
        private static final Pattern PERIOD = Pattern.compile("([DWMQY])([+-]\\d{1,4})(?:/(\\d{1,2}))?");

        private Syntax() {}
    }
}
