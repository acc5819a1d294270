package dev.kontor.accounts;

import static dev.kontor.accounts.testing.Colleague.with;
import static dev.kontor.accounts.testing.Mutations.assertConflict;
import static dev.kontor.accounts.testing.Mutations.assertInvalid;
import static dev.kontor.accounts.testing.Mutations.assertNotFound;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.accounts.testing.AccountsServiceTest;
import dev.kontor.accounts.testing.Colleague;
import dev.kontor.accounts.testing.GraphQL;
import dev.kontor.accounts.testing.Mutations;
import dev.kontor.accounts.testing.Tables;
import dev.kontor.kit.relay.GlobalId;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The objectives of a plan: due within it, measured by a KPI, owned by a colleague. */
@AccountsServiceTest
class PlanObjectiveTest {

    private static final String OBJECTIVE = "objective { id title kpiCode dueOn owner { id } completed version }";

    @Inject
    Tables tables;

    private final GraphQL graph = GraphQL.as("planner");
    private final Colleague colleague = new Colleague(graph);
    private final Mutations mutations = new Mutations(graph);

    @Test
    void anObjectiveIsAddedChangedCompletedAndRemoved() {
        String me = colleague.manager("planner");
        String account = colleague.account("Planned", "objectives");
        String plan = plan(account);

        JsonPath added =
                add(plan, Map.of("title", " Happy users ", "kpiCode", "CSAT", "dueOn", "2030-06-30", "ownerId", me));
        String id = added.getString("objective.id");
        assertThat(added.getString("objective.title")).isEqualTo("Happy users");
        assertThat(added.getString("objective.kpiCode")).isEqualTo("CSAT");
        assertThat(added.getString("objective.owner.id")).isEqualTo(me);
        assertThat(added.getBoolean("objective.completed")).isFalse();

        JsonPath moved = update(id, Map.of("dueOn", "2030-12-31", "expectedVersion", 1));
        assertThat(moved.getString("objective.dueOn")).isEqualTo("2030-12-31");
        assertThat(moved.getString("objective.owner.id")).isEqualTo(me);
        JsonPath cleared = update(id, with(with(Map.of("expectedVersion", 2), "ownerId", null), "kpiCode", null));
        assertThat(cleared.getString("objective.owner")).isNull();
        assertThat(cleared.getString("objective.kpiCode")).isNull();

        assertThat(complete(id, true, 3).getBoolean("objective.completed")).isTrue();
        assertThat(complete(id, true, 4).getInt("objective.version")).isEqualTo(4);
        assertThat(complete(id, false, 4).getBoolean("objective.completed")).isFalse();
        assertConflict(complete(id, true, 1), 5);
        assertConflict(remove(id, 1), 5);
        assertThat(remove(id, 5).getString("removedId")).isEqualTo(id);
        assertNotFound(remove(id, 5), "objectiveId");
        assertThat(coordinates(account))
                .containsExactly(
                        "PlanObjective",
                        "PlanObjective.completed",
                        "PlanObjective.completed",
                        "PlanObjective.owner",
                        "PlanObjective.kpiCode",
                        "PlanObjective.dueOn",
                        "PlanObjective",
                        "AccountPlan",
                        "KeyAccount");
    }

    @Test
    void aPlanHasItsObjectivesByDueDate() {
        String plan = plan(colleague.account("Planned", "objectives"));
        add(plan, Map.of("title", "Second", "dueOn", "2030-12-31"));
        String first =
                add(plan, Map.of("title", "First", "dueOn", "2030-01-01")).getString("objective.id");

        JsonPath answer = graph.execute("""
                query ($plan: ID!, $objective: ID!) {
                  plan: node(id: $plan) { ... on AccountPlan { objectives { title } } }
                  objective: node(id: $objective) { ... on PlanObjective { title } }
                }
                """, Map.of("plan", plan, "objective", first));

        assertThat(answer.getList("data.plan.objectives.title")).containsExactly("First", "Second");
        assertThat(answer.getString("data.objective.title")).isEqualTo("First");
    }

    @Test
    void aPlanKeepsItsObjectivesBetweenItsDays() {
        String account = colleague.account("Planned", "objectives");
        String plan = plan(account);
        String objective =
                add(plan, Map.of("title", "Summer", "dueOn", "2030-06-30")).getString("objective.id");

        assertInvalid(
                days(plan, Map.of("startsOn", "2030-07-01", "expectedVersion", 1)), "startsOn", "DUE_OUTSIDE_PLAN");
        assertInvalid(days(plan, Map.of("endsOn", "2030-06-29", "expectedVersion", 1)), "endsOn", "DUE_OUTSIDE_PLAN");
        assertThat(days(plan, Map.of("endsOn", "2030-06-30", "expectedVersion", 1))
                        .getList("errors"))
                .isEmpty();
        assertInvalid(
                update(objective, Map.of("dueOn", "2030-07-01", "expectedVersion", 1)), "dueOn", "DUE_OUTSIDE_PLAN");
        tables.assertRefused(
                "update account_plan set ends_on = '2030-06-29' where id = '%s'".formatted(Tables.key(plan)),
                "plan_objective_due_within_plan");
    }

    @Test
    void aPlanIsRemovedWithItsObjectives() {
        String account = colleague.account("Planned", "objectives");
        String plan = plan(account);
        String objective =
                add(plan, Map.of("title", "Summer", "dueOn", "2030-06-30")).getString("objective.id");

        JsonPath removed =
                mutations.succeed("removeAccountPlan", "removedId", Map.of("planId", plan, "expectedVersion", 1));

        assertThat(removed.getString("removedId")).isEqualTo(plan);
        assertNotFound(complete(objective, true, 1), "objectiveId");
        assertThat(coordinates(account).subList(0, 2)).containsExactlyInAnyOrder("AccountPlan", "PlanObjective");
        assertThat(coordinates(account)).hasSize(5);
    }

    @Test
    void aPlanHasAtMostAHundredObjectives() throws SQLException {
        String plan = plan(colleague.account("Planned", "objectives"));
        String insert = """
                insert into plan_objective
                select gen_random_uuid(), id, account_id, starts_on, ends_on, 'Many', null, starts_on, null, false, 1
                from account_plan, generate_series(1, %d) where id = '%s'
                """;
        String key = Tables.key(plan);
        tables.execute(insert.formatted(99, key));
        assertThat(add(plan, Map.of("title", "The hundredth", "dueOn", "2030-06-30"))
                        .getList("errors"))
                .isEmpty();

        assertInvalid(add(plan, Map.of("title", "One more", "dueOn", "2030-06-30")), "planId", "LIMIT_REACHED");
        tables.assertRefused(insert.formatted(1, key), "there are 100 already");
    }

    @Test
    void aRepeatedRequestAddsOneObjective() {
        String plan = plan(colleague.account("Planned", "objectives"));
        Map<String, Object> input = Map.of(
                "title",
                "Once",
                "dueOn",
                "2030-06-30",
                "idempotencyKey",
                UUID.randomUUID().toString());

        String first = add(plan, input).getString("objective.id");

        assertThat(add(plan, input).getString("objective.id")).isEqualTo(first);
        assertInvalid(add(plan, with(input, "kpiCode", "CSAT")), "idempotencyKey", "IDEMPOTENCY_KEY_REUSED");
    }

    @Test
    void badInputChangesNothing() {
        String account = colleague.account("Planned", "objectives");
        String plan = plan(account);
        Map<String, Object> good = Map.of("title", "Kept", "dueOn", "2030-06-30");
        String objective = add(plan, good).getString("objective.id");
        String nobody = GlobalId.of("AccountManager", UUID.randomUUID()).encode();

        assertInvalid(add(plan, with(good, "title", " ")), "title", "TEXT_BLANK");
        assertInvalid(add(plan, with(good, "title", "t".repeat(10_000))), "title", "TEXT_TOO_LONG");
        assertInvalid(add(plan, with(good, "title", "two\nlines")), "title", "TEXT_CONTROL_CHARACTER");
        for (String code : List.of("", "csat", "C-1", "C".repeat(65), "CSAT\n")) {
            assertInvalid(add(plan, with(good, "kpiCode", code)), "kpiCode", "KPI_CODE_MALFORMED");
        }
        assertInvalid(add(plan, with(good, "dueOn", "2029-12-31")), "dueOn", "DUE_OUTSIDE_PLAN");
        assertInvalid(add(plan, with(good, "dueOn", "2031-01-01")), "dueOn", "DUE_OUTSIDE_PLAN");
        assertNotFound(add(plan, with(good, "ownerId", nobody)), "ownerId");
        assertNotFound(add(plan, with(good, "ownerId", account)), "ownerId");
        assertNotFound(add(account, good), "planId");
        assertNotFound(add(GlobalId.of("AccountPlan", UUID.randomUUID()).encode(), good), "planId");
        assertNotFound(update(plan, Map.of("title", "Of a plan", "expectedVersion", 1)), "objectiveId");
        assertNotFound(update(objective, Map.of("ownerId", nobody, "expectedVersion", 1)), "ownerId");
        assertInvalid(
                update(objective, Map.of("kpiCode", "csat", "expectedVersion", 1)), "kpiCode", "KPI_CODE_MALFORMED");
        assertConflict(update(objective, Map.of("title", "Old", "expectedVersion", 7)), 1);
        assertThat(coordinates(account)).containsExactly("PlanObjective", "AccountPlan", "KeyAccount");
    }

    @Test
    void theNumberOfStatementsDoesNotGrowWithTheNumberOfAccounts() {
        String industry = "planned " + UUID.randomUUID();
        String me = colleague.manager("planner");
        for (int i = 0; i < 5; i++) {
            String plan = plan(colleague.account("Planned " + i, industry));
            add(plan, Map.of("title", "Kept", "dueOn", "2030-06-30", "ownerId", me));
        }

        assertThat(statements(industry, 1)).isEqualTo(statements(industry, 5)).isEqualTo(4);
    }

    private long statements(String industry, int first) {
        return tables.statementsOf(() -> {
            JsonPath answer = graph.execute("""
                query ($first: Int!, $industry: String!) {
                  keyAccounts(first: $first, filter: { industries: [$industry] }) {
                    edges { node { plan(on: "2030-06-01") { objectives { title owner { name } } } } }
                  }
                }
                """, Map.of("first", first, "industry", industry));
            assertThat(answer.getList("data.keyAccounts.edges.node.plan.objectives.flatten().owner.name"))
                    .hasSize(first)
                    .doesNotContainNull();
        });
    }

    /** The id of a new plan for the year 2030. */
    private String plan(String account) {
        return mutations
                .succeed(
                        "createAccountPlan",
                        "plan { id }",
                        Map.of("accountId", account, "startsOn", "2030-01-01", "endsOn", "2030-12-31"))
                .getString("plan.id");
    }

    private JsonPath days(String plan, Map<String, ?> input) {
        return mutations.call("updateAccountPlan", "plan { version }", with(input, "planId", plan));
    }

    private JsonPath add(String plan, Map<String, ?> input) {
        return mutations.call("addPlanObjective", OBJECTIVE, with(input, "planId", plan));
    }

    private JsonPath update(String objective, Map<String, ?> input) {
        return mutations.call("updatePlanObjective", OBJECTIVE, with(input, "objectiveId", objective));
    }

    private JsonPath complete(String objective, boolean completed, int expectedVersion) {
        return mutations.call(
                "completePlanObjective",
                OBJECTIVE,
                Map.of("objectiveId", objective, "completed", completed, "expectedVersion", expectedVersion));
    }

    private JsonPath remove(String objective, int expectedVersion) {
        return mutations.call(
                "removePlanObjective",
                "removedId",
                Map.of("objectiveId", objective, "expectedVersion", expectedVersion));
    }

    private List<String> coordinates(String account) {
        return graph.execute(
                        "query ($id: ID!) { keyAccount(by: { id: $id }) { changes { edges { node { coordinate } } } } }",
                        Map.of("id", account))
                .getList("data.keyAccount.changes.edges.node.coordinate");
    }
}
