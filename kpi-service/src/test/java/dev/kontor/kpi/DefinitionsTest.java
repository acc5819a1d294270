package dev.kontor.kpi;

import static dev.kontor.kpi.Definitions.change;
import static dev.kontor.kpi.Definitions.created;
import static dev.kontor.kpi.Definitions.error;
import static dev.kontor.kpi.Definitions.good;
import static dev.kontor.kpi.Definitions.newCode;
import static dev.kontor.kpi.Definitions.retire;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Definitions of one's own. Today is 2026-11-16. */
@QuarkusTest
@RunningService
class DefinitionsTest {

    @Inject
    Pool pool;

    private static final String DEFINITION = "data.answer.definition.";

    @AfterEach
    void backToToday() {
        TestClock.set(TestClock.NOW);
    }

    @Test
    void whatAnotherReplicaHasEditedIsSeen() {
        String code = Definitions.created(Map.of());
        assertThat(names()).contains("Own KPI").doesNotContain("Edited elsewhere");

        pool.query("UPDATE kpi_definition SET name = 'Edited elsewhere', version = version + 1 WHERE code = '%s';"
                                .formatted(code)
                        + " NOTIFY kpi_definition")
                .execute()
                .await()
                .atMost(Duration.ofSeconds(10));

        await().untilAsserted(() -> assertThat(names()).contains("Edited elsewhere"));
    }

    private static List<String> names() {
        return Client.manager()
                .query("{ kpiDefinitions(last: 100) { edges { node { name } } } }")
                .ok()
                .list("data.kpiDefinitions.edges.node.name");
    }

    @Test
    void oneIsCreatedAndMeasured() {
        String code = newCode();

        Client.Answer answer = good(Definitions.create(
                code,
                Map.of("unit", Map.of("kind", "SCORE", "min", "1", "max", "5"), "rollup", "LAST", "scope", "ACCOUNT")));

        assertThat(answer.string(DEFINITION + "code")).isEqualTo(code);
        assertThat(answer.string(DEFINITION + "description")).isEqualTo("The number of things that we count.");
        assertThat(answer.value(DEFINITION + "unit"))
                .isEqualTo(nulls(Map.of("kind", "SCORE", "min", "1", "max", "5"), "symbol"));
        assertThat(answer.value(DEFINITION + "version")).isEqualTo(1);
        String account = Measurements.newAccount();
        Measurements.about(account).value(code, "2026-10-01", "4").store();
        assertThat(Accounts.read(account, "kpi(code: \"%s\") { current { formatted } }".formatted(code))
                        .string("data._entities[0].kpi.current.formatted"))
                .isEqualTo("4 / 5");
        assertThat(Measurements.aboutCompany()
                        .value(code, "2026-10-01", "4")
                        .record(Client.manager())
                        .string("data.recordMeasurements.errors[0].rule"))
                .isEqualTo("SCOPE_MISMATCH");
    }

    @Test
    void aFormulaIsComputedAndHasGapsWhereItDividesByZero() {
        String good = created(Map.of());
        String all = created(Map.of());
        String share = created(Map.of(
                "unit", Map.of("kind", "PERCENT", "symbol", "%"),
                "rollup", "RATIO_OF_SUMS",
                "formula", "100 * %s / %s".formatted(good, all)));
        String account = Measurements.newAccount();
        Measurements.about(account)
                .value(good, "2026-08-01", "1")
                .value(all, "2026-08-01", "3")
                .value(good, "2026-09-01", "0")
                .value(all, "2026-09-01", "0")
                .value(good, "2026-10-01", "3")
                .value(all, "2026-10-01", "4")
                .store();

        Client.Answer answer = Accounts.read(account, """
                kpi(code: "%s") {
                  current { formatted }
                  series(from: "2026-08-01", to: "2026-10-31") { points { value } }
                  quarter: series(from: "2026-07-01", to: "2026-09-30", granularity: QUARTER) { points { value } }
                }
                """.formatted(share));

        assertThat(answer.string("data._entities[0].kpi.current.formatted")).isEqualTo("75%");
        assertThat(answer.list("data._entities[0].kpi.series.points.value"))
                .isEqualTo(Arrays.asList("33.333333", null, "75"));
        // 100 · (1 + 0) / (3 + 0), after the inputs rolled up
        assertThat(answer.list("data._entities[0].kpi.quarter.points.value")).containsExactly("33.333333");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "name        | ''                       | NAME_BLANK              | input.name",
                "description | ' '                      | DESCRIPTION_BLANK       | input.description",
                "goal        | ' '                      | GOAL_BLANK              | input.goal",
                "formula     | ''                       | FORMULA_BLANK           | input.formula",
                "formula     | REVENUE + NO_SUCH_CODE   | FORMULA_UNKNOWN_KPI     | input.formula",
                "formula     | REVENUE + COST           | FORMULA_UNIT_MISMATCH   | input.formula",
                "formula     | REFERRALS + 1            | FORMULA_CADENCE_MISMATCH | input.formula",
                "formula     | RETURNING_CUSTOMERS + 1  | FORMULA_SCOPE_MISMATCH  | input.formula",
                "formula     | REVENUE / (COST - COST)  | FORMULA_DIVIDES_BY_ZERO | input.formula",
                "formula     | MAX(REVENUE)             | FORMULA_FUNCTION_NOT_ALLOWED | input.formula",
                "code        | revenue                  | CODE_MALFORMED          | input.code",
                "code        | REVENUE                  | CODE_TAKEN              | input.code",
                "unit        | CURRENCY                 | CURRENCY_REQUIRED       | input.unit.symbol",
                "unit        | SCORE                    | BOUND_REQUIRED          | input.unit.min",
                "unit        | PERCENT                  | ROLLUP_NOT_OF_UNIT      | input.rollup",
                "idempotencyKey | ' '                   | IDEMPOTENCY_KEY_BLANK   | input.idempotencyKey",
            })
    void whatIsWrongIsToldWhereItIs(String field, String value, String rule, String path) {
        Object given = field.equals("unit") ? Map.of("kind", value) : value;

        assertThat(error(Definitions.create(newCode(), Map.of(field, given)))).containsExactly(rule, path);
    }

    @Test
    void textsAndBoundsAreBounded() {
        assertThat(error(Definitions.create(newCode(), Map.of("name", "x".repeat(201)))))
                .containsExactly("NAME_TOO_LONG", "input.name");
        assertThat(error(Definitions.create(newCode(), Map.of("description", "x".repeat(2001)))))
                .containsExactly("DESCRIPTION_TOO_LONG", "input.description");
        assertThat(error(Definitions.create(newCode(), Map.of("goal", "x".repeat(501)))))
                .containsExactly("GOAL_TOO_LONG", "input.goal");
        assertThat(error(Definitions.create(newCode(), Map.of("formula", "1 + ".repeat(125) + "COST"))))
                .containsExactly("FORMULA_TOO_LONG", "input.formula");
        assertThat(error(Definitions.create("A".repeat(65), Map.of()))).containsExactly("CODE_MALFORMED", "input.code");
        assertThat(error(Definitions.create(
                        newCode(), Map.of("unit", Map.of("kind", "COUNT", "symbol", "elevenchars")))))
                .containsExactly("SYMBOL_TOO_LONG", "input.unit.symbol");
        assertThat(error(
                        Definitions.create(newCode(), Map.of("unit", Map.of("kind", "COUNT", "min", "2", "max", "2")))))
                .containsExactly("BOUNDS_EMPTY", "input.unit.max");
    }

    @Test
    void repeatingACreationMakesNoSecond() {
        String code = newCode();
        Map<String, ?> fields = Map.of("idempotencyKey", "key of " + code);
        Object first = good(Definitions.create(code, fields)).value(DEFINITION + "id");

        assertThat(good(Definitions.create(code, fields)).value(DEFINITION + "id"))
                .isEqualTo(first);
        Map<String, Object> other = new HashMap<>(fields);
        other.put("name", "Another name");
        assertThat(error(Definitions.create(code, other)))
                .containsExactly("IDEMPOTENCY_KEY_REUSED", "input.idempotencyKey");
        assertThat(error(Definitions.create(code, Map.of()))).containsExactly("CODE_TAKEN", "input.code");
    }

    @Test
    void wordsMayChangeAtAnyTimeAndEveryVersionIsKept() {
        TestClock.set(Instant.parse("2026-10-05T12:00:00Z"));
        String code = created(Map.of("name", "First"));
        Measurements.aboutCompany().value(code, "2026-09-01", "5").store();
        TestClock.set(Instant.parse("2026-10-20T12:00:00Z"));

        Client.Answer answer = good(change(code, 1, nulls(Map.of("name", "Second"), "description")));

        assertThat(answer.string(DEFINITION + "name")).isEqualTo("Second");
        assertThat(answer.string(DEFINITION + "description")).isEmpty();
        assertThat(answer.string(DEFINITION + "goal")).isEqualTo("Count more things.");
        assertThat(answer.value(DEFINITION + "version")).isEqualTo(2);
        TestClock.set(TestClock.NOW);
        Client.Answer then = Client.manager().query("""
                {
                  now: kpiDefinition(code: "%1$s") { name version }
                  second: kpiDefinition(code: "%1$s", asOf: "2026-10-20") { name version smartGaps { criterion } }
                  first: kpiDefinition(code: "%1$s", asOf: "2026-10-19") { name version smartGaps { criterion } }
                  before: kpiDefinition(code: "%1$s", asOf: "2026-10-04") { name }
                  shipped: kpiDefinition(code: "CSAT", asOf: "2001-01-01") { name }
                  company {
                    first: kpi(code: "%1$s", asOf: "2026-10-19") { definition { name } }
                    before: kpi(code: "%1$s", asOf: "2026-10-04") { id }
                  }
                }
                """.formatted(code)).ok();
        assertThat(then.string("data.now.name")).isEqualTo("Second");
        assertThat(then.string("data.second.name")).isEqualTo("Second");
        assertThat(then.list("data.second.smartGaps.criterion")).containsExactly("SPECIFIC");
        assertThat(then.string("data.first.name")).isEqualTo("First");
        assertThat(then.list("data.first.smartGaps.criterion")).isEmpty();
        assertThat(then.value("data.before")).isNull();
        assertThat(then.string("data.shipped.name")).isEqualTo("Customer satisfaction rate");
        assertThat(then.string("data.company.first.definition.name")).isEqualTo("First");
        assertThat(then.value("data.company.before")).isNull();
    }

    @Test
    void theMeaningOfWhatWasMeasuredStays() {
        String code = created(Map.of("scope", "COMPANY"));
        good(change(code, 1, Map.of("unit", Map.of("kind", "COUNT", "symbol", "h"), "cadence", "WEEK")));
        Measurements.aboutCompany().value(code, "2026-10-01", "5").store();
        Map<String, Object> changes = Map.of(
                "unit", Map.of("kind", "COUNT"),
                "direction", "LOWER_IS_BETTER",
                "rollup", "LAST",
                "formula", "CONSULTANTS",
                "cadence", "MONTH",
                "scope", "ACCOUNT");

        changes.forEach((field, value) -> assertThat(error(change(
                        code,
                        2,
                        field.equals("formula") ? Map.of(field, value, "cadence", "MONTH") : Map.of(field, value))))
                .as(field)
                .containsExactly("MEANING_FIXED", "input." + field));
        // a wider scope takes nothing away, and the same unit written otherwise is the same
        good(change(code, 2, Map.of("scope", "BOTH", "unit", Map.of("kind", "COUNT", "symbol", "h"))));
    }

    @Test
    void aFormulaMayChangeUntilATargetReliesOnIt() {
        TestClock.set(Instant.parse("2026-10-20T12:00:00Z"));
        String input = created(Map.of());
        String code = created(Map.of("formula", input + " * 2"));
        String user = created(Map.of("formula", code + " + 1"));
        Measurements.aboutCompany().value(input, "2026-09-01", "5").store();
        TestClock.set(TestClock.NOW);

        good(change(code, 1, Map.of("formula", input + " * 3")));

        Client.Answer answer = Client.manager().query("""
                { company {
                  now: kpi(code: "%1$s") { current { value } }
                  then: kpi(code: "%1$s", asOf: "2026-10-31") { current { value } definition { formula } }
                } }
                """.formatted(user)).ok();
        assertThat(answer.string("data.company.now.current.value")).isEqualTo("16"); // 5 · 3 + 1
        assertThat(answer.string("data.company.then.current.value")).isEqualTo("11"); // 5 · 2 + 1
        Client.manager().query("""
                mutation { setKpiTarget(input: { subject: { company: true }, code: "%s", value: "20",
                  startsOn: "2026-01-01", dueOn: "2026-12-31", baseline: "1" }) { kpi { id } errors { __typename } } }
                """.formatted(user)).ok();
        // not of what the target is for, nor of what that is computed from
        assertThat(error(change(user, 1, Map.of("formula", code + " + 2"))))
                .containsExactly("MEANING_FIXED", "input.formula");
        assertThat(error(change(code, 2, Map.of("formula", input + " * 4"))))
                .containsExactly("MEANING_FIXED", "input.formula");
    }

    @Test
    void whatOthersAreComputedFromStillFitsThem() {
        String input = created(Map.of());
        String user = created(Map.of("formula", input + " + CONSULTANTS"));

        Client.Answer answer = change(input, 1, Map.of("unit", Map.of("kind", "DURATION")));

        assertThat(error(answer)).containsExactly("DEPENDENT_FORMULA", "input");
        assertThat(answer.string("data.answer.errors[0].message")).startsWith(user + " is computed from this KPI");
        assertThat(error(change(input, 1, Map.of("formula", user + " * 2"))))
                .containsExactly("FORMULA_CYCLE", "input.formula");
        good(change(input, 1, nulls(Map.of("cadence", "DAY"), "formula")));
    }

    @Test
    void anOlderVersionIsAConflict() {
        String code = created(Map.of());
        good(change(code, 1, Map.of("name", "Mine")));

        for (Client.Answer late : List.of(change(code, 1, Map.of("name", "Theirs")), retire(code, 1))) {
            assertThat(late.ok().string("data.answer.errors[0].__typename")).isEqualTo("ConflictError");
            assertThat(late.value("data.answer.errors[0].currentVersion")).isEqualTo(2);
            assertThat(late.list("data.answer.errors[0].path")).isEqualTo(List.of("input", "expectedVersion"));
        }
        // nothing changes, and so does the version
        assertThat(good(change(code, 2, Map.of("name", "Mine"))).value(DEFINITION + "version"))
                .isEqualTo(2);
    }

    @Test
    void aRetiredOneKeepsItsHistoryAndTakesNoMore() {
        String code = created(Map.of());
        Measurements.aboutCompany().value(code, "2026-10-01", "5").store();

        Client.Answer answer = good(retire(code, 1));

        assertThat(answer.value(DEFINITION + "retired")).isEqualTo(true);
        assertThat(good(retire(code, 2)).value(DEFINITION + "version")).isEqualTo(2);
        assertThat(Measurements.aboutCompany()
                        .value(code, "2026-10-01", "6")
                        .record(Client.manager())
                        .string("data.recordMeasurements.errors[0].rule"))
                .isEqualTo("KPI_RETIRED");
        assertThat(Client.manager()
                        .query("{ company { kpi(code: \"%s\") { current { value } } } }".formatted(code))
                        .string("data.company.kpi.current.value"))
                .isEqualTo("5");
        assertThat(error(change(code, 2, Map.of("name", "New")))).containsExactly("KPI_RETIRED", "input.code");
        assertThat(error(Definitions.create(newCode(), Map.of("formula", code + " + 1"))))
                .containsExactly("FORMULA_KPI_RETIRED", "input.formula");
    }

    @Test
    void whatAFormulaNeedsIsNotRetired() {
        String input = created(Map.of());
        String user = created(Map.of("formula", input + " + 1"));

        Client.Answer answer = retire(input, 1);

        assertThat(error(answer)).containsExactly("KPI_IN_FORMULA", "input.code");
        assertThat(answer.string("data.answer.errors[0].message")).startsWith(user + " would get no new values");
        good(retire(user, 1));
        good(retire(input, 1));
    }

    @Test
    void whatThereIsNotIsNotFound() {
        for (Client.Answer answer : List.of(change("NO_SUCH_CODE", 1, Map.of()), retire("NO_SUCH_CODE", 1))) {
            assertThat(answer.ok().string("data.answer.errors[0].__typename")).isEqualTo("NotFoundError");
            assertThat(answer.list("data.answer.errors[0].path")).isEqualTo(List.of("input", "code"));
        }
        Client.Answer read = Client.manager()
                .query("{ kpiDefinition(code: \"NO_SUCH_CODE\") { id } }")
                .ok();
        assertThat(read.value("data.kpiDefinition")).isNull();
        assertThat(Client.manager()
                        .query("{ kpiDefinition(code: \"CSAT\", asOf: \"2026-11-17\") { id } }")
                        .list("errors.extensions.code"))
                .containsExactly("BAD_USER_INPUT");
    }

    @Test
    void writingTakesItsScope() {
        Client reader = Client.as("viewer", "kpis:read");
        Map<String, ?> version = Map.of("code", "CSAT", "expectedVersion", 1);

        assertThat(reader.query(Definitions.CREATE, Map.of("input", Definitions.draft(newCode(), Map.of())))
                        .list("errors.extensions.code"))
                .containsExactly("FORBIDDEN");
        assertThat(reader.query(Definitions.CHANGE, Map.of("input", version)).list("errors.extensions.code"))
                .containsExactly("FORBIDDEN");
        assertThat(reader.query(Definitions.RETIRE, Map.of("input", version)).list("errors.extensions.code"))
                .containsExactly("FORBIDDEN");
    }

    private static Map<String, Object> nulls(Map<String, Object> values, String... fields) {
        Map<String, Object> all = new HashMap<>(values);
        for (String field : fields) {
            all.put(field, null);
        }
        return all;
    }
}
