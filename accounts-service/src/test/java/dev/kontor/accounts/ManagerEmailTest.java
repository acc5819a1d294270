package dev.kontor.accounts;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.accounts.testing.AccountsServiceTest;
import dev.kontor.accounts.testing.Colleague;
import dev.kontor.accounts.testing.GraphQL;
import dev.kontor.accounts.testing.Mutations;
import dev.kontor.accounts.testing.Tables;
import dev.kontor.kit.testing.LiveClient;
import dev.kontor.kit.testing.TestTokens;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** {@code AccountManager.email}: who sees it, wherever it is asked for. */
@AccountsServiceTest
class ManagerEmailTest {

    /** Everything that returns a manager. */
    private static final String EVERYWHERE = """
            query ($account: ID!, $manager: ID!, $representations: [_Any!]!) {
              keyAccount(by: { id: $account }) {
                manager { ...all }
                ratings { ratedBy { ...all } }
                concerns { edges { node { raisedBy { ...all } } } }
                team { member { ...all } }
                plan(on: "2030-06-01") { objectives { owner { ...all } } }
              }
              node(id: $manager) { ...all }
              _entities(representations: $representations) { ...all }
            }
            fragment all on AccountManager { name email changes { edges { node { coordinate before after } } } }
            """;

    @Inject
    Tables tables;

    private final GraphQL writer = GraphQL.as("email writer");
    private final Colleague colleague = new Colleague(writer);
    private final String subject = "addressed-" + UUID.randomUUID();
    private final String oldEmail = subject + "@example.com";
    private final String email = subject + "@example.org";
    private final GraphQL herself = GraphQL.with(TestTokens.issue(subject, "accounts:read"));
    private final GraphQL reader = GraphQL.with(TestTokens.issue("reader", "accounts:read"));
    private String manager = "";
    private String account = "";

    @BeforeEach
    void anAccountWithOneManagerInAllPlaces() {
        manager = colleague.manager(subject);
        Mutations byManager = new Mutations(GraphQL.as(subject));
        byManager.succeed(
                "updateAccountManager",
                "manager { id }",
                Map.of("managerId", manager, "email", email, "expectedVersion", 1));
        account = colleague
                .create(Map.of("name", "Addressed", "tier", "KEY", "managerId", manager))
                .getString("account.id");
        byManager.succeed(
                "rateKeyAccount",
                "account { id }",
                Map.of(
                        "accountId", account,
                        "strategicValue", 1,
                        "growthPotential", 2,
                        "engagement", 3,
                        "expectedVersion", 1));
        byManager.succeed("raiseConcern", "concern { id }", Map.of("accountId", account, "subject", "Prices"));
        byManager.succeed(
                "setAccountTeamMember",
                "member { role }",
                Map.of("accountId", account, "memberId", manager, "role", "Lead"));
        String plan = byManager
                .succeed(
                        "createAccountPlan",
                        "plan { id }",
                        Map.of("accountId", account, "startsOn", "2030-01-01", "endsOn", "2030-12-31"))
                .getString("plan.id");
        byManager.succeed(
                "addPlanObjective",
                "objective { id }",
                Map.of("planId", plan, "title", "Owned", "dueOn", "2030-06-01", "ownerId", manager));
    }

    @Test
    void whoMayWriteSeesIt() {
        assertThat(everywhere(writer)).contains(email, oldEmail).doesNotContain("\"email\":null");
    }

    @Test
    void theColleagueWhoseItIsSeesItAndNoOther() {
        String other = colleague.manager("other-" + subject);

        assertThat(everywhere(herself)).contains(email, oldEmail).doesNotContain("\"email\":null");
        assertThat(herself.execute("{ viewer { email } }").getString("data.viewer.email"))
                .isEqualTo(email);
        JsonPath both = herself.execute(
                "query ($own: ID!, $other: ID!) { own: node(id: $own) { ...email } other: node(id: $other) { ...email } }"
                        + " fragment email on AccountManager { name email }",
                Map.of("own", manager, "other", other));
        assertThat(both.getString("data.own.email")).isEqualTo(email);
        assertThat(both.getString("data.other.name")).isEqualTo("The other-" + subject);
        assertThat(both.getString("data.other.email")).isNull();
    }

    @Test
    void nobodyElseSeesWhatItIsOrWas() {
        String answer = everywhere(reader);

        assertThat(answer)
                .contains("\"email\":null", "\"coordinate\":\"AccountManager.email\",\"before\":null,\"after\":null")
                .doesNotContain("@example");
        List<String> changes = writer.execute(
                        "query ($id: ID!) { node(id: $id) { ... on AccountManager { changes { edges { node { id } } } } } }",
                        Map.of("id", manager))
                .getList("data.node.changes.edges.node.id");
        String node = "query ($id: ID!) { node(id: $id) { ... on Change { coordinate before after } } }";
        Map<String, String> newest = Map.of("id", changes.getFirst());
        JsonPath hidden = reader.execute(node, newest);
        assertThat(hidden.getString("data.node.coordinate")).isEqualTo("AccountManager.email");
        assertThat(hidden.getString("data.node.before")).isNull();
        assertThat(hidden.getString("data.node.after")).isNull();
        for (GraphQL who : List.of(writer, herself)) {
            assertThat(who.execute(node, newest).getMap("data.node"))
                    .isEqualTo(Map.of("coordinate", "AccountManager.email", "before", oldEmail, "after", email));
        }
    }

    @Test
    void anEventTellsEachWatcherWhatTheyMaySee() throws Exception {
        try (LiveClient read = watch(TestTokens.issue("reader", "accounts:read"));
                LiveClient own = watch(TestTokens.issue(subject, "accounts:read"));
                LiveClient write = watch(TestTokens.issue("email writer", "accounts:read", "accounts:write"))) {
            new Mutations(writer)
                    .succeed("raiseConcern", "concern { id }", Map.of("accountId", account, "subject", "Delays"));

            String seen = "data.keyAccountChanged.manager.email";
            JsonPath hidden = read.next();
            assertThat(hidden.getList("errors")).as(hidden.prettify()).isNull();
            assertThat(hidden.getString("data.keyAccountChanged.manager.name")).isEqualTo("The " + subject);
            assertThat(hidden.getString(seen)).isNull();
            assertThat(own.next().getString(seen)).isEqualTo(email);
            assertThat(write.next().getString(seen)).isEqualTo(email);
        }
    }

    @Test
    void whoMayWriteButNotReadSeesWhatWasWritten() {
        JsonPath written = new Mutations(GraphQL.with(TestTokens.issue("registrar", "accounts:write")))
                .succeed(
                        "updateAccountManager",
                        "manager { email }",
                        Map.of("managerId", manager, "email", "new@example.com", "expectedVersion", 2));

        assertThat(written.getString("manager.email")).isEqualTo("new@example.com");
    }

    @Test
    void filesAndTheFeedHaveNoAddresses() {
        String file = given().header("Authorization", "Bearer " + TestTokens.issue("reader", "accounts:read"))
                .get("/csv/accounts")
                .asString();
        assertThat(file).contains(subject).doesNotContain("@example");
        String feed = given().header("Authorization", "Bearer " + TestTokens.issue("kpi-service", "accounts:feed"))
                .get("/feed/accounts")
                .asString();
        assertThat(feed).contains("accounts").doesNotContain("@example");
    }

    @Test
    void permissionCostsNoStatements() {
        long statements = statementsOf(reader);

        assertThat(statementsOf(writer)).isEqualTo(statements);
        assertThat(statementsOf(herself)).isEqualTo(statements);
    }

    /** The fewest of three: a watcher of another test, who has not left yet, may still be told of a change meanwhile. */
    private long statementsOf(GraphQL who) {
        return LongStream.generate(() -> tables.statementsOf(() -> everywhere(who)))
                .limit(3)
                .min()
                .orElseThrow();
    }

    private String everywhere(GraphQL who) {
        return who.send(
                        EVERYWHERE,
                        Map.of(
                                "account", account,
                                "manager", manager,
                                "representations", List.of(Map.of("__typename", "AccountManager", "id", manager))))
                .statusCode(200)
                .extract()
                .asString();
    }

    private LiveClient watch(String token) throws Exception {
        return LiveClient.open(
                RestAssured.port,
                token,
                "subscription ($ids: [ID!]) { keyAccountChanged(filter: { accountIds: $ids }) { manager { name email } } }",
                Map.of("ids", List.of(account)));
    }
}
