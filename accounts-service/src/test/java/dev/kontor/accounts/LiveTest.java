package dev.kontor.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.accounts.testing.AccountsServiceTest;
import dev.kontor.accounts.testing.Colleague;
import dev.kontor.accounts.testing.GraphQL;
import dev.kontor.accounts.testing.Mutations;
import dev.kontor.accounts.testing.Tables;
import dev.kontor.kit.testing.LiveClient;
import dev.kontor.kit.testing.TestTokens;
import io.agroal.api.AgroalDataSource;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** {@code keyAccountChanged}. */
@AccountsServiceTest
class LiveTest {

    private static final String WATCH =
            "subscription ($ids: [ID!]) { keyAccountChanged(filter: { accountIds: $ids }) { id name version } }";

    @Inject
    AgroalDataSource database;

    @Inject
    Tables tables;

    private final Colleague colleague = new Colleague(GraphQL.as("watcher"));
    private final Mutations mutations = new Mutations(GraphQL.as("watcher"));

    @Test
    void aWatcherSeesTheChangesOfItsAccounts() throws Exception {
        String watched = colleague.account("Watched", "live");
        String other = colleague.account("Other", "live");

        try (LiveClient client = watch(List.of(watched))) {
            rename(other, "Other 2", 1);
            rename(watched, "Watched 2", 1);
            assertThat(client.next().getString("data.keyAccountChanged.name")).isEqualTo("Watched 2");

            mutations.succeed(
                    "raiseConcern", "concern { id }", Map.of("accountId", watched, "subject", "Also of the account"));
            assertThat(client.next().getString("data.keyAccountChanged.id")).isEqualTo(watched);
        }
    }

    @Test
    void changesAreSeenAfterTheDatabaseConnectionWasLost() throws Exception {
        String watched = colleague.account("Survivor", "live");

        try (LiveClient client = watch(List.of(watched))) {
            rename(watched, "Before", 1);
            assertThat(client.next().getString("data.keyAccountChanged.name")).isEqualTo("Before");

            loseConnections();
            rename(watched, "Meanwhile", 2);

            assertThat(client.next().getString("data.keyAccountChanged.name")).isEqualTo("Meanwhile");
            rename(watched, "After", 3);
            assertThat(client.nextThat(event -> event.getInt("data.keyAccountChanged.version") == 4)
                            .getString("data.keyAccountChanged.name"))
                    .isEqualTo("After");
        }
    }

    @Test
    void changesAreSeenAfterASignalThatNobodyUnderstands() throws Exception {
        String watched = colleague.account("Patient", "live");

        try (LiveClient client = watch(List.of(watched))) {
            tables.execute("notify key_account_changed, 'no id'");
            rename(watched, "Patient 2", 1);

            assertThat(client.next().getString("data.keyAccountChanged.name")).isEqualTo("Patient 2");
        }
    }

    @Test
    void anEventTellsWhatIsBesideTheAccountAsWell() throws Exception {
        String watched = colleague.account("Watched", "live");

        try (LiveClient client = LiveClient.open(
                RestAssured.port, TestTokens.issue("watcher", "accounts:read"), """
                subscription ($ids: [ID!]) {
                  keyAccountChanged(filter: { accountIds: $ids }) {
                    concerns { edges { node { subject raisedBy { name } } } }
                    changes(first: 1) { edges { node { coordinate } } }
                  }
                }
                """, Map.of("ids", List.of(watched)))) {
            for (String subject : List.of("Prices", "Delays")) {
                mutations.succeed("raiseConcern", "concern { id }", Map.of("accountId", watched, "subject", subject));
                JsonPath event = client.next();
                assertThat(event.getList("errors")).as(event.prettify()).isNull();
                assertThat(event.getString("data.keyAccountChanged.concerns.edges[0].node.subject"))
                        .isEqualTo(subject);
                assertThat(event.getList("data.keyAccountChanged.changes.edges.node.coordinate"))
                        .isEqualTo(List.of("Concern"));
            }
        }
    }

    @Test
    void whoMayNotReadMayNotWatch() throws Exception {
        try (LiveClient client = LiveClient.open(RestAssured.port, TestTokens.issue("stranger"), WATCH, Map.of())) {
            JsonPath refusal = client.next();

            assertThat(refusal.getList("errors.extensions.code")).isEqualTo(List.of("FORBIDDEN"));
            assertThat(refusal.getString("data.keyAccountChanged")).isNull();
        }
    }

    private static LiveClient watch(List<String> accounts) throws Exception {
        return LiveClient.open(
                RestAssured.port, TestTokens.issue("watcher", "accounts:read"), WATCH, Map.of("ids", accounts));
    }

    private void rename(String account, String name, int expectedVersion) {
        mutations.succeed(
                "updateKeyAccount",
                "account { version }",
                Map.of("accountId", account, "name", name, "expectedVersion", expectedVersion));
    }

    /** As when the database is started anew. */
    private void loseConnections() throws Exception {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("select pg_terminate_backend(pid) from pg_stat_activity"
                    + " where pid <> pg_backend_pid() and usename = current_user and query ilike 'select now()%'"
                    + " or query ilike 'listen%'");
        }
    }
}
