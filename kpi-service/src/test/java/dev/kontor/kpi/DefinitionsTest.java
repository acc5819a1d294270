package dev.kontor.kpi;

import static dev.kontor.kpi.Definitions.DEFINITION;
import static dev.kontor.kpi.Definitions.change;
import static dev.kontor.kpi.Definitions.created;
import static dev.kontor.kpi.Definitions.error;
import static dev.kontor.kpi.Definitions.good;
import static dev.kontor.kpi.Definitions.newCode;
import static dev.kontor.kpi.Definitions.nulls;
import static dev.kontor.kpi.Definitions.retire;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Definitions of one's own. Today is 2026-11-16. */
@QuarkusTest
@RunningService
class DefinitionsTest {

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
}
