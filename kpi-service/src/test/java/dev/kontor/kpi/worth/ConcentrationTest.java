package dev.kontor.kpi.worth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The rules of shares; all numbers are worked out by hand. */
class ConcentrationTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # recorded | accounts                    | hhi   | top1      | top5      | pareto
            # 3600 + 900 + 100; 60 + 30 is 80 or more
                       | 100 600 300                 | 4600  | 60        | 100       | 2
            # All of it from one
                       | 42.5                        | 10000 | 100       | 100       | 1
            # 80 % met exactly: 50 + 30
                       | 20 50 30                    | 3800  | 50        | 100       | 2
            # and missed by a cent: 49.99 + 30
                       | 20.01 49.99 30              | 3799  | 49.99     | 100       | 3
            # Ten alike: 10 * 10^2, eight of them make 80
                       | 1 1 1 1 1 1 1 1 1 1         | 1000  | 10        | 50        | 8
            # Thirds: 3 * 1111.11; two make 66.67
                       | 7 7 7                       | 3333  | 33.333333 | 100       | 3
            # Six: 16.67 each, 5 of them 83.33
                       | 1 1 1 1 1 1                 | 1667  | 16.666667 | 83.333333 | 5
            # Of the company's own 2000: 900 + 225 + 25; all of them make half of it, so nobody makes 80 %
            2000       | 100 600 300                 | 1150  | 30        | 50        |
            # 80 % of 1250 is what they make
            1250       | 100 600 300                 | 2944  | 48        | 80        | 3
            # Less recorded of the company than of its accounts: not all of it was
            400        | 100 600 300                 | 4600  | 60        | 100       | 2
            # Who pays nothing is no customer, and who was paid back makes nobody's share larger
                       | 0 100 -50                   | 10000 | 100       | 100       | 1
            # Revenue, and all of it from elsewhere
            100        | 0 -50                       | 0     | 0         | 0         |
            100        | ''                          | 0     | 0         | 0         |
            """)
    void dependsOnFewCustomers(
            @Nullable BigDecimal recorded,
            String accounts,
            int hhi,
            BigDecimal top1,
            BigDecimal top5,
            @Nullable Integer pareto) {
        Concentration concentration =
                Concentration.of(recorded, values(accounts)).orElseThrow();

        assertThat(concentration.hhi()).isEqualTo(hhi);
        assertThat(concentration.top1()).isEqualByComparingTo(top1);
        assertThat(concentration.top5()).isEqualByComparingTo(top5);
        assertThat(concentration.paretoCount()).isEqualTo(pareto);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
               | ''
               | 0 0
               | -5
            0  | 0
            -7 | ''
            """)
    void thereIsNoneWithoutRevenue(@Nullable BigDecimal recorded, String accounts) {
        assertThat(Concentration.of(recorded, values(accounts))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "10, 10, true", // at the level
        "9.999999, 10, false",
        "60, 10, true",
        "0, 10, false",
        "-3, 10, false",
        "33.333333, 33.4, false",
        "100, 100, true",
    })
    void aShareIsARiskFromTheLevelOn(BigDecimal percent, BigDecimal level, boolean isRisk) {
        assertThat(new RevenueShare(percent, 1).isConcentrationRisk(new AlertLevel(level)))
                .isEqualTo(isRisk);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "100.1"})
    void noOtherLevelsCanBeSet(String percent) {
        assertThatThrownBy(() -> new AlertLevel(new BigDecimal(percent)))
                .hasMessage("kpi.concentration.alert-percent must be more than 0 and at most 100, not " + percent);
    }

    private static List<BigDecimal> values(String text) {
        return text.isEmpty()
                ? List.of()
                : Arrays.stream(text.split(" ", -1)).map(BigDecimal::new).toList();
    }
}
