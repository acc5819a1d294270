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
import dev.kontor.kit.testing.LiveClient;
import dev.kontor.kit.testing.TestTokens;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** {@code updateAccountManager}, and what managers' audit trails tell. */
@AccountsServiceTest
class ManagerTest {

    private static final String MANAGER = "manager { id name email version }";

    private static final String TRAIL = """
            query ($id: ID!) {
              node(id: $id) { ... on AccountManager {
                changes { edges { node { id objectId coordinate before after actor at } } }
                newest: changes(first: 1) { edges { cursor node { coordinate } } pageInfo { hasNextPage } }
                oldest: changes(last: 1) { edges { node { coordinate } } pageInfo { hasPreviousPage } }
              } }
            }
            """;

    @Inject
    Tables tables;

    private final GraphQL graph = GraphQL.as("registrar");
    private final Colleague colleague = new Colleague(graph);
    private final Mutations mutations = new Mutations(graph);
    private final String subject = "managed-" + UUID.randomUUID();

    @Test
    void aManagerGetsAnotherNameAndNoAddress() {
        String manager = colleague.manager(subject);
        String account = colleague
                .create(Map.of("name", "Managed", "tier", "KEY", "managerId", manager))
                .getString("account.id");

        JsonPath renamed = update(manager, 1, Map.of("name", " Ada Lovelace "));
        JsonPath cleared = update(manager, 2, Colleague.with(Map.of(), "email", null));

        assertThat(renamed.getString("manager.name")).isEqualTo("Ada Lovelace");
        assertThat(renamed.getString("manager.email"))
                .as("left out, and so it stays")
                .isEqualTo(subject + "@example.com");
        assertThat(renamed.getInt("manager.version")).isEqualTo(2);
        assertThat(cleared.getString("manager.email")).isNull();
        assertThat(cleared.getString("manager.name")).isEqualTo("Ada Lovelace");
        assertThat(update(manager, 3, Map.of("name", "Ada Lovelace")).getInt("manager.version"))
                .as("the same is no change")
                .isEqualTo(3);
        JsonPath managed = graph.execute(
                        "query ($id: ID!) { keyAccount(by: { id: $id }) { version manager { name version } } }",
                        Map.of("id", account))
                .setRootPath("data.keyAccount");
        assertThat(managed.getMap("manager")).isEqualTo(Map.of("name", "Ada Lovelace", "version", 3));
        assertThat(managed.getInt("version")).as("the account is the same").isEqualTo(1);
        assertThat(colleague.changes(account)).containsExactly("KeyAccount: null -> Managed");
    }

    @Test
    void theTrailTellsWhoChangedWhatOfAManager() {
        String manager = colleague.manager(subject);
        colleague.manager(subject);
        update(manager, 1, Map.of("name", "Ada", "email", "ada@example.com"));
        new Mutations(GraphQL.as("another registrar"))
                .succeed(
                        "updateAccountManager",
                        MANAGER,
                        Map.of("managerId", manager, "name", "Ada Lovelace", "expectedVersion", 2));

        JsonPath trail = graph.execute(TRAIL, Map.of("id", manager)).setRootPath("data.node");
        List<Map<String, Object>> changes = trail.getList("changes.edges.node");
        assertThat(changes)
                .extracting(change -> change.get("coordinate") + ": " + change.get("before") + " -> "
                        + change.get("after") + " by " + change.get("actor"))
                .containsExactly(
                        "AccountManager.name: Ada -> Ada Lovelace by another registrar",
                        "AccountManager.email: %s@example.com -> ada@example.com by registrar".formatted(subject),
                        "AccountManager.name: The %s -> Ada by registrar".formatted(subject),
                        "AccountManager: null -> The %s by registrar".formatted(subject));
        assertThat(changes).extracting(change -> change.get("objectId")).containsOnly(manager);
        assertThat(changes).extracting(change -> change.get("at")).doesNotContainNull();
        assertThat(trail.getList("newest.edges.node.coordinate")).isEqualTo(List.of("AccountManager.name"));
        assertThat(trail.getBoolean("newest.pageInfo.hasNextPage")).isTrue();
        assertThat(trail.getList("oldest.edges.node.coordinate")).isEqualTo(List.of("AccountManager"));
        assertThat(graph.execute(
                                "query ($id: ID!) { node(id: $id) { ... on Change { objectId after } } }",
                                Map.of("id", changes.getFirst().get("id")))
                        .getMap("data.node"))
                .isEqualTo(Map.of("objectId", manager, "after", "Ada Lovelace"));
    }

    @Test
    void ofChangesAtTheSameTimeOneWins() throws Exception {
        String manager = colleague.manager(subject);

        List<JsonPath> payloads = Rush.of(8, i -> update(manager, 1, Map.of("name", "Rival " + i)));

        assertThat(payloads.stream().filter(payload -> payload.getString("manager") == null))
                .hasSize(7)
                .allSatisfy(payload -> assertConflict(payload, 2));
        assertThat(graph.execute(TRAIL, Map.of("id", manager)).getList("data.node.changes.edges"))
                .hasSize(2);
    }

    @Test
    void whoWatchesAnAccountIsToldOfItAlone() throws Exception {
        String manager = colleague.manager(subject);
        String account = colleague
                .create(Map.of("name", "Watched", "tier", "KEY", "managerId", manager))
                .getString("account.id");

        try (LiveClient client = LiveClient.open(
                RestAssured.port,
                TestTokens.issue("watcher", "accounts:read"),
                "subscription ($ids: [ID!]) { keyAccountChanged(filter: { accountIds: $ids }) { version manager { name } } }",
                Map.of("ids", List.of(account)))) {
            update(manager, 1, Map.of("name", "Ada"));
            mutations.succeed(
                    "updateKeyAccount",
                    "account { version }",
                    Map.of("accountId", account, "name", "Watched 2", "expectedVersion", 1));

            JsonPath first = client.next();
            assertThat(first.getInt("data.keyAccountChanged.version")).isEqualTo(2);
            assertThat(first.getString("data.keyAccountChanged.manager.name")).isEqualTo("Ada");
        }
    }

    @Test
    void badInputChangesNothing() {
        String manager = colleague.manager(subject);

        assertInvalid(update(manager, 1, Map.of("name", "  ")), "name", "NAME_BLANK");
        assertInvalid(update(manager, 1, Map.of("name", "n".repeat(10_000))), "name", "NAME_TOO_LONG");
        assertInvalid(update(manager, 1, Map.of("name", "two\nlines")), "name", "NAME_CONTROL_CHARACTER");
        assertInvalid(update(manager, 1, Map.of("email", "nowhere")), "email", "EMAIL_MALFORMED");
        assertInvalid(
                update(manager, 1, Map.of("email", "e".repeat(10_000) + "@example.com")), "email", "TEXT_TOO_LONG");
        assertConflict(update(manager, 2, Map.of("name", "Old")), 1);
        assertConflict(update(manager, -1, Map.of("name", "Old")), 1);
        for (String other : List.of(
                colleague.account("No manager", "registry"), Colleague.unknown("AccountManager"), "gibberish")) {
            assertNotFound(update(other, 1, Map.of("name", "Nobody")), "managerId");
        }
        assertThat(graph.execute(TRAIL, Map.of("id", manager)).getList("data.node.changes.edges"))
                .hasSize(1);
    }

    @Test
    void whoMayNotWriteChangesNothing() {
        String manager = colleague.manager(subject);
        JsonPath answer = GraphQL.with(TestTokens.issue("reader", "accounts:read"))
                .execute(
                        "mutation ($input: UpdateAccountManagerInput!) {"
                                + " updateAccountManager(input: $input) { errors { __typename } } }",
                        Map.of("input", Map.of("managerId", manager, "name", "Nobody", "expectedVersion", 1)));

        assertThat(answer.getString("errors[0].extensions.code")).isEqualTo("FORBIDDEN");
        assertThat(answer.getString("data.updateAccountManager")).isNull();
        assertThat(update(manager, 1, Map.of("name", "Somebody")).getInt("manager.version"))
                .isEqualTo(2);
    }

    @Test
    void theTablesKeepTheRulesAsWell() {
        String manager = Tables.key(colleague.manager(subject));
        String account = Tables.key(colleague.account("Managed", "registry"));
        String change = "insert into change (id, object_type, object_id, coordinate, actor, at, account_id, manager_id)"
                + " values (gen_random_uuid(), 'AccountManager', '%s', 'AccountManager', 'nobody', now(), %s, %s)";

        tables.assertRefused(change.formatted(manager, "null", "null"), "change_of_account_or_manager");
        tables.assertRefused(
                change.formatted(manager, "'%s'".formatted(account), "'%s'".formatted(manager)),
                "change_of_account_or_manager");
        tables.assertRefused(
                "update account_manager set email = 'nowhere' where id = '%s'".formatted(manager),
                "account_manager_email_is_one");
    }

    @Test
    void manyManagersCostAsManyStatementsAsOne() {
        List<String> managers = IntStream.range(0, 12)
                .mapToObj(i -> colleague.manager(subject + i))
                .toList();

        assertThat(statements(managers))
                .isEqualTo(statements(managers.subList(0, 1)))
                .isEqualTo(2);
    }

    private long statements(List<String> managers) {
        return tables.statementsOf(() -> {
            JsonPath answer = graph.execute(
                    """
                    query ($representations: [_Any!]!) {
                      _entities(representations: $representations) {
                        ... on AccountManager { email changes { edges { node { coordinate after } } } }
                      }
                    }
                    """,
                    Map.of(
                            "representations",
                            managers.stream()
                                    .map(id -> Map.of("__typename", "AccountManager", "id", id))
                                    .toList()));
            assertThat(answer.getList("data._entities.changes.edges.flatten().node.coordinate"))
                    .as(answer.prettify())
                    .hasSize(managers.size());
        });
    }

    private JsonPath update(String manager, int expectedVersion, Map<String, ?> facts) {
        Map<String, Object> input = new HashMap<>(facts);
        input.put("managerId", manager);
        input.put("expectedVersion", expectedVersion);
        return mutations.call("updateAccountManager", MANAGER, input);
    }
}
