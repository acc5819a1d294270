package dev.kontor.kpi.insight;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.kpi.measurement.Histories;
import dev.kontor.kpi.period.Granularity;
import dev.kontor.kpi.period.Period;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FreshnessRuleTest {

    @ParameterizedTest
    @CsvSource({
        "2026-11-30, FRESH", // October is measured, November not over
        "2026-12-01, STALE", // November is over
        "2026-10-31, MISSING", // nothing was measured before October
        "2030-01-01, STALE",
    })
    void octoberAloneIsMeasured(LocalDate today, Freshness freshness) {
        assertThat(FreshnessRule.judge(
                        Histories.endingOn(Granularity.MONTH, "2026-10-01", "5"),
                        Period.latestClosed(today, Granularity.MONTH)))
                .isEqualTo(freshness);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // weeks over new year: W53 of 2026 is the last one measured, and over on Monday, 4 January
                "WEEK | 2026-12-28 | 5     | 2027-01-04 | FRESH",
                "WEEK | 2026-12-28 | 5     | 2027-01-10 | FRESH", // W1 is not over
                "WEEK | 2026-12-28 | 5     | 2027-01-11 | STALE",
                // the day before 1 March is the 29th of a leap year
                "DAY  | 2028-02-29 | 5     | 2028-03-01 | FRESH",
                "DAY  | 2028-02-28 | 5     | 2028-03-01 | STALE",
                "DAY  | 2027-02-28 | 5     | 2027-03-01 | FRESH",
                // gaps before the latest do not matter, one at the end does
                "MONTH | 2026-10-01 | 5 - 5 | 2026-11-16 | FRESH",
                "MONTH | 2026-10-01 | 5 5 - | 2026-11-16 | STALE",
                "MONTH | 2026-10-01 | - - - | 2026-11-16 | MISSING",
                // what lies in the period under way is not overdue, and does not make the one before fresh
                "MONTH | 2026-11-01 | 5 - 5 | 2026-11-16 | STALE",
                "QUARTER | 2026-07-01 | 5   | 2026-12-31 | FRESH",
                "YEAR | 2025-01-01 | 5      | 2027-01-01 | STALE",
            })
    void theLatestClosedPeriodDecides(
            Granularity granularity, String last, String values, LocalDate today, Freshness freshness) {
        assertThat(FreshnessRule.judge(
                        Histories.endingOn(granularity, last, values.strip().split("\\s+")),
                        Period.latestClosed(today, granularity)))
                .isEqualTo(freshness);
    }
}
