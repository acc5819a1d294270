package dev.kontor.kpi;

import static dev.kontor.kpi.Measurements.about;
import static dev.kontor.kpi.Measurements.newAccount;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Of a long history no more is read than what is asked for needs, and the answer is that of the whole history. Today is
 * 2026-11-16.
 */
@QuarkusTest
@RunningService
class LongHistoryTest {

    private static final String KPI = "data._entities[0].kpi";

    private static final String ALL = """
            current { value periodStart sampleSize } status freshness
            trend { movement slope points }
            before: growth { absolute percent movement }
            yearAgo: growth(over: YEAR_AGO) { absolute percent movement }
            cagr: growth(over: CAGR) { absolute percent movement }
            segments { segment value { value } }
            forecast { on value low high probability }
            smartGaps { criterion reason }
            series(from: "2025-11-03", to: "2026-11-15") { points { periodStart value expected anomalous } }
            """;

    @Test
    void fiveYearsOfDaysTellTheirFirstAndTheirLast() {
        String account = newAccount();
        // The share of good units is 50 on the first day, and 0.02 more on each that follows.
        LocalDate first = LocalDate.of(2021, 11, 15);
        for (int from = 0; from < 1827; from += 450) {
            Measurements measurements = about(account);
            for (int day = from; day < Math.min(from + 450, 1827); day++) {
                measurements.ratio("DEFECT_FREE_SHARE", first.plusDays(day).toString(), "" + (5000 + 2 * day), "10000");
            }
            measurements.store();
        }

        Client.Answer answer = Accounts.read(account, """
                kpi(code: "DEFECT_FREE_SHARE") {
                  current { value periodStart }
                  yearAgo: growth(over: YEAR_AGO) { absolute }
                  cagr: growth(over: CAGR) { absolute }
                  old: series(from: "2022-01-01", to: "2022-01-02") { points { value } }
                  years: series(from: "2021-01-01", to: "2022-01-01", granularity: YEAR) { points { value } }
                }
                """);

        // The last day is the 1826th after the first: 50 + 0.02 * 1826. A year ago it was the 1461st, 7.3 less.
        assertThat(answer.string(KPI + ".current.value")).isEqualTo("86.52");
        assertThat(answer.string(KPI + ".current.periodStart")).isEqualTo("2026-11-15");
        assertThat(answer.string(KPI + ".yearAgo.absolute")).isEqualTo("7.30");
        assertThat(answer.string(KPI + ".cagr.absolute")).isEqualTo("36.52");
        // 2022-01-01 is the 47th day after the first.
        assertThat(answer.list(KPI + ".old.points.value")).containsExactly("50.94", "50.96");
        // 2021: days 0 to 46, whose mean is day 23; 2022: days 47 to 411, whose mean is day 229.
        assertThat(answer.list(KPI + ".years.points.value")).containsExactly("50.46", "54.58");
    }

    @Test
    void whatWasMeasuredLongAgoIsStillCurrent() {
        String account = newAccount();
        about(account)
                .value("REVENUE", "2019-04-01", "100")
                .value("REVENUE", "2019-05-01", "120")
                .value("REVENUE", "2026-11-01", "900")
                .store();

        Client.Answer answer = Accounts.read(account, """
                kpi(code: "REVENUE") { current { value periodStart } freshness growth { percent } trend { movement } }
                derived: kpi(code: "REVENUE_GROWTH_MOM") { current { value } freshness }
                """);

        // November is not over.
        assertThat(answer.string(KPI + ".current.periodStart")).isEqualTo("2019-05-01");
        assertThat(answer.string(KPI + ".current.value")).isEqualTo("120");
        assertThat(answer.string(KPI + ".growth.percent")).isEqualTo("20");
        assertThat(answer.string(KPI + ".freshness")).isEqualTo("STALE");
        assertThat(answer.value(KPI + ".trend")).isNull();
        assertThat(answer.string("data._entities[0].derived.current.value")).isEqualTo("20");
    }

    @Test
    void inputsThatPartedLongAgoAreReadBackToWhereTheyMeet() {
        String account = newAccount();
        Measurements measurements = about(account);
        for (LocalDate month = LocalDate.of(2023, 1, 1);
                month.isBefore(LocalDate.of(2026, 11, 1));
                month = month.plusMonths(1)) {
            measurements.value("REVENUE", month.toString(), "200");
        }
        measurements
                .value("COST", "2023-01-01", "160")
                .value("COST", "2023-02-01", "150")
                .store();

        Client.Answer answer = Accounts.read(account, """
                kpi(code: "PROFITABILITY") { current { value periodStart } growth { absolute } freshness }
                """);

        assertThat(answer.string(KPI + ".current.periodStart")).isEqualTo("2023-02-01");
        assertThat(answer.string(KPI + ".current.value")).isEqualTo("25");
        assertThat(answer.string(KPI + ".growth.absolute")).isEqualTo("5");
        assertThat(answer.string(KPI + ".freshness")).isEqualTo("STALE");
    }

    /** As of today by what is known today is how it stands, and of any day the whole history is read. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void tellsWhatTheWholeHistoryTells(long seed) {
        Random random = new Random(seed);
        String account = newAccount();
        Measurements measurements = about(account);
        LocalDate until = LocalDate.of(2026, 11, 15).minusDays(random.nextInt(700));
        for (String code : new String[] {"REVENUE", "COST"}) {
            LocalDate last = until.minusDays(random.nextInt(500));
            for (int month = 0; month < 40; month++) {
                if (random.nextInt(4) > 0) {
                    measurements.segment(
                            code,
                            last.minusMonths(month).toString(),
                            String.valueOf(100 + random.nextInt(900)),
                            random.nextBoolean() ? "north" : "south");
                }
            }
        }
        for (int day = 0; day < 250; day++) {
            if (random.nextInt(5) > 0) {
                measurements.ratio(
                        "DEFECT_FREE_SHARE", until.minusDays(2L * day).toString(), "" + random.nextInt(100), "100");
            }
        }
        measurements.store();
        Client.manager().query("""
                        mutation { setKpiTarget(input: { subject: { accountId: "%s" }, code: "REVENUE", value: "1200",
                            baseline: "200", startsOn: "2026-01-01", dueOn: "2027-12-31" }) { errors { __typename } } }
                        """.formatted(account)).ok();

        for (String code :
                new String[] {"REVENUE", "COST", "PROFITABILITY", "REVENUE_GROWTH_MOM", "DEFECT_FREE_SHARE"}) {
            Client.Answer answer = Accounts.read(account, """
                    recent: kpi(code: "%1$s") { %2$s }
                    whole: kpi(code: "%1$s", asOf: "2026-11-16") { %2$s }
                    """.formatted(code, ALL));
            assertThat(answer.value("data._entities[0].recent"))
                    .as("%s of %s", code, seed)
                    .isNotNull()
                    .isEqualTo(answer.value("data._entities[0].whole"));
        }
    }
}
