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
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Plans of accounts: one at a time, found by a day. Their objectives: {@link PlanObjectiveTest}. */
@AccountsServiceTest
class PlanTest {

    private static final String PLAN = "plan { id startsOn endsOn vision version objectives { title } }";

    @Inject
    Tables tables;

    private final GraphQL graph = GraphQL.as("planner");
    private final Colleague colleague = new Colleague(graph);
    private final Mutations mutations = new Mutations(graph);

    @Test
    void anAccountTellsThePlanInForceToday() {
        String account = colleague.account("Planned", "plans");
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        assertThat(inForce(account, null)).isNull();

        create(account, today.plusDays(101).toString(), today.plusDays(200).toString(), null);
        assertThat(inForce(account, null)).isNull();
        JsonPath plan = create(
                account, today.minusDays(100).toString(), today.plusDays(100).toString(), null);

        assertThat(inForce(account, null)).isEqualTo(plan.getString("plan.id"));
    }

    @Test
    void aPlanIsInForceFromItsFirstDayToItsLast() {
        String account = colleague.account("Planned", "plans");
        String first = create(account, "2030-01-01", "2030-12-31", null).getString("plan.id");
        String second = create(account, "2031-01-01", "2031-12-31", null).getString("plan.id");

        assertThat(inForce(account, "2029-12-31")).isNull();
        assertThat(inForce(account, "2030-01-01")).isEqualTo(first);
        assertThat(inForce(account, "2030-12-31")).isEqualTo(first);
        assertThat(inForce(account, "2031-01-01")).isEqualTo(second);
        assertThat(inForce(account, "2032-01-01")).isNull();
    }

    @Test
    void aPlanIsMadeChangedAndRemoved() {
        String account = colleague.account("Planned", "plans");
        JsonPath created = create(account, "2030-01-01", "2030-12-31", null);
        String id = created.getString("plan.id");

        assertThat(created.getMap("plan"))
                .isEqualTo(Map.of(
                        "id",
                        id,
                        "startsOn",
                        "2030-01-01",
                        "endsOn",
                        "2030-12-31",
                        "vision",
                        "Grow together",
                        "version",
                        1,
                        "objectives",
                        List.of()));

        JsonPath later = update(id, Map.of("endsOn", "2031-03-31", "expectedVersion", 1));
        assertThat(later.getString("plan.endsOn")).isEqualTo("2031-03-31");
        assertThat(later.getString("plan.vision")).isEqualTo("Grow together");
        assertThat(later.getInt("plan.version")).isEqualTo(2);
        JsonPath cleared = update(id, with(Map.of("expectedVersion", 2), "vision", null));
        assertThat(cleared.getString("plan.vision")).isNull();

        assertConflict(remove(id, 2), 3);
        assertThat(remove(id, 3).getString("removedId")).isEqualTo(id);
        assertNotFound(remove(id, 3), "planId");
        assertThat(colleague.changes(account))
                .containsExactly(
                        "AccountPlan: 2030-01-01/2031-03-31 -> null",
                        "AccountPlan.vision: Grow together -> null",
                        "AccountPlan.endsOn: 2030-12-31 -> 2031-03-31",
                        "AccountPlan: null -> 2030-01-01/2030-12-31",
                        "KeyAccount: null -> Planned");
    }

    @Test
    void anAccountHasOnePlanAtATime() {
        String account = colleague.account("Planned", "plans");
        String first = create(account, "2030-01-01", "2030-12-31", null).getString("plan.id");
        String second = create(account, "2031-01-01", "2031-12-31", null).getString("plan.id");

        assertInvalid(create(account, "2029-01-01", "2030-01-01", null), "startsOn", "PLAN_OVERLAPS");
        assertInvalid(create(account, "2030-06-01", "2030-06-30", null), "startsOn", "PLAN_OVERLAPS");
        assertInvalid(
                update(second, Map.of("startsOn", "2030-12-31", "expectedVersion", 1)), "startsOn", "PLAN_OVERLAPS");
        assertThat(update(first, Map.of("endsOn", "2030-11-30", "expectedVersion", 1))
                        .getList("errors"))
                .isEmpty();
        assertThat(update(second, Map.of("startsOn", "2030-12-01", "expectedVersion", 1))
                        .getList("errors"))
                .isEmpty();
        assertThat(create(colleague.account("Another", "plans"), "2030-06-01", "2030-06-30", null)
                        .getList("errors"))
                .isEmpty();
    }

    @Test
    void aRepeatedRequestMakesOnePlan() {
        String account = colleague.account("Planned", "plans");
        String key = UUID.randomUUID().toString();

        JsonPath first = create(account, "2030-01-01", "2030-12-31", key);
        JsonPath second = create(account, "2030-01-01", "2030-12-31", key);

        assertThat(second.getString("plan.id")).isEqualTo(first.getString("plan.id"));
        assertInvalid(create(account, "2030-01-02", "2030-12-31", key), "idempotencyKey", "IDEMPOTENCY_KEY_REUSED");
        remove(first.getString("plan.id"), 1);
        assertInvalid(create(account, "2030-01-01", "2030-12-31", key), "idempotencyKey", "IDEMPOTENCY_KEY_REUSED");
    }

    @Test
    void badInputChangesNothing() {
        String account = colleague.account("Planned", "plans");
        String plan = create(account, "2030-01-01", "2030-12-31", null).getString("plan.id");
        String unknown = UUID.randomUUID().toString();

        assertInvalid(create(account, "2040-01-01", "2040-01-01", null), "endsOn", "END_NOT_AFTER_START");
        assertInvalid(create(account, "2040-01-02", "2040-01-01", null), "endsOn", "END_NOT_AFTER_START");
        assertInvalid(create(account, "2040-01-01", "2040-12-31", "k".repeat(201)), "idempotencyKey", "TEXT_TOO_LONG");
        assertNotFound(create(plan, "2040-01-01", "2040-12-31", null), "accountId");
        assertNotFound(create("nonsense", "2040-01-01", "2040-12-31", null), "accountId");
        assertNotFound(
                create(
                        GlobalId.of("KeyAccount", UUID.randomUUID()).encode(),
                        "2040-01-01",
                        "2040-12-31",
                        UUID.randomUUID().toString()),
                "accountId");
        assertInvalid(vision(plan, " "), "vision", "TEXT_BLANK");
        assertInvalid(vision(plan, "v".repeat(10_000)), "vision", "TEXT_TOO_LONG");
        assertInvalid(vision(plan, "two\nlines"), "vision", "TEXT_CONTROL_CHARACTER");
        assertInvalid(
                update(plan, Map.of("endsOn", "2029-01-01", "expectedVersion", 1)), "endsOn", "END_NOT_AFTER_START");
        assertNotFound(update(account, Map.of("vision", "Of an account", "expectedVersion", 1)), "planId");
        assertNotFound(update(unknown, Map.of("vision", "Of nothing", "expectedVersion", 1)), "planId");
        assertConflict(update(plan, Map.of("vision", "Old", "expectedVersion", 7)), 1);
        assertThat(vision(plan, "v".repeat(2000)).getInt("plan.version")).isEqualTo(2);
    }

    @Test
    void plansAreNodes() {
        String plan = create(colleague.account("Planned", "plans"), "2030-01-01", "2030-12-31", null)
                .getString("plan.id");

        JsonPath answer = graph.execute(
                "query ($id: ID!, $none: ID!) { node(id: $id) { id ... on AccountPlan { startsOn } } none: node(id: $none) { id } }",
                Map.of(
                        "id",
                        plan,
                        "none",
                        GlobalId.of("AccountPlan", UUID.randomUUID()).encode()));

        assertThat(answer.getString("data.node.startsOn")).isEqualTo("2030-01-01");
        assertThat(answer.getString("data.none")).isNull();
        assertThat(answer.getList("errors")).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "2030-01-01,2030-01-01,null,account_plan_ends_after_start",
        "2029-06-01,2030-01-01,null,account_plan_one_at_a_time",
        "2040-01-01,2040-12-31,'''''',account_plan_vision_check"
    })
    void theTableKeepsTheRules(String startsOn, String endsOn, String vision, String constraint) {
        String account = colleague.account("Planned", "plans");
        create(account, "2030-01-01", "2030-12-31", null);
        String key = Tables.key(account);

        tables.assertRefused(
                "insert into account_plan values (gen_random_uuid(), '%s', '%s', '%s', %s, 1)"
                        .formatted(key, startsOn, endsOn, vision),
                constraint);
    }

    private JsonPath create(String account, String startsOn, String endsOn, @Nullable String key) {
        return mutations.call(
                "createAccountPlan",
                PLAN,
                with(
                        Map.of(
                                "accountId", account,
                                "startsOn", startsOn,
                                "endsOn", endsOn,
                                "vision", " Grow together "),
                        "idempotencyKey",
                        key));
    }

    private JsonPath update(String plan, Map<String, ?> input) {
        return mutations.call("updateAccountPlan", PLAN, with(input, "planId", plan));
    }

    private JsonPath vision(String plan, String vision) {
        return update(plan, Map.of("vision", vision, "expectedVersion", 1));
    }

    private JsonPath remove(String plan, int expectedVersion) {
        return mutations.call(
                "removeAccountPlan", "removedId", Map.of("planId", plan, "expectedVersion", expectedVersion));
    }

    /** The id of the plan on a day; null for none. */
    private @Nullable String inForce(String account, @Nullable String on) {
        return graph.execute(
                        "query ($id: ID!, $on: Date) { keyAccount(by: { id: $id }) { plan(on: $on) { id } } }",
                        with(Map.of("id", account), "on", on))
                .getString("data.keyAccount.plan.id");
    }
}
