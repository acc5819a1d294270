package dev.kontor.kpi.smart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.kpi.definition.Derivation;
import dev.kontor.kpi.definition.KpiDefinition;
import dev.kontor.kpi.definition.KpiDirection;
import dev.kontor.kpi.definition.KpiPerspective;
import dev.kontor.kpi.definition.KpiScope;
import dev.kontor.kpi.definition.KpiUnit;
import dev.kontor.kpi.definition.Rollup;
import dev.kontor.kpi.definition.UnitKind;
import dev.kontor.kpi.measurement.Histories;
import dev.kontor.kpi.measurement.Timeline;
import dev.kontor.kpi.period.Granularity;
import dev.kontor.kpi.period.Period;
import dev.kontor.kpi.target.Band;
import dev.kontor.kpi.target.Goal;
import dev.kontor.kpi.target.Target;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Worked out by hand; the working stands beside each example. */
class SmartRuleTest {

    private static final String SENTENCE = "The share of satisfied answers.";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The share of satisfied answers.                | true",
                "Counts visits, e.g. of the shop. Not returns!  | true",
                "Wie viele Kunden sind zufrieden?               | true",
                // three words are a sentence, two are a heading
                "Number of units.                               | true",
                "Some units.                                    | false",
                "''                                             | false",
                "n/a.                                           | false",
                // no end
                "The share of satisfied answers                 | false",
                "tbd. tbd. tbd.                                 | false",
            })
    void specificTakesAFullSentence(String description, boolean isSpecific) {
        assertThat(criteria(SmartRule.ofDefinition(definition(description, "A goal.", null), true)))
                .isEqualTo(isSpecific ? List.of() : List.of(SmartCriterion.SPECIFIC));
    }

    @Test
    void measurableTakesAFormulaOrSomethingRecorded() {
        assertThat(SmartRule.ofDefinition(definition(SENTENCE, "A goal.", null), true))
                .isEmpty();
        assertThat(SmartRule.ofDefinition(definition(SENTENCE, "A goal.", "A / B"), false))
                .isEmpty();
        assertThat(SmartRule.ofDefinition(definition(SENTENCE, "A goal.", null), false))
                .containsExactly(new SmartGap.NothingRecorded());
    }

    @Test
    void gapsComeInTheOrderOfTheLetters() {
        List<SmartGap> gaps = SmartRule.ofKpi(definition("", "", null), false, null, timeline("-"), closed());

        assertThat(criteria(gaps)).containsExactly(SmartCriterion.values());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                // Steps of 2 a month at best. From 10 to 82 in the year's 12 months are 6 a month, exactly three times
                // as much
                "10 12 13 15      | 10 | 82  | 2026-01-01 | 2026-12-31 | -  | -",
                // 82.12 - 10 = 72.12, by 12 is 6.01; at most 10 + 3·2·12 = 82
                "10 12 13 15      | 10 | 82.12 | 2026-01-01 | 2026-12-31 | 6.01 | 82",
                // The same downwards: the best fall is 2, the rise does not matter
                "15 13 12 30      | 100 | 28 | 2026-01-01 | 2026-12-31 | -  | -",
                "15 13 12 30      | 100 | 27 | 2026-01-01 | 2026-12-31 | 6.083333 | 28",
                // Gaps count: 12 in three months are 4 a month; 12 months make 144 at most
                "10 - - 22        | 0  | 144 | 2026-01-01 | 2026-12-31 | -  | -",
                "10 - - 22        | 0  | 150 | 2026-01-01 | 2026-12-31 | 12.5 | 144",
                // It always went the other way: no pace is seen, nothing can be asked for
                "20 15 12         | 20 | 26  | 2026-01-01 | 2026-12-31 | 0.5 | 20",
                // From 0, and from below it: 60 in 12 months are 5, the best is 1
                "-3 -2            | 0  | 60  | 2026-01-01 | 2026-12-31 | 5  | 36",
                "-3 -2            | -30 | 6  | 2026-01-01 | 2026-12-31 | -  | -",
                // b = t asks for nothing, even when it falls
                "20 15            | 15 | 15  | 2026-01-01 | 2026-12-31 | -  | -",
                // Met already, however steep the way was
                "10 10 99         | 0  | 99  | 2026-01-01 | 2026-01-31 | -  | -",
                // Seen before, but no step towards it
                "99 98 98         | 0  | 99  | 2026-01-01 | 2026-01-31 | 99 | 0",
                // Within a month none closes, which counts for one: 7 > 3·2
                "10 12            | 12 | 19  | 2026-03-05 | 2026-03-20 | 7  | 18",
                // A leap year's February closes on the 29th: from 31 January to that day is one month
                "10 12            | 12 | 18  | 2028-01-31 | 2028-02-29 | -  | -",
                // 30 January to 29 February: both months close, 13 in two are 6.5; to the 28th only January does
                "10 12            | 12 | 25  | 2028-01-30 | 2028-02-29 | 6.5 | 24",
                "10 12            | 12 | 25  | 2028-01-30 | 2028-02-28 | 13 | 18",
            })
    void achievableIsAtMostThreeTimesTheBestPace(
            String values,
            BigDecimal baseline,
            BigDecimal aim,
            LocalDate startsOn,
            LocalDate dueOn,
            @Nullable BigDecimal required,
            @Nullable BigDecimal farthest) {
        Target target = target(new Goal.Reach(baseline, aim), startsOn, dueOn);

        List<SmartGap> gaps = ofKpi(definition(SENTENCE, "A goal.", null), target, timeline(values));

        if (required == null) {
            assertThat(gaps).isEmpty();
            return;
        }
        SmartGap.TooFast gap = (SmartGap.TooFast) gaps.getFirst();
        assertThat(gap.required()).isEqualByComparingTo(required);
        assertThat(gap.farthest()).isEqualByComparingTo(farthest);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // |90 − 45| is half of 90
                "-  | 45   | 90   | true",
                "-  | 44.9 | 90   | false",
                // downwards: |60 − 90| is half of 60
                "-  | 90   | 60   | true",
                "-  | 91   | 60   | false",
                // to 0 nothing is near but 0 itself
                "-  | 0.01 | 0    | false",
                "-  | 0    | 0    | true",
                // |−90 + 45| is half of 90; from −1 to 1 are 2
                "-  | -45  | -90  | true",
                "-  | -1   | 1    | false",
                // one measurement shows no pace
                "50 | 40   | 90   | false",
                "50 | 50   | 90   | true",
            })
    void withoutHistoryTheBaselineIsWithinHalfOfTheTarget(
            String values, BigDecimal baseline, BigDecimal aim, boolean isAchievable) {
        Target target =
                target(new Goal.Reach(baseline, aim), LocalDate.parse("2026-01-01"), LocalDate.parse("2026-12-31"));

        List<SmartGap> gaps = ofKpi(definition(SENTENCE, "A goal.", null), target, timeline(values));

        assertThat(criteria(gaps)).isEqualTo(isAchievable ? List.of() : List.of(SmartCriterion.ACHIEVABLE));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // inside asks for nothing
                "40 41 | 75 | true",
                // 10 below: 120 in 12 months would be 10 a month, so 10 are 0.833333; the best is 1
                "40 41 | 60 | true",
                // 45 above, downwards 0.5 at best: 3.75 > 1.5
                "40.5 40 41 | 130 | false",
                "-     | 36 | true", // |70 − 36| = 34 ≤ 35
                "-     | 34 | false", // |70 − 34| = 36 > 35
                "-     | 128 | false", // |85 − 128| = 43 > 42.5
            })
    void ofABandTheNearerEndCounts(String values, BigDecimal baseline, boolean isAchievable) {
        Band band = new Band(new BigDecimal("70"), new BigDecimal("85"));
        Target target = target(
                new Goal.StayWithin(baseline, band), LocalDate.parse("2026-01-01"), LocalDate.parse("2026-12-31"));

        List<SmartGap> gaps = ofKpi(definition(SENTENCE, "A goal.", null), target, timeline(values));

        assertThat(criteria(gaps)).isEqualTo(isAchievable ? List.of() : List.of(SmartCriterion.ACHIEVABLE));
    }

    @Test
    void weeksAreCountedOverNewYear() {
        // 2026 has 53 ISO weeks. Monday 21 December to Sunday 10 January: weeks 52, 53 and 1 close, 18 in three are 6 a
        // week
        Timeline weeks = Histories.endingOn(Granularity.WEEK, "2026-12-14", "1", "3");
        KpiDefinition definition = definition(SENTENCE, "A goal.", null);
        Target possible = target(
                new Goal.Reach(new BigDecimal("3"), new BigDecimal("21")),
                LocalDate.parse("2026-12-21"),
                LocalDate.parse("2027-01-10"));
        Target early = target(possible.goal(), LocalDate.parse("2026-12-21"), LocalDate.parse("2027-01-09"));
        Period closed = Period.latestClosed(LocalDate.parse("2026-12-21"), Granularity.WEEK);

        assertThat(SmartRule.ofKpi(definition, true, possible, weeks, closed)).isEmpty();
        // a day earlier only two close: 9 a week
        assertThat(SmartRule.ofKpi(definition, true, early, weeks, closed))
                .extracting(gap -> ((SmartGap.TooFast) gap).required())
                .containsExactly(new BigDecimal("9"));
    }

    @Test
    void thePeriodUnderWayIsNoHistory() {
        // November has 40 already, but is not over: October's step of 2 is the best
        Timeline timeline = Histories.endingOn(Granularity.MONTH, "2026-11-01", "10", "12", "40");
        Target target = target(
                new Goal.Reach(new BigDecimal("12"), new BigDecimal("85")),
                LocalDate.parse("2026-11-01"),
                LocalDate.parse("2027-10-31"));

        assertThat(criteria(ofKpi(definition(SENTENCE, "A goal.", null), target, timeline)))
                .containsExactly(SmartCriterion.ACHIEVABLE);
    }

    private static List<SmartGap> ofKpi(KpiDefinition definition, Target target, Timeline timeline) {
        return SmartRule.ofKpi(definition, true, target, timeline, closed());
    }

    private static List<SmartCriterion> criteria(List<SmartGap> gaps) {
        return gaps.stream().map(SmartGap::criterion).toList();
    }

    private static Target target(Goal goal, LocalDate startsOn, LocalDate dueOn) {
        return new Target(goal, startsOn, dueOn, Target.DEFAULT_TOLERANCE);
    }

    /** Months up to October 2026. */
    private static Timeline timeline(String values) {
        return Histories.endingOn(
                Granularity.MONTH, "2026-10-01", values.strip().split("\\s+"));
    }

    private static Period closed() {
        return Period.latestClosed(LocalDate.parse("2026-11-16"), Granularity.MONTH);
    }

    private static KpiDefinition definition(String description, String goal, @Nullable String formula) {
        return new KpiDefinition(
                "KPI",
                "KPI",
                description,
                goal,
                KpiPerspective.CUSTOMER,
                new KpiUnit(UnitKind.COUNT, null, null, null),
                KpiDirection.HIGHER_IS_BETTER,
                Rollup.SUM,
                Derivation.parse(formula),
                Granularity.MONTH,
                KpiScope.BOTH,
                false,
                1);
    }
}
