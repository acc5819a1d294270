package dev.kontor.kpi.insight;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.kpi.definition.KpiDirection;
import dev.kontor.kpi.target.Band;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BenchmarkTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // own value | peers | direction | median | percentile
                // 10 20 30 are worse: 100·3/5
                "35 | 10 20 30 40 50    | HIGHER_IS_BETTER | 30   | 60",
                // less is better, so 40 and 50 are worse: 100·2/5
                "35 | 10 20 30 40 50    | LOWER_IS_BETTER  | 30   | 40",
                // two are worse, one ties: 100·2.5/5
                "30 | 10 20 30 40 50    | HIGHER_IS_BETTER | 30   | 50",
                // all tie: 100·2.5/5
                "7  | 7 7 7.0 7 7       | HIGHER_IS_BETTER | 7    | 50",
                // the best and the worst
                "99 | 50 40 30 20 10    | HIGHER_IS_BETTER | 30   | 100",
                "1  | 50 40 30 20 10    | HIGHER_IS_BETTER | 30   | 0",
                // an even number: (30 + 40)/2; 3.5 of 6 = 58.3
                "40 | 10 20 30 40 50 60 | HIGHER_IS_BETTER | 35   | 58",
                // 1 of 8 = 12.5, half to even; and 3 of 8 = 37.5
                "2  | 1 3 4 5 6 7 8 9   | HIGHER_IS_BETTER | 5.5  | 12",
                "4.5 | 1 3 4 5 6 7 8 9  | HIGHER_IS_BETTER | 5.5  | 38",
                // negative values and zero are values: 2 of 5
                "-1 | -20 -10 0 0 5     | HIGHER_IS_BETTER | 0    | 40",
            })
    void standsWhereItsPeersAreWorse(
            BigDecimal value, String peers, KpiDirection direction, BigDecimal median, int percentile) {
        Benchmark benchmark =
                Objects.requireNonNull(Benchmark.of(value, numbers(peers), Preference.of(direction, null)));

        assertThat(benchmark.median()).isEqualByComparingTo(median);
        assertThat(benchmark.percentile()).isEqualTo(percentile);
        assertThat(benchmark.peers()).isEqualTo(numbers(peers).size());
    }

    @Test
    void ofABandTheDistanceCounts() {
        Preference band =
                Preference.of(KpiDirection.WITHIN_RANGE, new Band(new BigDecimal("70"), new BigDecimal("85")));

        // distances of the peers: 10 0 0 5 15; own 0: two tie, three are worse, 100·(3 + 1)/5
        assertThat(Benchmark.of(new BigDecimal("72"), numbers("60 75 80 90 100"), band))
                .isEqualTo(new Benchmark(5, new BigDecimal("80"), 80));
        // own 5: 10 and 15 are worse, one ties: 100·2.5/5
        assertThat(Benchmark.of(new BigDecimal("65"), numbers("60 75 80 90 100"), band))
                .isEqualTo(new Benchmark(5, new BigDecimal("80"), 50));
        assertThat(Benchmark.of(
                        new BigDecimal("65"),
                        numbers("60 75 80 90 100"),
                        Preference.of(KpiDirection.WITHIN_RANGE, null)))
                .as("nothing says what is better")
                .isNull();
    }

    @Test
    void fewerThanFivePeersWouldTellOnEachOther() {
        for (String peers : List.of("1 2 3 4", "1", "")) {
            assertThat(Benchmark.of(BigDecimal.TEN, numbers(peers), new Preference.More()))
                    .as(peers)
                    .isNull();
        }
    }

    private static List<BigDecimal> numbers(String text) {
        return Arrays.stream(text.strip().split("\\s+"))
                .filter(number -> !number.isEmpty())
                .map(BigDecimal::new)
                .toList();
    }
}
