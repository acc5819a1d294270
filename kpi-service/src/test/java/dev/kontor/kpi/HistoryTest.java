package dev.kontor.kpi;

import static dev.kontor.kpi.Measurements.about;
import static dev.kontor.kpi.Measurements.newAccount;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Looking back: series, and KPIs as they stood on a day. Today is 2026-11-16. */
@QuarkusTest
@RunningService
class HistoryTest {

    private static final String KPI = "data._entities[0].kpi";

    @AfterEach
    void backToToday() {
        TestClock.set(TestClock.NOW);
    }

    @Test
    void aSeriesShowsGapsAndAnomalies() {
        String account = newAccount();
        Measurements measurements = about(account);
        // 10 to 16, then 24: as in the rule's own example
        for (int month = 1; month <= 7; month++) {
            measurements.value("REVENUE", "2026-0%d-01".formatted(month), String.valueOf(9 + month));
        }
        measurements
                .value("REVENUE", "2026-08-01", "24")
                .value("REVENUE", "2026-10-01", "14.50")
                .store();

        Client.Answer answer = Accounts.read(account, """
                kpi(code: "REVENUE") {
                  series(from: "2026-07-31", to: "2026-10-01") {
                    granularity points { periodStart value anomalous }
                  }
                }
                """);

        assertThat(answer.string(KPI + ".series.granularity")).isEqualTo("MONTH");
        assertThat(answer.list(KPI + ".series.points.periodStart"))
                .containsExactly("2026-07-01", "2026-08-01", "2026-09-01", "2026-10-01");
        assertThat(answer.<Map<String, Object>>list(KPI + ".series.points"))
                .extracting(point -> point.get("value"))
                .containsExactly("16", "24", null, "14.50");
        assertThat(answer.list(KPI + ".series.points.anomalous")).containsExactly(false, true, false, false);
    }

    @Test
    void aSeriesIsReBucketedAndReadBySegment() {
        String account = newAccount();
        about(account)
                .segment("REVENUE", "2026-05-01", "1", "north")
                .segment("REVENUE", "2026-06-01", "2", "south")
                .segment("REVENUE", "2026-07-01", "4", "north")
                .store();

        Client.Answer answer = Accounts.read(account, """
                kpi(code: "REVENUE") {
                  all: series(from: "2026-04-01", to: "2026-09-30", granularity: QUARTER) { points { value } }
                  north: series(from: "2026-05-01", to: "2026-07-01", segment: "north") { points { value } }
                }
                """);

        assertThat(answer.list(KPI + ".all.points")).isEqualTo(List.of(Map.of("value", "3"), Map.of("value", "4")));
        assertThat(answer.<Map<String, Object>>list(KPI + ".north.points"))
                .extracting(point -> point.get("value"))
                .containsExactly("1", null, "4");
    }

    @Test
    void aSeriesThatCannotBeIsTheCallersMistake() {
        String account = newAccount();
        about(account)
                .value("REVENUE", "2026-10-01", "1")
                .ratio("CLICK_THROUGH_RATE", "2026-10-01", "1", "2")
                .store();
        Map<String, String> mistakes = Map.of(
                "from: \"2026-01-01\", to: \"2026-02-01\", granularity: WEEK", "REVENUE",
                "from: \"2026-02-01\", to: \"2026-01-01\"", "REVENUE",
                "from: \"1000-01-01\", to: \"2999-01-01\"", "CLICK_THROUGH_RATE");
        mistakes.forEach((arguments, code) -> assertThat(Accounts.query(
                                List.of(account),
                                "kpi(code: \"%s\") { series(%s) { granularity } }".formatted(code, arguments),
                                "")
                        .list("errors.extensions.code"))
                .as(arguments)
                .containsExactly("BAD_USER_INPUT"));
    }

    @Test
    void theSeriesOfARequestAreBoundedTogether() {
        String account = newAccount();
        about(account).ratio("DEFECT_FREE_SHARE", "2026-10-01", "1", "2").store();
        StringBuilder series = new StringBuilder();
        for (int alias = 0; alias < 120; alias++) {
            series.append("s%d: series(from: \"2017-01-01\", to: \"2026-11-22\") { points { value anomalous } }\n"
                    .formatted(alias));
        }

        Client.Answer answer =
                Accounts.query(List.of(account), "kpi(code: \"DEFECT_FREE_SHARE\") { %s }".formatted(series), "");

        // 3,613 days each: two of them are within 10,000 points
        assertThat(answer.list("errors.extensions.code")).hasSize(118).containsOnly("BAD_USER_INPUT");
    }

    @Test
    void aKpiIsSeenAsItStoodOnADay() {
        String account = newAccount();
        TestClock.set(Instant.parse("2026-10-05T12:00:00Z"));
        about(account)
                .value("REVENUE", "2026-08-01", "8")
                .value("REVENUE", "2026-09-01", "9")
                .store();
        TestClock.set(Instant.parse("2026-10-20T12:00:00Z"));
        about(account).value("REVENUE", "2026-09-01", "99").store();
        TestClock.set(Instant.parse("2026-11-02T12:00:00Z"));
        about(account).value("REVENUE", "2026-10-01", "10").store();
        TestClock.set(TestClock.NOW);

        Client.Answer answer = Accounts.read(account, """
                now: kpi(code: "REVENUE") { current { value } freshness }
                today: kpi(code: "REVENUE", asOf: "2026-11-16") { current { value } }
                corrected: kpi(code: "REVENUE", asOf: "2026-10-20") { current { value } freshness }
                first: kpi(code: "REVENUE", asOf: "2026-10-19") { current { value } }
                overdue: kpi(code: "REVENUE", asOf: "2026-11-01") { current { value } freshness }
                unknown: kpi(code: "REVENUE", asOf: "2026-10-04") { id }
                derived: kpi(code: "REVENUE_GROWTH_MOM", asOf: "2026-10-31") { current { value } }
                """);

        String entity = "data._entities[0].";
        assertThat(answer.string(entity + "now.current.value")).isEqualTo("10");
        assertThat(answer.string(entity + "today.current.value")).isEqualTo("10");
        assertThat(answer.string(entity + "corrected.current.value")).isEqualTo("99");
        assertThat(answer.string(entity + "corrected.freshness")).isEqualTo("FRESH");
        assertThat(answer.string(entity + "first.current.value")).isEqualTo("9");
        assertThat(answer.string(entity + "overdue.current.value")).isEqualTo("99");
        assertThat(answer.string(entity + "overdue.freshness")).isEqualTo("STALE");
        assertThat(answer.value(entity + "unknown")).isNull();
        assertThat(answer.string(entity + "derived.current.value")).isEqualTo("1137.5"); // 100·(99−8)/8
    }

    @Test
    void theFutureIsNotKnown() {
        assertThat(Accounts.query(List.of(newAccount()), "kpi(code: \"REVENUE\", asOf: \"2026-11-17\") { id }", "")
                        .list("errors.extensions.code"))
                .containsExactly("BAD_USER_INPUT");
    }
}
