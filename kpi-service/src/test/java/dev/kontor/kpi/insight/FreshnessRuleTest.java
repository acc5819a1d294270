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
}
