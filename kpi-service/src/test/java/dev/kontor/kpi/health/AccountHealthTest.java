package dev.kontor.kpi.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rule of health; all numbers are worked out by hand. */
class AccountHealthTest {

    @ParameterizedTest
    @CsvSource({
        // floor, ceiling, value, score
        "50, 90, 70, 50", // 20 of 40
        "50, 90, 90, 100",
        "50, 90, 97, 100", // no better than the best
        "50, 90, 12, 0",
        "0, 40, 10, 25", // a floor of 0 is a floor
        "0, 40, 0, 0",
        "0, 40, -5, 0",
        "-10, 10, 0, 50", // 0 is a value like any other
        "-10, 10, -2.5, 37.5",
        "-40, -20, -25, 75", // both below 0
        "60, 20, 30, 75", // less is better: 30 of 40 on the way down
        "60, 20, 80, 0",
        "60, 20, 5, 100",
        "3, 5, 3.333333, 16.66665",
        "0, 3, 1, 33.333333", // a third, at scale 6
        "0, 3, 2, 66.666667",
    })
    void aComponentGoesFromFloorToCeiling(BigDecimal floor, BigDecimal ceiling, BigDecimal value, BigDecimal score) {
        assertThat(new HealthComponent("CSAT", BigDecimal.ONE, floor, ceiling).score(value))
                .isEqualByComparingTo(score);
    }

    /** Three parts that weigh 50, 30 and 20, each from 0 to 100, so that a value is its score. */
    @ParameterizedTest
    @CsvSource({
        "80, 60, 40, 66, NEUTRAL, 1", // (4000 + 1800 + 800) / 100
        "80, 60,   , 72, HEALTHY, 0.8", // 5800 / 80 = 72.5, half to even
        "  , 60, 40, 52, NEUTRAL, 0.5", // 2600 / 50
        "  ,   , 7, 7, CRITICAL, 0.2",
        "0, 0, 0, 0, CRITICAL, 1", // measured, and bad: not the same as no data
        "0,   ,  , 0, CRITICAL, 0.5",
        "70, 70, 70, 70, HEALTHY, 1",
        "70, 70, 68, 70, HEALTHY, 1", // 69.6 is seen as 70, so it is called as 70 is
        "70, 70, 66, 69, NEUTRAL, 1", // 69.2
        "40, 40, 38, 40, NEUTRAL, 1", // 39.6
        "40, 40, 36, 39, CRITICAL, 1", // 39.2
        "100, 120, , 100, HEALTHY, 0.8",
    })
    void partsWithoutDataDropOut(
            BigDecimal first, BigDecimal second, BigDecimal third, int score, HealthBand band, BigDecimal confidence) {
        List<AccountHealth.Part> parts = new ArrayList<>();
        parts.add(part("A", "50", first));
        parts.add(part("B", "30", second));
        parts.add(part("C", "20", third));

        AccountHealth health = AccountHealth.of(parts).orElseThrow();

        assertThat(health.score()).isEqualTo(score);
        assertThat(health.band()).isEqualTo(band);
        assertThat(health.confidence()).isEqualByComparingTo(confidence);
    }

    @Test
    void isExactBeforeItIsShown() {
        List<AccountHealth.Part> parts = List.of(part("A", "1", new BigDecimal("10")), part("B", "2", BigDecimal.ZERO));

        // 10 / 3
        assertThat(AccountHealth.of(parts).orElseThrow().exactScore()).isEqualByComparingTo("3.333333");
    }

    @Test
    void withoutAnyDataThereIsNone() {
        assertThat(AccountHealth.of(List.of())).isEmpty();
        assertThat(AccountHealth.of(List.of(part("A", "50", null)))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        // both values now, both before, points
        "80, 60, 40, 20, 40",
        "80, 60, 90, 90, -20",
        "80, 60, 40,   , 30", // 70 now, and 40 of what had data then
        "80,   ,   , 50, 30",
        "72.4, 72.6, 71.4, 71.4, 1", // 72.5 is seen as 72, 71.4 as 71
        "80, 60,   ,   ,",
    })
    void changesByWholePoints(
            BigDecimal first, BigDecimal second, BigDecimal firstBefore, BigDecimal secondBefore, Integer change) {
        AccountHealth health = AccountHealth.of(
                        List.of(part("A", "50", first, firstBefore), part("B", "50", second, secondBefore)))
                .orElseThrow();

        assertThat(health.change().stream().boxed().toList())
                .isEqualTo(Stream.ofNullable(change).toList());
    }

    private static AccountHealth.Part part(String code, String weight, @Nullable BigDecimal value) {
        return part(code, weight, value, null);
    }

    private static AccountHealth.Part part(
            String code, String weight, @Nullable BigDecimal value, @Nullable BigDecimal before) {
        return new AccountHealth.Part(
                new HealthComponent(code, new BigDecimal(weight), BigDecimal.ZERO, new BigDecimal("100")),
                value,
                before);
    }
}
