package dev.kontor.kpi.insight;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.kpi.measurement.Histories;
import dev.kontor.kpi.measurement.Timeline;
import dev.kontor.kpi.period.Granularity;
import dev.kontor.kpi.period.Period;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnomalyRuleTest {

    /** The last value is judged by those before it. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // median 13, deviations 3 2 1 0 1 2 3 → MAD 2; |0.6745·(24−13)/2| = 3.70975
                "10 11 12 13 14 15 16 24 | true",
                // |0.6745·(23−13)/2| = 3.3725
                "10 11 12 13 14 15 16 23 | false",
                // downwards just the same: |0.6745·(2−13)/2| = 3.70975
                "10 11 12 13 14 15 16 2  | true",
                // six values are enough: median 12.5, MAD 1.5; 0.6745·(21−12.5)/1.5 = 3.822
                "10 11 12 13 14 15 21    | true",
                // five are not
                "10 11 12 13 14 900      | false",
                // gaps are no values: five of them in the twelve periods before
                "10 - 11 - 12 - 13 - 14 - 900 | false",
                // MAD 0 flags nothing
                "10 10 10 10 10 10 900   | false",
                // what lies more than twelve periods back does not count: twelve alike are left, MAD 0
                "1 99 10 10 10 10 10 10 10 10 10 10 10 10 12 | false",
                // a gap is not judged
                "10 11 12 13 14 15 16 -  | false",
            })
    void robustZScore(String values, boolean anomalous) {
        Timeline timeline = Histories.endingOn(
                Granularity.MONTH, "2026-10-01", values.strip().split("\\s+"));

        assertThat(AnomalyRule.isAnomalous(timeline, new Period(Granularity.MONTH, LocalDate.parse("2026-10-01"))))
                .isEqualTo(anomalous);
    }
}
