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
import dev.kontor.accounts.testing.People;
import dev.kontor.accounts.testing.Tables;
import dev.kontor.kit.testing.TestTokens;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Stakeholders: added, described anew, removed. */
@AccountsServiceTest
class StakeholderTest {

    @Inject
    Tables tables;

    private final GraphQL graph = GraphQL.as("mapper");
    private final Colleague colleague = new Colleague(graph);
    private final Mutations mutations = new Mutations(graph);
    private final People people = new People(graph);

    @Test
    void aPersonIsAddedAndDescribedAnew() {
        String account = people.account();
        String boss = people.add(account, "Boss", null);

        JsonPath added = mutations.succeed(
                "addStakeholder",
                People.PERSON,
                Map.of(
                        "accountId", account,
                        "name", " Ada ",
                        "role", "CHAMPION",
                        "sentiment", "ADVOCATE",
                        "reportsToId", boss,
                        "lastContactAt", "2026-01-02T03:04:05.123456789+01:00"));
        String id = added.getString("stakeholder.id");
        Map<String, Object> cleared = new HashMap<>(Map.of("stakeholderId", id, "expectedVersion", 1));
        cleared.put("lastContactAt", null);
        cleared.put("sentiment", "NEGATIVE");
        JsonPath updated = mutations.succeed("updateStakeholder", People.PERSON, cleared);

        assertThat(added.getString("stakeholder.name")).isEqualTo("Ada");
        assertThat(added.getString("stakeholder.reportsTo.name")).isEqualTo("Boss");
        assertThat(added.getString("stakeholder.lastContactAt")).isEqualTo("2026-01-02T02:04:05.123456Z");
        assertThat(updated.getString("stakeholder.lastContactAt")).isNull();
        assertThat(updated.getString("stakeholder.sentiment")).isEqualTo("NEGATIVE");
        assertThat(updated.getString("stakeholder.role")).isEqualTo("CHAMPION");
        assertThat(updated.getString("stakeholder.reportsTo.id")).isEqualTo(boss);
        assertThat(updated.getInt("stakeholder.version")).isEqualTo(2);
        assertThat(people.update(id, 2, Map.of("name", "Ada", "reportsToId", boss))
                        .getInt("stakeholder.version"))
                .as("the same is no change")
                .isEqualTo(2);
        assertThat(mutations.trail(account))
                .containsExactly(
                        "Stakeholder.lastContactAt: 2026-01-02T02:04:05.123456Z -> null",
                        "Stakeholder.sentiment: ADVOCATE -> NEGATIVE",
                        "Stakeholder: null -> Ada",
                        "Stakeholder: null -> Boss");
    }

    @Test
    void anAccountTellsItsPeopleByName() {
        String account = people.account();
        String boss = people.add(account, "alma", null);
        people.add(account, "Bert", boss);
        people.add(account, "Cleo", boss);
        people.add(people.account(), "Of another account", null);

        JsonPath answer = graph.execute("""
                query ($id: ID!, $person: ID!) {
                  keyAccount(by: { id: $id }) {
                    all: stakeholders { edges { node { name reportsTo { name } } } }
                    first: stakeholders(first: 1) { edges { node { name } } pageInfo { hasNextPage endCursor } }
                    last: stakeholders(last: 2) { edges { node { name } } pageInfo { hasPreviousPage } }
                  }
                  node(id: $person) { ... on Stakeholder { name } }
                }
                """, Map.of("id", account, "person", boss));
        answer.setRootPath("data.keyAccount");
        JsonPath rest = graph.execute(
                "query ($id: ID!, $after: String) { keyAccount(by: { id: $id }) {"
                        + " stakeholders(after: $after) { edges { node { name } } pageInfo { hasNextPage } } } }",
                Map.of("id", account, "after", answer.getString("first.pageInfo.endCursor")));

        assertThat(answer.getList("all.edges.node.name")).containsExactly("alma", "Bert", "Cleo");
        assertThat(answer.getString("all.edges[0].node.reportsTo")).isNull();
        assertThat(answer.getString("all.edges[1].node.reportsTo.name")).isEqualTo("alma");
        assertThat(answer.getString("all.edges[2].node.reportsTo.name")).isEqualTo("alma");
        assertThat(answer.getList("first.edges.node.name")).containsExactly("alma");
        assertThat(answer.getBoolean("first.pageInfo.hasNextPage")).isTrue();
        assertThat(answer.getList("last.edges.node.name")).containsExactly("Bert", "Cleo");
        assertThat(answer.getBoolean("last.pageInfo.hasPreviousPage")).isTrue();
        answer.setRootPath("data");
        assertThat(answer.getString("node.name")).isEqualTo("alma");
        rest.setRootPath("data.keyAccount.stakeholders");
        assertThat(rest.getList("edges.node.name")).containsExactly("Bert", "Cleo");
        assertThat(rest.getBoolean("pageInfo.hasNextPage")).isFalse();
    }

    @Test
    void aRepeatedRequestAddsOnePerson() {
        String account = people.account();
        Map<String, @Nullable Object> once = with(People.person(account, "Once", null), "idempotencyKey", key());

        String first = mutations.succeed("addStakeholder", People.PERSON, once).getString("stakeholder.id");

        assertThat(mutations.succeed("addStakeholder", People.PERSON, once).getString("stakeholder.id"))
                .isEqualTo(first);
        assertInvalid(
                mutations.call("addStakeholder", People.PERSON, with(once, "sentiment", "ADVOCATE")),
                "idempotencyKey",
                "IDEMPOTENCY_KEY_REUSED");
        people.remove(first, 1);
        assertInvalid(
                mutations.call("addStakeholder", People.PERSON, once), "idempotencyKey", "IDEMPOTENCY_KEY_REUSED");
    }

    @Test
    void badInputChangesNothing() {
        String account = people.account();
        String kept = people.add(account, "Kept", null);

        for (Map.Entry<String, String> name : Map.of(
                        "  ", "NAME_BLANK", "n".repeat(10_000), "NAME_TOO_LONG", "two\nlines", "NAME_CONTROL_CHARACTER")
                .entrySet()) {
            assertInvalid(
                    mutations.call("addStakeholder", People.PERSON, People.person(account, name.getKey(), null)),
                    "name",
                    name.getValue());
            assertInvalid(people.update(kept, 1, Map.of("name", name.getKey())), "name", name.getValue());
        }
        for (String time : List.of("2999-01-01T00:00:00Z", "1969-12-31T23:59:59Z", "+999999999-01-01T00:00:00Z")) {
            assertInvalid(
                    people.update(kept, 1, Map.of("lastContactAt", time)),
                    "lastContactAt",
                    "CONTACT_TIME_OUT_OF_RANGE");
        }
        assertInvalid(
                mutations.call(
                        "addStakeholder",
                        People.PERSON,
                        with(People.person(account, "Key", null), "idempotencyKey", "k".repeat(10_000))),
                "idempotencyKey",
                "TEXT_TOO_LONG");
        assertNotFound(
                mutations.call("addStakeholder", People.PERSON, People.person(kept, "Misplaced", null)), "accountId");
        assertNotFound(
                mutations.call(
                        "addStakeholder",
                        People.PERSON,
                        People.person(Colleague.unknown("KeyAccount"), "Misplaced", null)),
                "accountId");
        assertNotFound(people.update(account, 1, Map.of("name", "Of an account")), "stakeholderId");
        assertNotFound(people.remove(Colleague.unknown("Stakeholder"), 1), "stakeholderId");
        assertConflict(people.update(kept, -7, Map.of("name", "Old")), 1);
        assertThat(mutations.trail(account)).containsExactly("Stakeholder: null -> Kept");
    }

    @Test
    void whoMayNotWriteChangesNothing() {
        JsonPath answer = GraphQL.with(TestTokens.issue("reader", "accounts:read"))
                .execute(
                        "mutation ($input: AddStakeholderInput!) { addStakeholder(input: $input) { errors { __typename } } }",
                        Map.of("input", People.person(people.account(), "Nobody", null)));

        assertThat(answer.getList("errors")).isNotEmpty();
        assertThat(answer.getString("data.addStakeholder")).isNull();
    }

    @Test
    void theTableKeepsTheRulesAsWell() {
        String account = people.account();
        String top = people.add(account, "Top", null);
        String bottom = people.add(account, "Bottom", top);
        String stranger = people.add(people.account(), "Stranger", null);

        assertRefused("update stakeholder set reports_to_id = '%s' where id = '%s'", bottom, top, "above themselves");
        assertRefused(
                "update stakeholder set reports_to_id = '%s' where id = '%s'",
                stranger, top, "stakeholder_reports_within_account");
        assertRefused(
                "delete from stakeholder where account_id <> '%s' and id = '%s'",
                stranger, top, "stakeholder_reports_within_account");
        assertRefused(
                "update stakeholder set last_contact_at = '2999-01-01' where account_id <> '%s' and id = '%s'",
                stranger, top, "stakeholder_last_contact_is_past");
    }

    @Test
    void manyAccountsCostAsManyStatementsAsOne() {
        String industry = "stakeholders " + UUID.randomUUID();
        for (int i = 0; i < 12; i++) {
            String account = colleague.account("Account " + i, industry);
            people.add(account, "Report", people.add(account, "Boss", null));
        }

        assertThat(statements(industry, 12)).isEqualTo(statements(industry, 1)).isEqualTo(3);
    }

    private long statements(String industry, int accounts) {
        return tables.statementsOf(() -> {
            JsonPath answer = graph.execute("""
                query ($first: Int!, $industry: String!) {
                  keyAccounts(first: $first, filter: { industries: [$industry] }) {
                    edges { node { stakeholders { edges { node { name reportsTo { name } } } } } }
                  }
                }
                """, Map.of("first", accounts, "industry", industry));
            assertThat(answer.getList("data.keyAccounts.edges.node.stakeholders.edges[0].node.name"))
                    .as(answer.prettify())
                    .isNotEmpty();
        });
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }

    private void assertRefused(String sql, String first, String second, String reason) {
        String statement = sql.formatted(Tables.key(first), Tables.key(second));
        tables.assertRefused(statement, reason);
    }
}
