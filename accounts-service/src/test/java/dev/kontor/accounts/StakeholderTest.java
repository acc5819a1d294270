package dev.kontor.accounts;

import static dev.kontor.accounts.testing.Colleague.with;
import static dev.kontor.accounts.testing.Mutations.assertConflict;
import static dev.kontor.accounts.testing.Mutations.assertInvalid;
import static dev.kontor.accounts.testing.Mutations.assertNotFound;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.kontor.accounts.testing.AccountsServiceTest;
import dev.kontor.accounts.testing.Colleague;
import dev.kontor.accounts.testing.GraphQL;
import dev.kontor.accounts.testing.Mutations;
import dev.kontor.kit.relay.GlobalId;
import dev.kontor.kit.testing.TestTokens;
import io.agroal.api.AgroalDataSource;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.hibernate.SessionFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Stakeholders: added, described anew, removed, and who reports to whom. */
@AccountsServiceTest
class StakeholderTest {

    private static final String PERSON =
            "stakeholder { id name role sentiment reportsTo { id name } lastContactAt version }";

    @Inject
    AgroalDataSource database;

    @Inject
    SessionFactory sessions;

    private final GraphQL graph = GraphQL.as("mapper");
    private final Colleague colleague = new Colleague(graph);
    private final Mutations mutations = new Mutations(graph);

    @Test
    void aPersonIsAddedAndDescribedAnew() {
        String account = account();
        String boss = add(account, "Boss", null);

        JsonPath added = mutations.succeed(
                "addStakeholder",
                PERSON,
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
        JsonPath updated = mutations.succeed("updateStakeholder", PERSON, cleared);

        assertThat(added.getString("stakeholder.name")).isEqualTo("Ada");
        assertThat(added.getString("stakeholder.reportsTo.name")).isEqualTo("Boss");
        assertThat(added.getString("stakeholder.lastContactAt")).isEqualTo("2026-01-02T02:04:05.123456Z");
        assertThat(updated.getString("stakeholder.lastContactAt")).isNull();
        assertThat(updated.getString("stakeholder.sentiment")).isEqualTo("NEGATIVE");
        assertThat(updated.getString("stakeholder.role")).isEqualTo("CHAMPION");
        assertThat(updated.getString("stakeholder.reportsTo.id")).isEqualTo(boss);
        assertThat(updated.getInt("stakeholder.version")).isEqualTo(2);
        assertThat(update(id, 2, Map.of("name", "Ada", "reportsToId", boss)).getInt("stakeholder.version"))
                .as("the same is no change")
                .isEqualTo(2);
        assertThat(trail(account))
                .containsExactly(
                        "Stakeholder.lastContactAt: 2026-01-02T02:04:05.123456Z -> null",
                        "Stakeholder.sentiment: ADVOCATE -> NEGATIVE",
                        "Stakeholder: null -> Ada",
                        "Stakeholder: null -> Boss");
    }

    @Test
    void anAccountTellsItsPeopleByName() {
        String account = account();
        String boss = add(account, "alma", null);
        add(account, "Bert", boss);
        add(account, "Cleo", boss);
        add(account(), "Of another account", null);

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
    void nobodyReportsToThemselvesNorToStrangers() {
        String account = account();
        String top = add(account, "Top", null);
        String middle = add(account, "Middle", top);
        String bottom = add(account, "Bottom", middle);
        String stranger = add(account(), "Stranger", null);

        assertInvalid(update(top, 1, Map.of("reportsToId", top)), "reportsToId", "HIERARCHY_CYCLE");
        assertInvalid(update(top, 1, Map.of("reportsToId", bottom)), "reportsToId", "HIERARCHY_CYCLE");
        for (String other : List.of(stranger, account, unknown("Stakeholder"), "gibberish")) {
            assertInvalid(update(top, 1, Map.of("reportsToId", other)), "reportsToId", "REFERENCE_UNKNOWN");
            assertInvalid(
                    mutations.call("addStakeholder", PERSON, person(account, "New", other)),
                    "reportsToId",
                    "REFERENCE_UNKNOWN");
        }
        Map<String, Object> independent = new HashMap<>();
        independent.put("reportsToId", null);
        assertThat(update(bottom, 1, independent).getString("stakeholder.reportsTo"))
                .isNull();
        assertThat(update(top, 1, Map.of("reportsToId", bottom)).getString("stakeholder.reportsTo.name"))
                .isEqualTo("Bottom");
    }

    @Test
    void ofChangesThatWouldMakeACycleTogetherOneIsRefused() throws Exception {
        String account = account();
        List<String> ring = IntStream.range(0, 6)
                .mapToObj(i -> add(account, "Ring " + i, null))
                .toList();
        List<Callable<JsonPath>> changes = IntStream.range(0, ring.size())
                .<Callable<JsonPath>>mapToObj(i ->
                        () -> update(ring.get(i), 1, Map.of("reportsToId", ring.get((i + 1) % ring.size()))))
                .toList();

        try (ExecutorService threads = Executors.newFixedThreadPool(changes.size())) {
            List<JsonPath> payloads =
                    threads.invokeAll(changes).stream().map(Future::resultNow).toList();

            assertThat(payloads.stream().filter(payload -> payload.get("stakeholder") == null))
                    .singleElement()
                    .satisfies(refused -> assertInvalid(refused, "reportsToId", "HIERARCHY_CYCLE"));
        }
    }

    @Test
    void whoReportedToSomeoneRemovedReportsToNobody() {
        String account = account();
        String top = add(account, "Top", null);
        String middle = add(account, "Middle", top);
        String bottom = add(account, "Bottom", middle);

        assertConflict(remove(middle, 2), 1);
        assertThat(remove(middle, 1).getString("removedId")).isEqualTo(middle);
        assertNotFound(remove(middle, 1), "stakeholderId");

        JsonPath left = update(bottom, 2, Map.of("role", "USER"));
        assertThat(left.getString("stakeholder.reportsTo")).isNull();
        assertThat(left.getInt("stakeholder.version")).isEqualTo(3);
        assertThat(trail(account))
                .containsExactly(
                        "Stakeholder.role: INFLUENCER -> USER",
                        "Stakeholder: Middle -> null",
                        "Stakeholder.reportsTo: " + middle + " -> null",
                        "Stakeholder: null -> Bottom",
                        "Stakeholder: null -> Middle",
                        "Stakeholder: null -> Top");
    }

    @Test
    void removalsBesideChangesOfTheMapNeitherFailNorWaitForEver() throws Exception {
        String account = account();
        String boss = add(account, "Boss", null);
        List<String> reports = IntStream.range(0, 6)
                .mapToObj(i -> add(account, "Report " + i, boss))
                .toList();
        List<Callable<JsonPath>> work = IntStream.range(0, 12)
                .<Callable<JsonPath>>mapToObj(i -> () -> i % 2 == 0
                        ? remove(reports.get(i / 2), 1)
                        : i == 11 ? remove(boss, 1) : update(reports.get(5), 1, Map.of("name", "Other " + i)))
                .toList();

        try (ExecutorService threads = Executors.newFixedThreadPool(work.size())) {
            assertThat(threads.invokeAll(work)).allMatch(done -> done.state() == Future.State.SUCCESS);
        }
    }

    @Test
    void aRepeatedRequestAddsOnePerson() {
        String account = account();
        Map<String, @Nullable Object> once = with(person(account, "Once", null), "idempotencyKey", key());

        String first = mutations.succeed("addStakeholder", PERSON, once).getString("stakeholder.id");

        assertThat(mutations.succeed("addStakeholder", PERSON, once).getString("stakeholder.id"))
                .isEqualTo(first);
        assertInvalid(
                mutations.call("addStakeholder", PERSON, with(once, "sentiment", "ADVOCATE")),
                "idempotencyKey",
                "IDEMPOTENCY_KEY_REUSED");
        remove(first, 1);
        assertInvalid(mutations.call("addStakeholder", PERSON, once), "idempotencyKey", "IDEMPOTENCY_KEY_REUSED");
    }

    @Test
    void badInputChangesNothing() {
        String account = account();
        String kept = add(account, "Kept", null);

        for (Map.Entry<String, String> name : Map.of(
                        "  ", "NAME_BLANK", "n".repeat(10_000), "NAME_TOO_LONG", "two\nlines", "NAME_CONTROL_CHARACTER")
                .entrySet()) {
            assertInvalid(
                    mutations.call("addStakeholder", PERSON, person(account, name.getKey(), null)),
                    "name",
                    name.getValue());
            assertInvalid(update(kept, 1, Map.of("name", name.getKey())), "name", name.getValue());
        }
        for (String time : List.of("2999-01-01T00:00:00Z", "1969-12-31T23:59:59Z", "+999999999-01-01T00:00:00Z")) {
            assertInvalid(update(kept, 1, Map.of("lastContactAt", time)), "lastContactAt", "CONTACT_TIME_OUT_OF_RANGE");
        }
        assertInvalid(
                mutations.call(
                        "addStakeholder",
                        PERSON,
                        with(person(account, "Key", null), "idempotencyKey", "k".repeat(10_000))),
                "idempotencyKey",
                "TEXT_TOO_LONG");
        assertNotFound(mutations.call("addStakeholder", PERSON, person(kept, "Misplaced", null)), "accountId");
        assertNotFound(
                mutations.call("addStakeholder", PERSON, person(unknown("KeyAccount"), "Misplaced", null)),
                "accountId");
        assertNotFound(update(account, 1, Map.of("name", "Of an account")), "stakeholderId");
        assertNotFound(remove(unknown("Stakeholder"), 1), "stakeholderId");
        assertConflict(update(kept, -7, Map.of("name", "Old")), 1);
        assertThat(trail(account)).containsExactly("Stakeholder: null -> Kept");
    }

    @Test
    void whoMayNotWriteChangesNothing() {
        JsonPath answer = GraphQL.with(TestTokens.issue("reader", "accounts:read"))
                .execute(
                        "mutation ($input: AddStakeholderInput!) { addStakeholder(input: $input) { errors { __typename } } }",
                        Map.of("input", person(account(), "Nobody", null)));

        assertThat(answer.getList("errors")).isNotEmpty();
        assertThat(answer.getString("data.addStakeholder")).isNull();
    }

    @Test
    void theTableKeepsTheRulesAsWell() {
        String account = account();
        String top = add(account, "Top", null);
        String bottom = add(account, "Bottom", top);
        String stranger = add(account(), "Stranger", null);

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
            add(account, "Report", add(account, "Boss", null));
        }

        assertThat(statements(industry, 12)).isEqualTo(statements(industry, 1)).isEqualTo(3);
    }

    private long statements(String industry, int accounts) {
        long before = sessions.getStatistics().getPrepareStatementCount();
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
        return sessions.getStatistics().getPrepareStatementCount() - before;
    }

    private String account() {
        return colleague.account("Peopled", "stakeholders");
    }

    private static Map<String, Object> person(String account, String name, @Nullable String reportsTo) {
        Map<String, Object> input =
                new HashMap<>(Map.of("accountId", account, "name", name, "role", "INFLUENCER", "sentiment", "NEUTRAL"));
        input.put("reportsToId", reportsTo);
        return input;
    }

    private String add(String account, String name, @Nullable String reportsTo) {
        return mutations
                .succeed("addStakeholder", PERSON, person(account, name, reportsTo))
                .getString("stakeholder.id");
    }

    private JsonPath update(String id, int expectedVersion, Map<String, ?> facts) {
        Map<String, Object> input = new HashMap<>(facts);
        input.put("stakeholderId", id);
        input.put("expectedVersion", expectedVersion);
        return mutations.call("updateStakeholder", PERSON, input);
    }

    private JsonPath remove(String id, int expectedVersion) {
        return mutations.call(
                "removeStakeholder", "removedId", Map.of("stakeholderId", id, "expectedVersion", expectedVersion));
    }

    private List<String> trail(String account) {
        return mutations.trail(account);
    }

    private static String unknown(String type) {
        return GlobalId.of(type, UUID.randomUUID()).encode();
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }

    private void assertRefused(String sql, String first, String second, String reason) {
        String statement = sql.formatted(uuid(first), uuid(second));
        assertThatExceptionOfType(SQLException.class)
                .isThrownBy(() -> {
                    try (Connection connection = database.getConnection();
                            Statement update = connection.createStatement()) {
                        update.executeUpdate(statement);
                    }
                })
                .withMessageContaining(reason);
    }

    private static UUID uuid(String id) {
        return GlobalId.parseUuid("Stakeholder", id).orElseThrow();
    }
}
