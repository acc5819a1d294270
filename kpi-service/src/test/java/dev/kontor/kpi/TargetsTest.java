package dev.kontor.kpi;

import static dev.kontor.kpi.Measurements.about;
import static dev.kontor.kpi.Measurements.newAccount;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Setting targets and where they put a KPI. Today is 2026-11-16. */
@QuarkusTest
@RunningService
class TargetsTest {

    private static final String SET = """
            mutation ($input: SetKpiTargetInput!) {
              setKpiTarget(input: $input) {
                kpi { id status target { baseline value low high startsOn dueOn expectedNow attainment } }
                errors { __typename ... on UserError { message path } ... on InvalidInputError { rule } }
              }
            }
            """;

    private static final String TARGET = "data.setKpiTarget.kpi.target.";

    @Test
    void aTargetPutsTheKpiOnItsCourse() {
        String account = newAccount();
        // 16/20 = 80 % in October
        about(account).ratio("CSAT", "2026-10-01", "16", "20").store();

        Client.Answer answer =
                set(account, "CSAT", Map.of("baseline", "70", "value", "90")).ok();

        // 2026 is 364 days from its first to its last; 31 October is day 303: e = 0.832418, expected 70 + e·20
        assertThat(answer.string(TARGET + "expectedNow")).isEqualTo("86.64836");
        assertThat(answer.json().getDouble(TARGET + "attainment")).isEqualTo(0.5);
        // behind by 0.33
        assertThat(answer.string("data.setKpiTarget.kpi.status")).isEqualTo("OFF_TRACK");
        assertThat(set(account, "CSAT", Map.of("baseline", "70", "value", "90", "tolerance", 0.4))
                        .string("data.setKpiTarget.kpi.status"))
                .isEqualTo("AT_RISK");
        assertThat(set(account, "CSAT", Map.of("baseline", "70", "value", "80")).string("data.setKpiTarget.kpi.status"))
                .isEqualTo("ACHIEVED");
    }

    @Test
    void theBaselineIsTheValueInForceOnTheFirstDay() {
        String account = newAccount();
        about(account)
                .value("REVENUE", "2025-11-01", "100")
                .value("REVENUE", "2025-12-01", "200")
                .value("REVENUE", "2026-10-01", "300")
                .store();

        // on 2026-01-01 December was closed
        assertThat(set(account, "REVENUE", Map.of("value", "400")).string(TARGET + "baseline"))
                .isEqualTo("200");
    }

    @Test
    void thePeriodUnderWayIsNoBaseline() {
        String account = newAccount();
        about(account)
                .value("REVENUE", "2026-10-01", "300")
                .value("REVENUE", "2026-11-01", "7")
                .store();

        assertThat(set(account, "REVENUE", Map.of("startsOn", "2027-01-01", "dueOn", "2027-12-31", "value", "400"))
                        .string(TARGET + "baseline"))
                .isEqualTo("300");
    }

    @Test
    void aBandTargetHasTwoEnds() {
        String account = newAccount();
        about(account).ratio("TABLE_OCCUPANCY", "2026-11-15", "69", "100").store();

        Client.Answer answer = set(account, "TABLE_OCCUPANCY", Map.of("low", "70", "high", "85"))
                .ok();

        assertThat(answer.string(TARGET + "value")).isEqualTo("77.5");
        assertThat(answer.string(TARGET + "low")).isEqualTo("70");
        assertThat(answer.string(TARGET + "high")).isEqualTo("85");
        assertThat(answer.string(TARGET + "expectedNow")).isEqualTo("77.5");
        // outside by 1, tolerated are 1.5
        assertThat(answer.string("data.setKpiTarget.kpi.status")).isEqualTo("AT_RISK");
        assertThat(answer.json().getDouble(TARGET + "attainment")).isEqualTo(0.933333);
    }

    @Test
    void aTargetAloneMakesAKpi() {
        String account = newAccount();

        Client.Answer answer =
                set(account, "REFERRALS", Map.of("baseline", "0", "value", "5")).ok();

        assertThat(answer.string("data.setKpiTarget.kpi.status")).isEqualTo("NO_DATA");
        assertThat(Accounts.read(
                                account,
                                "kpi(code: \"REFERRALS\") { freshness current { value } trend { slope } growth { absolute } }")
                        .value("data._entities[0].kpi"))
                .isEqualTo(nulls(Map.of("freshness", "MISSING"), "current", "trend", "growth"));
    }

    @Test
    void derivedKpisHaveTargetsToo() {
        String account = newAccount();
        about(account)
                .value("REVENUE", "2026-09-01", "100")
                .value("REVENUE", "2026-10-01", "112")
                .store();

        assertThat(set(account, "REVENUE_GROWTH_MOM", Map.of("baseline", "0", "value", "10"))
                        .string("data.setKpiTarget.kpi.status"))
                .isEqualTo("ACHIEVED");
    }

    @Test
    void aNewTargetTakesThePlaceOfThoseItSharesDaysWith() {
        String account = newAccount();
        about(account).value("REVENUE", "2026-10-01", "10").store();
        Map<String, Object> last =
                Map.of("startsOn", "2025-01-01", "dueOn", "2025-12-31", "baseline", "1", "value", "5");
        set(account, "REVENUE", last).ok();
        set(account, "REVENUE", Map.of("baseline", "5", "value", "20")).ok();
        set(account, "REVENUE", Map.of("baseline", "5", "value", "40")).ok();

        Client.Answer answer = Accounts.read(account, """
                kpi(code: "REVENUE") {
                  target { value }
                  series(from: "2024-12-01", to: "2026-12-31", granularity: YEAR) { points { periodStart expected } }
                }
                """);

        assertThat(answer.string("data._entities[0].kpi.target.value")).isEqualTo("40");
        assertThat(answer.list("data._entities[0].kpi.series.points"))
                .containsExactly(
                        nulls(Map.of("periodStart", "2024-01-01"), "expected"),
                        Map.of("periodStart", "2025-01-01", "expected", "5"),
                        Map.of("periodStart", "2026-01-01", "expected", "40"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "NO_SUCH_KPI     | {value: 1, baseline: 0}             |                         | code",
                "RETENTION       | {value: 1, baseline: 0}             | SCOPE_MISMATCH          | subject",
                "REVENUE         | {value: 1}                          | BASELINE_REQUIRED       | baseline",
                "REVENUE         | {baseline: 1}                       | VALUE_REQUIRED          | value",
                "REVENUE         | {value: 1, baseline: 0, low: 1}     | BAND_NOT_ALLOWED        | low",
                "REVENUE         | {value: 1, baseline: 0, dueOn: 2026-01-01} | DUE_NOT_AFTER_START | dueOn",
                "REVENUE         | {value: 1, baseline: 0, tolerance: 1.5} | TOLERANCE_OUT_OF_BOUNDS | tolerance",
                "TABLE_OCCUPANCY | {value: 1}                          | VALUE_NOT_ALLOWED       | value",
                "TABLE_OCCUPANCY | {high: 1}                           | LOW_REQUIRED            | low",
                "TABLE_OCCUPANCY | {low: 1}                            | HIGH_REQUIRED           | high",
                "TABLE_OCCUPANCY | {low: 2, high: 2}                   | BAND_EMPTY              | high",
            })
    void whatIsWrongIsToldWhereItIs(String code, String fields, String rule, String field) {
        Map<String, Object> given = new HashMap<>();
        for (String pair : fields.replaceAll("[{}]", "").split(", ", -1)) {
            String[] parts = pair.split(": ", 2);
            given.put(parts[0], parts[0].equals("tolerance") ? (Object) Double.valueOf(parts[1]) : parts[1]);
        }

        Client.Answer answer = set(newAccount(), code, given).ok();

        assertThat(answer.value("data.setKpiTarget.kpi")).isNull();
        assertThat(answer.string("data.setKpiTarget.errors[0].rule")).isEqualTo(rule);
        assertThat(answer.list("data.setKpiTarget.errors[0].path")).isEqualTo(List.of("input", field));
        assertThat(answer.list("data.setKpiTarget.errors")).hasSize(1);
    }

    private static Client.Answer set(String account, String code, Map<String, Object> fields) {
        Map<String, Object> input = new HashMap<>(Map.of("startsOn", "2026-01-01", "dueOn", "2026-12-31"));
        input.putAll(fields);
        input.put("subject", Map.of("accountId", account));
        input.put("code", code);
        return Client.manager().query(SET, Map.of("input", input));
    }

    private static Map<String, Object> nulls(Map<String, Object> values, String... fields) {
        Map<String, Object> all = new HashMap<>(values);
        for (String field : fields) {
            all.put(field, null);
        }
        return all;
    }
}
