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
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GrowthTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "100 110    | 10    | 10         | IMPROVING", // 100·10/100
                "3 2        | -1    | -33.333333 | DECLINING", // 100·(−1)/3
                "80.5 80.5  | 0     | 0          | STABLE",
                "0 5        | 5     | -          | IMPROVING", // v₀ = 0
                "-10 5      | 15    | -          | IMPROVING", // v₀ < 0
                "10 -5      | -15   | -150       | DECLINING", // 100·(−15)/10
            })
    void onThePreviousPeriod(String values, BigDecimal absolute, String percent, Movement movement) {
        Growth growth = growth(Granularity.MONTH, "2026-10-01", values, Comparison.PREVIOUS_PERIOD);

        assertGrowth(growth, absolute, percent, movement);
    }

    @Test
    void withoutAnEarlierValueThereIsNone() {
        assertThat(growth(Granularity.MONTH, "2026-10-01", "5", Comparison.PREVIOUS_PERIOD))
                .isNull();
        assertThat(growth(Granularity.MONTH, "2026-10-01", "4 - 5", Comparison.PREVIOUS_PERIOD))
                .isNull();
        assertThat(growth(Granularity.MONTH, "2026-10-01", "4 4 4 4 4 4 4 4 4 4 4 5", Comparison.YEAR_AGO))
                .isNull();
        assertThat(growth(Granularity.MONTH, "2026-10-01", "5", Comparison.CAGR))
                .isNull();
    }

    @Test
    void onTheSamePeriodOfLastYear() {
        // thirteen months: 100·(60−40)/40
        assertGrowth(
                growth(Granularity.MONTH, "2026-10-01", "40 1 1 1 1 1 1 1 1 1 1 1 60", Comparison.YEAR_AGO),
                new BigDecimal("20"),
                "50",
                Movement.IMPROVING);
        // five quarters: 100·(9−10)/10
        assertGrowth(
                growth(Granularity.QUARTER, "2026-07-01", "10 1 1 1 9", Comparison.YEAR_AGO),
                new BigDecimal("-1"),
                "-10",
                Movement.DECLINING);
        // W53 of 2026 against W52 of 2025, 53 weeks before: 100·(3−2)/2
        Timeline weeks = Histories.endingOn(Granularity.WEEK, "2026-12-28", ("2" + " -".repeat(52) + " 3").split(" "));
        assertGrowth(
                Growth.of(weeks, last(weeks), Comparison.YEAR_AGO, new Preference.More()),
                BigDecimal.ONE,
                "50",
                Movement.IMPROVING);
        // 29 February 2024 against 28 February 2023, 366 days before: 100·(5−4)/4
        Timeline days = Histories.endingOn(Granularity.DAY, "2024-02-29", ("4" + " -".repeat(365) + " 5").split(" "));
        assertGrowth(
                Growth.of(days, last(days), Comparison.YEAR_AGO, new Preference.More()),
                BigDecimal.ONE,
                "25",
                Movement.IMPROVING);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // a year ago 0, below 0, missing, and from above 0 to below it
                "0 - - - - - - - - - - - 5   | 5   | -    | IMPROVING",
                "-4 - - - - - - - - - - - 5  | 9   | -    | IMPROVING",
                "-4 - - - - - - - - - - - -5 | -1  | -    | DECLINING",
                "4 - - - - - - - - - - - -4  | -8  | -200 | DECLINING", // 100·(−8)/4
                "4 - - - - - - - - - - - 0   | -4  | -100 | DECLINING",
            })
    void onAYearAgoThatIsNoBase(String values, BigDecimal absolute, String percent, Movement movement) {
        assertGrowth(growth(Granularity.MONTH, "2026-10-01", values, Comparison.YEAR_AGO), absolute, percent, movement);
    }

    @ParameterizedTest
    @CsvSource({
        // the period before: W53 of 2026 before W1 of 2027; W52 of 2027 before W1 of 2028
        "WEEK,    2027-01-04",
        "WEEK,    2028-01-03",
        // 29 February before 1 March of a leap year, the 28th of another
        "DAY,     2028-03-01",
        "DAY,     2027-03-01",
        "QUARTER, 2027-01-01",
        "YEAR,    2027-01-01",
    })
    void thePeriodBeforeIsTheOneOfTheCalendar(Granularity granularity, String last) {
        // 100·(5−4)/4
        assertGrowth(
                growth(granularity, last, "4 5", Comparison.PREVIOUS_PERIOD), BigDecimal.ONE, "25", Movement.IMPROVING);
        assertThat(growth(granularity, last, "4 - 5", Comparison.PREVIOUS_PERIOD))
                .isNull();
    }

    @ParameterizedTest
    @CsvSource({
        // granularity, first, last, periods between, value from 4 to 9: 100·((9/4)^(1/years) − 1)
        "WEEK,    2025-01-06, 2027-01-11, 105, 50", // W2 to W2: 2025 has 52 weeks, 2026 has 53
        "QUARTER, 2024-07-01, 2026-07-01, 8,   50", // two years: 100·(3/2 − 1)
        "YEAR,    2023-01-01, 2025-01-01, 2,   50",
        "DAY,     2024-02-29, 2026-02-28, 730, 50", // the 28th is the anniversary of the 29th
    })
    void compoundedOverWholeYearsOfAnyLength(
            Granularity granularity, String first, String last, int between, BigDecimal percent) {
        Growth growth = Objects.requireNonNull(
                growth(granularity, last, "4 " + "- ".repeat(between - 1) + "9", Comparison.CAGR));
        assertThat(new Period(granularity, LocalDate.parse(last)).plus(-between).start())
                .isEqualTo(first);
        assertThat(growth.percent()).isEqualByComparingTo(percent);
    }

    @Test
    void compoundedPerYear() {
        // 24 months: 100·((144/100)^(1/2) − 1) = 20
        assertGrowth(cagr("100" + " -".repeat(23) + " 144"), new BigDecimal("44"), "20", Movement.IMPROVING);
        // 18 months: 100·((100/100)^(1/1.5) − 1) = 0
        assertGrowth(cagr("100" + " -".repeat(17) + " 100"), BigDecimal.ZERO, "0", Movement.STABLE);
        // 36 months: 100·((1/8)^(1/3) − 1) = −50
        assertGrowth(cagr("8" + " -".repeat(35) + " 1"), new BigDecimal("-7"), "-50", Movement.DECLINING);
        // 12 months are a year: 100·(3/2 − 1)
        assertGrowth(cagr("2" + " -".repeat(11) + " 3"), BigDecimal.ONE, "50", Movement.IMPROVING);
        // 11 are not
        assertGrowth(cagr("2" + " -".repeat(10) + " 3"), BigDecimal.ONE, "-", Movement.IMPROVING);
        // v₀ = 0, v₀ < 0, and a fall below 0
        assertGrowth(cagr("0" + " -".repeat(23) + " 3"), new BigDecimal("3"), "-", Movement.IMPROVING);
        assertGrowth(cagr("-1" + " -".repeat(23) + " 3"), new BigDecimal("4"), "-", Movement.IMPROVING);
        assertGrowth(cagr("1" + " -".repeat(23) + " -3"), new BigDecimal("-4"), "-", Movement.DECLINING);
    }

    @Test
    void isGoodOrBadByDirection() {
        Timeline rising = Histories.endingOn(Granularity.MONTH, "2026-10-01", "60", "90");
        Band band = new Band(new BigDecimal("70"), new BigDecimal("85"));

        assertThat(movement(rising, Preference.of(KpiDirection.LOWER_IS_BETTER, null)))
                .isEqualTo(Movement.DECLINING);
        // 10 below the band, then 5 above it
        assertThat(movement(rising, Preference.of(KpiDirection.WITHIN_RANGE, band)))
                .isEqualTo(Movement.IMPROVING);
        assertThat(movement(rising, Preference.of(KpiDirection.WITHIN_RANGE, null)))
                .isEqualTo(Movement.STABLE);
    }

    private static @Nullable Movement movement(Timeline timeline, Preference preference) {
        Growth growth = Growth.of(timeline, last(timeline), Comparison.PREVIOUS_PERIOD, preference);
        return growth == null ? null : growth.movement();
    }

    private static @Nullable Growth cagr(String values) {
        return growth(Granularity.MONTH, "2026-10-01", values, Comparison.CAGR);
    }

    private static @Nullable Growth growth(Granularity granularity, String last, String values, Comparison over) {
        Timeline timeline = Histories.endingOn(granularity, last, values.strip().split("\\s+"));
        Period current = new Period(granularity, LocalDate.parse(last));
        return Growth.of(timeline, current, over, new Preference.More());
    }

    private static Period last(Timeline timeline) {
        return timeline.values().lastKey();
    }

    private static void assertGrowth(@Nullable Growth actual, BigDecimal absolute, String percent, Movement movement) {
        Growth growth = Objects.requireNonNull(actual);
        assertThat(growth.absolute()).isEqualByComparingTo(absolute);
        BigDecimal expected = Histories.number(percent);
        if (expected == null) {
            assertThat(growth.percent()).isNull();
        } else {
            assertThat(growth.percent()).isEqualByComparingTo(expected);
        }
        assertThat(growth.movement()).isEqualTo(movement);
    }
}
