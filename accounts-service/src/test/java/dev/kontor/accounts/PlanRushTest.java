package dev.kontor.accounts;

import static dev.kontor.accounts.testing.Mutations.assertConflict;
import static dev.kontor.accounts.testing.Mutations.assertInvalid;
import static dev.kontor.accounts.testing.Mutations.assertNotFound;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.accounts.testing.AccountsServiceTest;
import dev.kontor.accounts.testing.Colleague;
import dev.kontor.accounts.testing.GraphQL;
import dev.kontor.accounts.testing.Mutations;
import dev.kontor.accounts.testing.Rush;
import dev.kontor.accounts.testing.Tables;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** Plans and objectives that many write at the same time. */
@AccountsServiceTest
class PlanRushTest {

    private static final int RIVALS = 12;

    @Inject
    Tables tables;

    private final GraphQL graph = GraphQL.as("rushed planner");
    private final Colleague colleague = new Colleague(graph);
    private final Mutations mutations = new Mutations(graph);

    @Test
    void ofPlansThatOverlapOneIsMade() throws InterruptedException {
        String account = account();
        LocalDate start = LocalDate.parse("2030-01-01");

        List<JsonPath> payloads = Rush.of(
                RIVALS,
                i -> create(
                        account,
                        start.plusDays(i).toString(),
                        start.plusDays(i + 60L).toString(),
                        null));

        assertOneOf(payloads, "plan", lost -> assertInvalid(lost, "startsOn", "PLAN_OVERLAPS"));
        assertThat(mutations.trail(account)).hasSize(1);
    }

    @Test
    void ofPlansThatGrowIntoTheSameDaysOneDoes() throws InterruptedException {
        String account = account();
        String first = create(account, "2030-01-01", "2030-03-31", null).getString("plan.id");
        String second = create(account, "2030-07-01", "2030-12-31", null).getString("plan.id");

        List<JsonPath> payloads = Rush.of(
                RIVALS,
                i -> i % 2 == 0
                        ? update(first, Map.of("endsOn", "2030-05-15", "expectedVersion", 1))
                        : update(second, Map.of("startsOn", "2030-05-01", "expectedVersion", 1)));

        assertOneOf(payloads, "plan", lost -> {
            if (lost.getString("errors[0].__typename").equals("ConflictError")) {
                assertConflict(lost, 2);
            } else {
                assertInvalid(lost, "startsOn", "PLAN_OVERLAPS");
            }
        });
        assertThat(mutations.trail(account)).hasSize(3);
    }

    @Test
    void aRequestThatIsRepeatedAtOnceMakesOnePlan() throws InterruptedException {
        String account = account();
        String key = UUID.randomUUID().toString();

        List<JsonPath> payloads = Rush.of(RIVALS, i -> create(account, "2030-01-01", "2030-12-31", key));

        assertThat(payloads.stream().map(payload -> payload.getString("plan.id")))
                .doesNotContainNull()
                .containsOnly(payloads.getFirst().getString("plan.id"));
        assertThat(mutations.trail(account)).hasSize(1);
    }

    @Test
    void noPlanGetsMoreThanAHundredObjectives() throws InterruptedException, SQLException {
        String account = account();
        String plan = create(account, "2030-01-01", "2030-12-31", null).getString("plan.id");
        tables.execute("""
                insert into plan_objective
                    (id, plan_id, account_id, plan_starts_on, plan_ends_on, title, due_on, completed, version)
                select gen_random_uuid(), p.id, p.account_id, p.starts_on, p.ends_on, 'Objective ' || n, p.starts_on, false, 1
                from account_plan p, generate_series(1, %d) n where p.id = '%s'
                """.formatted(95, Tables.key(plan)));

        List<JsonPath> payloads = Rush.of(RIVALS, i -> add(plan, "Rival " + i, "2030-06-01"));

        assertThat(payloads.stream().filter(payload -> payload.get("objective") == null))
                .hasSize(RIVALS - 5)
                .allSatisfy(lost -> assertInvalid(lost, "planId", "LIMIT_REACHED"));
        assertThat(mutations.trail(account)).as("the plan and five objectives").hasSize(6);
    }

    @RepeatedTest(4)
    void noObjectiveIsLeftOutsideOfItsPlan() throws InterruptedException {
        String account = account();
        String plan = create(account, "2030-01-01", "2030-12-31", null).getString("plan.id");

        List<JsonPath> payloads = Rush.of(
                RIVALS,
                i -> i % 2 == 0
                        ? add(plan, "Late " + i, "2030-12-01")
                        : update(plan, Map.of("endsOn", "2030-11-30", "expectedVersion", 1)));

        boolean shortened = inForce(account, "2030-12-01") == null;
        for (int i = 0; i < RIVALS; i++) {
            JsonPath payload = payloads.get(i);
            if (payload.getList("errors").isEmpty()) {
                assertThat(i % 2 == 1)
                        .as("the plan was shortened, or objectives were added")
                        .isEqualTo(shortened);
            } else if (i % 2 == 0) {
                assertInvalid(payload, "dueOn", "DUE_OUTSIDE_PLAN");
            } else if (shortened) {
                assertConflict(payload, 2);
            } else {
                assertInvalid(payload, "endsOn", "DUE_OUTSIDE_PLAN");
            }
        }
    }

    @RepeatedTest(4)
    void whoAddsToAPlanThatIsRemovedIsTold() throws InterruptedException {
        String account = account();
        String plan = create(account, "2030-01-01", "2030-12-31", null).getString("plan.id");

        List<JsonPath> payloads = Rush.of(
                RIVALS,
                i -> i == RIVALS / 2
                        ? mutations.call("removeAccountPlan", "removedId", Map.of("planId", plan, "expectedVersion", 1))
                        : add(plan, "Rival " + i, "2030-06-01"));

        assertThat(payloads.get(RIVALS / 2).getString("removedId")).isEqualTo(plan);
        List<JsonPath> added = payloads.stream()
                .filter(payload -> payload.get("objective") != null)
                .toList();
        assertThat(payloads.stream()
                        .filter(payload -> !payload.getList("errors").isEmpty()))
                .hasSize(RIVALS - 1 - added.size())
                .allSatisfy(late -> assertNotFound(late, "planId"));
        assertThat(mutations.trail(account))
                .as("what was added is told to be removed as well")
                .hasSize(2 + 2 * added.size());
    }

    private static void assertOneOf(List<JsonPath> payloads, String field, Consumer<JsonPath> assertLost) {
        assertThat(payloads.stream().filter(payload -> payload.get(field) == null))
                .hasSize(payloads.size() - 1)
                .allSatisfy(assertLost);
    }

    private String account() {
        return colleague.account("Rushed", "rush");
    }

    private JsonPath create(String account, String startsOn, String endsOn, @Nullable String key) {
        return mutations.call(
                "createAccountPlan",
                "plan { id }",
                Colleague.with(
                        Map.of("accountId", account, "startsOn", startsOn, "endsOn", endsOn), "idempotencyKey", key));
    }

    private JsonPath update(String plan, Map<String, ?> facts) {
        return mutations.call("updateAccountPlan", "plan { id }", Colleague.with(facts, "planId", plan));
    }

    private JsonPath add(String plan, String title, String dueOn) {
        return mutations.call(
                "addPlanObjective", "objective { id }", Map.of("planId", plan, "title", title, "dueOn", dueOn));
    }

    private @Nullable String inForce(String account, String on) {
        return graph.execute(
                        "query ($id: ID!, $on: Date) { keyAccount(by: { id: $id }) { plan(on: $on) { id } } }",
                        Map.of("id", account, "on", on))
                .getString("data.keyAccount.plan.id");
    }
}
