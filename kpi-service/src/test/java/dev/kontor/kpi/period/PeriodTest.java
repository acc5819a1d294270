package dev.kontor.kpi.period;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeriodTest {

    @ParameterizedTest
    @CsvSource({
        "DAY,     2024-02-29, 2024-02-29, 2024-02-29",
        "WEEK,    2026-11-15, 2026-11-09, 2026-11-15", // a Sunday ends its ISO week
        "WEEK,    2027-01-02, 2026-12-28, 2027-01-03", // W53 of 2026 runs over new year
        "MONTH,   2024-02-10, 2024-02-01, 2024-02-29", // leap year
        "MONTH,   2023-02-10, 2023-02-01, 2023-02-28",
        "QUARTER, 2026-05-31, 2026-04-01, 2026-06-30",
        "YEAR,    2024-12-31, 2024-01-01, 2024-12-31",
    })
    void holdsADay(Granularity granularity, LocalDate day, LocalDate start, LocalDate end) {
        Period period = Period.containing(day, granularity);

        assertThat(period.start()).isEqualTo(start);
        assertThat(period.end()).isEqualTo(end);
    }

    @ParameterizedTest
    @CsvSource({
        "DAY,     2026-03-01, 2026-02-28",
        "WEEK,    2027-01-04, 2026-12-28", // Monday: the week of new year closed yesterday
        "WEEK,    2027-01-03, 2026-12-21", // Sunday: that week is still open
        "MONTH,   2026-11-30, 2026-10-01", // the last day of a month does not close it
        "MONTH,   2026-12-01, 2026-11-01",
        "QUARTER, 2026-11-16, 2026-07-01",
        "YEAR,    2026-11-16, 2025-01-01",
    })
    void theLatestClosedOneIsOver(Granularity granularity, LocalDate today, LocalDate start) {
        assertThat(Period.latestClosed(today, granularity).start()).isEqualTo(start);
    }

    @ParameterizedTest
    @CsvSource({
        "DAY,     2026-11-16, 2025-11-16",
        "DAY,     2024-02-29, 2023-02-28", // no such day
        "WEEK,    2026-11-09, 2025-11-10", // W46 and W46
        "WEEK,    2026-12-28, 2025-12-22", // W53, which 2025 lacks: W52
        "WEEK,    2025-12-29, 2024-12-30", // W1 of 2026 and W1 of 2025, both begin in December
        "MONTH,   2025-02-01, 2024-02-01",
        "QUARTER, 2026-07-01, 2025-07-01",
        "YEAR,    2026-01-01, 2025-01-01",
    })
    void aYearAgoIsThePeriodOfTheSameName(Granularity granularity, LocalDate start, LocalDate yearAgo) {
        assertThat(new Period(granularity, start).yearAgo().start()).isEqualTo(yearAgo);
    }

    @ParameterizedTest
    @CsvSource({
        "DAY,     2023-12-31, 2024-03-01, 61", // 31 + 29 + 1
        "WEEK,    2026-12-21, 2027-01-11, 3", // W52, W53, W1, W2
        "MONTH,   2025-11-01, 2026-02-01, 3",
        "QUARTER, 2025-10-01, 2026-04-01, 2",
        "YEAR,    1969-01-01, 1971-01-01, 2",
        "WEEK,    1969-12-22, 1970-01-05, 2", // over day 0 of the epoch
    })
    void consecutiveOnesDifferByOneInIndex(Granularity granularity, LocalDate from, LocalDate to, long distance) {
        Period first = new Period(granularity, from);
        Period last = new Period(granularity, to);

        assertThat(last.index() - first.index()).isEqualTo(distance);
        assertThat(first.plus(distance)).isEqualTo(last);
    }

    @ParameterizedTest
    @CsvSource({
        "DAY,   2024-02-29, MONTH, 2024-02-01",
        "DAY,   2027-01-03, WEEK,  2026-12-28",
        "MONTH, 2026-05-01, QUARTER, 2026-04-01",
        "WEEK,  2026-12-28, YEAR,  2026-01-01", // its Thursday is 31 December 2026
        "WEEK,  2025-12-29, MONTH, 2026-01-01", // its Thursday is 1 January 2026
        "WEEK,  2026-04-27, MONTH, 2026-04-01", // its Thursday is 30 April
        "MONTH, 2026-05-01, MONTH, 2026-05-01",
    })
    void countsTowardsACoarserOne(Granularity granularity, LocalDate start, Granularity coarser, LocalDate within) {
        assertThat(new Period(granularity, start).within(coarser)).isEqualTo(new Period(coarser, within));
    }

    @ParameterizedTest
    @CsvSource({
        "MONTH,   2024-10-01, 2026-10-01, 2",
        "MONTH,   2025-10-01, 2026-04-01, 0.5",
        "QUARTER, 2025-07-01, 2026-10-01, 1.25",
        "DAY,     2024-02-29, 2025-02-28, 1", // as java.time counts: the 28th is the anniversary
        "DAY,     2025-01-01, 2026-07-02, 1.498630136986", // 1 + 182/365
        "WEEK,    2025-11-10, 2026-11-09, 1", // W46 to W46, though 364 days
        "WEEK,    2025-11-10, 2026-11-02, 0.980769230769", // 0 + 357/364
    })
    void yearsAreCountedByTheCalendar(Granularity granularity, LocalDate from, LocalDate to, BigDecimal years) {
        assertThat(new Period(granularity, to).yearsSince(new Period(granularity, from)))
                .isEqualByComparingTo(years);
    }

    @Test
    void beginsWhereItsGranularitySays() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Period(Granularity.WEEK, LocalDate.parse("2026-11-15")));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Period(Granularity.MONTH, LocalDate.parse("2026-11-02")));
    }
}
