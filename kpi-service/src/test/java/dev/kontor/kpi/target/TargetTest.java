package dev.kontor.kpi.target;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.kontor.kpi.definition.KpiDirection;
import dev.kontor.kpi.period.Granularity;
import dev.kontor.kpi.period.Period;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TargetTest {

    private static final LocalDate STARTS = LocalDate.parse("2026-01-01");
    /** 200 days later. */
    private static final LocalDate DUE = LocalDate.parse("2026-07-20");

    @ParameterizedTest
    @CsvSource({
        // baseline, value to reach, value, direction, attainment
        "70, 90, 75, HIGHER_IS_BETTER, 0.25", // 5/20
        "70, 90, 65, HIGHER_IS_BETTER, -0.25", // behind the baseline
        "70, 90, 95, HIGHER_IS_BETTER, 1.25", // already met
        "30, 20, 27, LOWER_IS_BETTER,  0.3", // −3/−10
        "30, 20, 20, LOWER_IS_BETTER,  1",
        "0,  3,  1,  HIGHER_IS_BETTER, 0.333333",
        "-10, 10, 0, HIGHER_IS_BETTER, 0.5", // out of the red: 10/20
        "-10, -5, -12, HIGHER_IS_BETTER, -0.4", // −2/5
        "5,  0,  0,  LOWER_IS_BETTER,  1", // nothing is left, −5/−5
        "0,  0,  0,  LOWER_IS_BETTER,  1", // b = t = 0
        "80, 80, 80, HIGHER_IS_BETTER, 1", // b = t, at it
        "80, 80, 79, HIGHER_IS_BETTER, 0",
        "80, 80, 81, HIGHER_IS_BETTER, 1", // on its better side
        "80, 80, 81, LOWER_IS_BETTER,  0",
        "80, 80, 79, LOWER_IS_BETTER,  1",
    })
    void attainmentIsTheShareOfTheWay(
            BigDecimal baseline, BigDecimal aim, BigDecimal value, KpiDirection direction, BigDecimal attainment) {
        assertThat(reach(baseline, aim).attainment(value, direction)).isEqualByComparingTo(attainment);
    }

    @ParameterizedTest
    @CsvSource({
        "70, 1",
        "85, 1",
        "77, 1",
        "65.5, 0.7", // 4.5 of 15 outside
        "100, 0",
        "120, 0",
    })
    void ofABandAttainmentFallsWithTheDistance(BigDecimal value, BigDecimal attainment) {
        assertThat(band("70", "85").attainment(value, KpiDirection.WITHIN_RANGE))
                .isEqualByComparingTo(attainment);
    }

    @ParameterizedTest
    @CsvSource({
        "DAY,   2026-01-21, 0.1, 72", // 20 of 200 days
        "DAY,   2025-12-31, 0,   70", // before it starts
        "DAY,   2026-01-01, 0,   70",
        "DAY,   2026-07-20, 1,   90",
        "MONTH, 2026-02-01, 0.29, 75.8", // 28 February: 58 days
        "MONTH, 2026-07-01, 1,   90", // its end lies past the due date
    })
    void theCourseIsExpectedAtTheEndOfThePeriod(
            Granularity granularity, LocalDate day, BigDecimal elapsed, BigDecimal expected) {
        Target target = reach(new BigDecimal("70"), new BigDecimal("90"));
        Period period = Period.containing(day, granularity);

        assertThat(target.elapsedAt(period)).isEqualByComparingTo(elapsed);
        assertThat(target.expectedAt(period)).isEqualByComparingTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        // from 0 on Monday of W50 of 2026 (7 December) to 42 on Monday, 18 January: a day is 1
        "WEEK, 2026-12-28, 27", // W53 ends on 3 January, 27 days on
        "WEEK, 2027-01-04, 34", // W1 on the 10th
        "DAY,  2027-01-01, 25",
        "WEEK, 2027-01-18, 42", // ends past the due date
        "WEEK, 2026-11-30, 0", // ends before the start
    })
    void theCourseRunsOverNewYear(Granularity granularity, LocalDate start, BigDecimal expected) {
        Target target = new Target(
                new Goal.Reach(BigDecimal.ZERO, new BigDecimal("42")),
                LocalDate.parse("2026-12-07"),
                LocalDate.parse("2027-01-18"),
                Target.DEFAULT_TOLERANCE);

        assertThat(target.expectedAt(new Period(granularity, start)))
                .isCloseTo(expected, within(new BigDecimal("0.0001")));
    }

    @ParameterizedTest
    @CsvSource({
        // b = t = 80 at e = 0.9: p is 1 or 0, nothing between
        "80, HIGHER_IS_BETTER, 2026-07-10, ACHIEVED",
        "79, HIGHER_IS_BETTER, 2026-07-10, OFF_TRACK",
        "79, LOWER_IS_BETTER,  2026-07-10, ACHIEVED",
        "81, LOWER_IS_BETTER,  2026-07-21, MISSED",
    })
    void statusWhereBaselineAndTargetAreOne(
            BigDecimal value, KpiDirection direction, LocalDate today, KpiStatus status) {
        assertThat(judge(value, reach(new BigDecimal("80"), new BigDecimal("80")), direction, today))
                .isEqualTo(status);
    }

    @Test
    void aLeapDayIsADay() {
        // 2024-02-28 to 2024-03-01 are two days, the 29th is half of the way
        Target target = new Target(
                new Goal.Reach(BigDecimal.ZERO, BigDecimal.TEN),
                LocalDate.parse("2024-02-28"),
                LocalDate.parse("2024-03-01"),
                Target.DEFAULT_TOLERANCE);

        assertThat(target.expectedAt(new Period(Granularity.DAY, LocalDate.parse("2024-02-29"))))
                .isEqualByComparingTo("5");
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                // the value of June (its end is day 180 of 200: e = 0.9), on the way from 70 to 90
                "-,  2026-07-10, NO_DATA",
                "90, 2026-07-10, ACHIEVED",
                "95, 2026-07-10, ACHIEVED", // met before it is due
                "88, 2026-07-10, ON_TRACK", // p = 0.9 = e
                "89, 2026-07-10, ON_TRACK",
                "86, 2026-07-10, AT_RISK", // p = 0.8: exactly the tolerance behind
                "85.9999, 2026-07-10, OFF_TRACK",
                "60, 2026-07-10, OFF_TRACK",
                "89, 2026-07-20, ON_TRACK", // the due date itself is not past it
                "89, 2026-07-21, MISSED",
                "90, 2026-07-21, ACHIEVED",
            })
    void statusOnTheWay(@Nullable BigDecimal value, LocalDate today, KpiStatus status) {
        assertThat(judge(
                        value, reach(new BigDecimal("70"), new BigDecimal("90")), KpiDirection.HIGHER_IS_BETTER, today))
                .isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({
        // from 30 down to 20; e = 0.9, so 21 is expected
        "20, 2026-07-10, ACHIEVED",
        "21, 2026-07-10, ON_TRACK",
        "22, 2026-07-10, AT_RISK",
        "23, 2026-07-10, OFF_TRACK",
        "23, 2026-07-21, MISSED",
    })
    void statusOnTheWayDown(BigDecimal value, LocalDate today, KpiStatus status) {
        assertThat(judge(value, reach(new BigDecimal("30"), new BigDecimal("20")), KpiDirection.LOWER_IS_BETTER, today))
                .isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                // 70–85, tolerance 0.1: 1.5 to either side
                "-,    2026-07-10, NO_DATA",
                "70,   2026-07-10, ON_TRACK",
                "85,   2026-07-10, ON_TRACK",
                "68.5, 2026-07-10, AT_RISK",
                "86.5, 2026-07-10, AT_RISK",
                "68.4, 2026-07-10, OFF_TRACK",
                "99,   2026-07-10, OFF_TRACK",
                "80,   2026-07-21, ACHIEVED",
                "68.5, 2026-07-21, MISSED",
            })
    void statusOfABand(@Nullable BigDecimal value, LocalDate today, KpiStatus status) {
        assertThat(judge(value, band("70", "85"), KpiDirection.WITHIN_RANGE, today))
                .isEqualTo(status);
    }

    @Test
    void withoutATargetThereIsOnlyData() {
        LocalDate today = LocalDate.parse("2026-07-10");

        assertThat(judge(BigDecimal.ONE, null, KpiDirection.HIGHER_IS_BETTER, today))
                .isEqualTo(KpiStatus.NO_TARGET);
        assertThat(judge(null, null, KpiDirection.HIGHER_IS_BETTER, today)).isEqualTo(KpiStatus.NO_DATA);
    }

    @Test
    void theTargetInForceIsTheLatestThatStarted() {
        Target first = between("2025-01-01", "2025-12-31");
        Target second = between("2026-03-01", "2026-12-31");
        Targets targets = new Targets(List.of(second, first));

        assertThat(targets.inForce(LocalDate.parse("2025-06-01"))).isEqualTo(first);
        assertThat(targets.inForce(LocalDate.parse("2026-02-28")))
                .as("past due, none after it yet")
                .isEqualTo(first);
        assertThat(targets.inForce(LocalDate.parse("2026-03-01"))).isEqualTo(second);
        assertThat(targets.inForce(LocalDate.parse("2024-01-01")))
                .as("none has started")
                .isEqualTo(first);
        assertThat(Targets.NONE.inForce(LocalDate.parse("2024-01-01"))).isNull();
    }

    @Test
    void aCourseRunsFromStartToDueDate() {
        Target target = between("2026-03-15", "2026-05-15");
        Targets targets = new Targets(List.of(target));

        assertThat(targets.covering(month("2026-02-01"))).isNull();
        assertThat(targets.covering(month("2026-03-01"))).isEqualTo(target);
        assertThat(targets.covering(month("2026-05-01"))).isEqualTo(target);
        assertThat(targets.covering(month("2026-06-01"))).isNull();
    }

    @Test
    void whatIsNoTargetIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> between("2026-01-01", "2026-01-01"));
        assertThatIllegalArgumentException().isThrownBy(() -> band("2", "2"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Target(
                        new Goal.Reach(BigDecimal.ZERO, BigDecimal.ONE), STARTS, DUE, new BigDecimal("1.01")));
    }

    private static KpiStatus judge(
            @Nullable BigDecimal value, @Nullable Target target, KpiDirection direction, LocalDate today) {
        return StatusRule.judge(value, value == null ? null : month("2026-06-01"), target, direction, today);
    }

    private static Target reach(BigDecimal baseline, BigDecimal value) {
        return new Target(new Goal.Reach(baseline, value), STARTS, DUE, Target.DEFAULT_TOLERANCE);
    }

    private static Target band(String low, String high) {
        Band band = new Band(new BigDecimal(low), new BigDecimal(high));
        return new Target(new Goal.StayWithin(BigDecimal.ZERO, band), STARTS, DUE, Target.DEFAULT_TOLERANCE);
    }

    private static Target between(String startsOn, String dueOn) {
        return new Target(
                new Goal.Reach(BigDecimal.ZERO, BigDecimal.ONE),
                LocalDate.parse(startsOn),
                LocalDate.parse(dueOn),
                Target.DEFAULT_TOLERANCE);
    }

    private static Period month(String start) {
        return new Period(Granularity.MONTH, LocalDate.parse(start));
    }
}
