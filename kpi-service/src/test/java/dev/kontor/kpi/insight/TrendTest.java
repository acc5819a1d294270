package dev.kontor.kpi.insight;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.kpi.definition.KpiDirection;
import dev.kontor.kpi.measurement.Histories;
import dev.kontor.kpi.measurement.Timeline;
import dev.kontor.kpi.period.Granularity;
import dev.kontor.kpi.period.Period;
import dev.kontor.kpi.target.Band;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TrendTest {

    private static final String LAST = "2026-10-01";
    private static final Period LATEST_CLOSED = new Period(Granularity.MONTH, LocalDate.parse(LAST));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // slopes: 1 five times, over longer runs 1 too
                "10 11 12 13 14 15 | HIGHER_IS_BETTER | 1    | IMPROVING",
                "10 11 12 13 14 15 | LOWER_IS_BETTER  | 1    | DECLINING",
                "15 14 13 12 11 10 | LOWER_IS_BETTER  | -1   | IMPROVING",
                // an outlier does not turn it: slopes 90 44.5 −… sorted, 15 of them; median 1
                "10 11 12 100 14 15 | HIGHER_IS_BETTER | 1   | IMPROVING",
                // one measurement more than the least: (2−1)/1, (4−2)/1, (4−1)/2 → 1, 1.5, 2
                "- - - 1 2 4       | HIGHER_IS_BETTER | 1.5  | IMPROVING",
                // gaps count: periods 0, 3, 5: (13−10)/3 = 1, (15−13)/2 = 1, (15−10)/5 = 1
                "10 - - 13 - 15    | HIGHER_IS_BETTER | 1    | IMPROVING",
                // only the last six count, the fall before does not
                "900 10 10 10 10 10 10 | HIGHER_IS_BETTER | 0 | STABLE",
                // slope 1 on a median of 1002.5: under 1 %
                "1000 1001 1002 1003 1004 1005 | HIGHER_IS_BETTER | 1 | STABLE",
                // slope 1 on a median of 100: exactly 1 % is not under it
                "98 99 100 101 102 | HIGHER_IS_BETTER | 1 | IMPROVING",
                // negative values: median −100.5, its size counts; |0.5| < 1.005
                "-102 -101 -101 -100 -100 | HIGHER_IS_BETTER | 0.5 | STABLE",
                // median 0: stable only when the slope is 0; slopes of −1 0 1: 1 1 1
                "-1 0 1 | HIGHER_IS_BETTER | 1 | IMPROVING",
                "0 0 0  | HIGHER_IS_BETTER | 0 | STABLE",
                "-3 -2 -1 | LOWER_IS_BETTER | 1 | DECLINING",
                // three with gaps at both ends: periods 1, 3, 4: (4−2)/2 = 1, (7−4)/1 = 3, (7−2)/3 = 1.666667
                "9 - 2 - 4 7 - | HIGHER_IS_BETTER | 1.666667 | IMPROVING",
            })
    void theilSen(String values, KpiDirection direction, BigDecimal slope, Movement movement) {
        Trend trend = Objects.requireNonNull(Trend.of(timeline(values), LATEST_CLOSED, Preference.of(direction, null)));

        assertThat(trend.slope()).isEqualByComparingTo(slope);
        assertThat(trend.movement()).isEqualTo(movement);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // band 70–85: distances 10 5 0, slopes −5 −5 −5
                "60 65 70          | -5 | IMPROVING",
                // leaving it upwards: 0 3 6
                "85 88 91          | 3  | DECLINING",
                // moving inside it: 0 0 0 0
                "70 75 80 85       | 0  | STABLE",
                // from below to above at the same distance: 5 5 5
                "65 90 65          | 0  | STABLE",
            })
    void ofABandTheDistanceCounts(String values, BigDecimal slope, Movement movement) {
        Band band = new Band(new BigDecimal("70"), new BigDecimal("85"));

        Trend trend = Trend.of(timeline(values), LATEST_CLOSED, Preference.of(KpiDirection.WITHIN_RANGE, band));

        assertThat(trend).isEqualTo(new Trend(movement, slope));
    }

    @Test
    void fewerThanThreeOfTheLastSixPeriodsAreNoTrend() {
        for (String values : List.of("-", "5", "5 6", "1 2 3 4 5 6 - - - - 7 8", "1 2 3 - - - - - -")) {
            assertThat(Trend.of(timeline(values), LATEST_CLOSED, new Preference.More()))
                    .as(values)
                    .isNull();
        }
    }

    @Test
    void aBandKpiWithoutABandIsNotJudged() {
        Trend trend = Trend.of(timeline("1 2 3"), LATEST_CLOSED, Preference.of(KpiDirection.WITHIN_RANGE, null));

        assertThat(trend).isEqualTo(new Trend(Movement.STABLE, BigDecimal.ONE));
    }

    private static Timeline timeline(String values) {
        return Histories.endingOn(Granularity.MONTH, LAST, values.strip().split("\\s+"));
    }
}
