package dev.kontor.kpi.measurement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.kontor.kpi.definition.Catalogue;
import dev.kontor.kpi.definition.Derivation;
import dev.kontor.kpi.definition.KpiDefinition;
import dev.kontor.kpi.definition.KpiDirection;
import dev.kontor.kpi.definition.KpiPerspective;
import dev.kontor.kpi.definition.KpiScope;
import dev.kontor.kpi.definition.KpiUnit;
import dev.kontor.kpi.definition.Rollup;
import dev.kontor.kpi.definition.UnitKind;
import dev.kontor.kpi.period.Granularity;
import dev.kontor.kpi.period.Period;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SubjectHistoryTest {

    private static final Catalogue CATALOGUE = new Catalogue(List.of(
            definition("REVENUE", Rollup.SUM, null, Granularity.MONTH),
            definition("COST", Rollup.SUM, null, Granularity.MONTH),
            definition("STAFF", Rollup.LAST, null, Granularity.MONTH),
            definition("CLICKS", Rollup.RATIO_OF_SUMS, null, Granularity.DAY),
            definition("VISITS", Rollup.RATIO_OF_SUMS, null, Granularity.WEEK),
            definition("MARGIN", Rollup.RATIO_OF_SUMS, "100 * (REVENUE - COST) / REVENUE", Granularity.MONTH),
            definition("PER_HEAD", Rollup.RATIO_OF_SUMS, "REVENUE / STAFF", Granularity.MONTH),
            definition("GROWTH", Rollup.RATIO_OF_SUMS, "GROWTH(REVENUE)", Granularity.MONTH),
            definition("MARGIN_GROWTH", Rollup.RATIO_OF_SUMS, "GROWTH(MARGIN)", Granularity.MONTH)));

    private final Map<String, List<Observation>> observations = new HashMap<>();

    @Test
    void segmentsRollUpAndCanBeReadAlone() {
        record("CLICKS", "2026-10-01", "north", "1/10");
        record("CLICKS", "2026-10-01", "south", "9/30");
        record("CLICKS", "2026-10-02", "north", "0/0");

        // 100·10/40; the second day has no value
        assertThat(values("CLICKS", Granularity.DAY)).isEqualTo(Map.of("2026-10-01", "25"));
        assertThat(values("CLICKS", Granularity.DAY, "north")).isEqualTo(Map.of("2026-10-01", "10"));
        assertThat(values("CLICKS", Granularity.DAY, "nowhere")).isEmpty();
        // 100·10/40 for the month, whatever the second day
        assertThat(values("CLICKS", Granularity.MONTH)).isEqualTo(Map.of("2026-10-01", "25"));
    }

    @Test
    void weeksCountWhereTheirThursdayLies() {
        record("VISITS", "2026-12-28", "", "1/2"); // W53 of 2026, Thursday the 31st
        record("VISITS", "2026-12-21", "", "2/2");
        record("VISITS", "2027-01-04", "", "1/4");

        assertThat(values("VISITS", Granularity.YEAR))
                .isEqualTo(Map.of("2026-01-01", "75", "2027-01-01", "25")); // 100·3/4, 100·1/4
        assertThat(values("VISITS", Granularity.MONTH)).isEqualTo(Map.of("2026-12-01", "75", "2027-01-01", "25"));
    }

    @Test
    void aLeapDayCountsTowardsFebruaryAndDaysOverNewYearTowardsTheirWeek() {
        record("CLICKS", "2028-02-28", "", "1/10");
        record("CLICKS", "2028-02-29", "", "9/10");
        record("CLICKS", "2028-03-01", "", "5/5");
        record("CLICKS", "2026-12-31", "", "1/4");
        record("CLICKS", "2027-01-03", "", "2/4");
        record("CLICKS", "2027-01-04", "", "4/4");

        // 100·10/20 in February; W53 of 2026 has 31 December and 3 January: 100·3/8
        assertThat(values("CLICKS", Granularity.MONTH))
                .containsEntry("2028-02-01", "50")
                .containsEntry("2028-03-01", "100")
                .containsEntry("2026-12-01", "25");
        assertThat(values("CLICKS", Granularity.WEEK))
                .containsEntry("2026-12-28", "37.5")
                .containsEntry("2027-01-04", "100");
    }

    @Test
    void formulasAreComputedAfterTheRollUpOfTheirInputs() {
        record("REVENUE", "2026-07-01", "", "100");
        record("REVENUE", "2026-08-01", "", "200");
        record("COST", "2026-07-01", "", "50");
        record("COST", "2026-08-01", "", "190");
        record("COST", "2026-09-01", "", "1");

        // 100·50/100, 100·10/200; September lacks the revenue
        assertThat(values("MARGIN", Granularity.MONTH)).isEqualTo(Map.of("2026-07-01", "50", "2026-08-01", "5"));
        // 100·(300−241)/300: not the mean of 50 and 5
        assertThat(values("MARGIN", Granularity.QUARTER)).isEqualTo(Map.of("2026-07-01", "19.666667"));
    }

    @Test
    void aZeroDenominatorIsAGap() {
        record("REVENUE", "2026-07-01", "", "0");
        record("COST", "2026-07-01", "", "5");
        record("STAFF", "2026-07-01", "", "0");

        assertThat(values("MARGIN", Granularity.MONTH)).isEmpty();
        assertThat(values("PER_HEAD", Granularity.MONTH)).isEmpty();
    }

    @Test
    void stocksKeepTheirLastValue() {
        record("REVENUE", "2026-07-01", "", "100");
        record("REVENUE", "2026-08-01", "", "200");
        record("STAFF", "2026-07-01", "", "4");
        record("STAFF", "2026-08-01", "", "3");

        // (100 + 200) / 3
        assertThat(values("PER_HEAD", Granularity.QUARTER)).isEqualTo(Map.of("2026-07-01", "100"));
    }

    @Test
    void growthIsOnThePeriodBefore() {
        record("REVENUE", "2026-03-01", "", "3");
        record("REVENUE", "2026-04-01", "", "4");
        record("REVENUE", "2026-05-01", "", "0");
        record("REVENUE", "2026-06-01", "", "9");
        record("REVENUE", "2026-08-01", "", "9");

        // 100·1/3, 100·(−4)/4; June has v₀ = 0, August has no July
        assertThat(values("GROWTH", Granularity.MONTH))
                .isEqualTo(Map.of("2026-04-01", "33.333333", "2026-05-01", "-100"));
        // quarters: 3, 13, 9 → 100·10/3, 100·(−4)/13
        assertThat(values("GROWTH", Granularity.QUARTER))
                .isEqualTo(Map.of("2026-04-01", "333.333333", "2026-07-01", "-30.769231"));
    }

    @Test
    void derivedKpisMayBeDerivedFrom() {
        record("REVENUE", "2026-07-01", "", "100");
        record("REVENUE", "2026-08-01", "", "100");
        record("COST", "2026-07-01", "", "80");
        record("COST", "2026-08-01", "", "70");

        // margins 20 and 30
        assertThat(values("MARGIN_GROWTH", Granularity.MONTH)).isEqualTo(Map.of("2026-08-01", "50"));
    }

    @Test
    void aCatalogueIsSound() {
        KpiDefinition a = definition("A", Rollup.SUM, "B + 1", Granularity.MONTH);
        KpiDefinition b = definition("B", Rollup.SUM, "A + 1", Granularity.MONTH);

        assertThatIllegalArgumentException().isThrownBy(() -> new Catalogue(List.of(a, b)));
        assertThatIllegalArgumentException().isThrownBy(() -> new Catalogue(List.of(a)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> definition("A", Rollup.SUM, "GROWTH(A)", Granularity.MONTH));
    }

    private void record(String code, String start, String segment, String value) {
        Period period = new Period(CATALOGUE.get(code).cadence(), LocalDate.parse(start));
        String[] ratio = value.split("/", 2);
        Sample sample = ratio.length == 2
                ? new Sample(BigDecimal.ZERO, new BigDecimal(ratio[0]), new BigDecimal(ratio[1]), null)
                : new Sample(new BigDecimal(value), null, null, null);
        observations.computeIfAbsent(code, key -> new ArrayList<>()).add(new Observation(period, segment, sample));
    }

    private Map<String, String> values(String code, Granularity granularity) {
        return values(code, granularity, null);
    }

    private Map<String, String> values(String code, Granularity granularity, @Nullable String segment) {
        Map<String, String> values = new TreeMap<>();
        new SubjectHistory(CATALOGUE, observations)
                .timeline(code, granularity, segment)
                .values()
                .forEach((period, measured) ->
                        values.put(period.start().toString(), measured.value().toPlainString()));
        return values;
    }

    private static KpiDefinition definition(String code, Rollup rollup, @Nullable String formula, Granularity cadence) {
        return new KpiDefinition(
                code,
                code,
                "",
                "A goal.",
                KpiPerspective.FINANCIAL,
                new KpiUnit(rollup == Rollup.RATIO_OF_SUMS ? UnitKind.PERCENT : UnitKind.COUNT, null, null, null),
                KpiDirection.HIGHER_IS_BETTER,
                rollup,
                Derivation.parse(formula),
                cadence,
                KpiScope.BOTH,
                false,
                1);
    }
}
