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
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What becomes of definitions that are there. Today is 2026-11-16. */
@QuarkusTest
@RunningService
class DefinitionChangesTest {

    @Inject
    Pool pool;

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

    private static List<String> names() {
        return Client.manager()
                .query("{ kpiDefinitions(last: 100) { edges { node { name } } } }")
                .ok()
                .list("data.kpiDefinitions.edges.node.name");
    }
}
