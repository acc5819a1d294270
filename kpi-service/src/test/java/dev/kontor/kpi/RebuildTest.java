package dev.kontor.kpi;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.kit.relay.GlobalId;
import dev.kontor.kit.testing.TestTokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What an operator has made again. That standings are the same then, {@link AccountStandingTest} shows. */
@QuarkusTest
@RunningService
class RebuildTest {

    private static final String LOCK = "SELECT pg_advisory_lock('standing_rebuild'::regclass::oid::integer, 0)";

    @Inject
    DataSource database;

    @AfterEach
    void comeBack() {
        AccountsService.comeBack();
    }

    @Test
    void oneRebuildOfStandingsIsUnderWayAtATimeAndReadsGoOn() throws Exception {
        String account = Measurements.newAccount();
        Measurements.about(account).value("REVENUE", "2026-10-01", "1").store();
        try (Connection writer = database.getConnection()) {
            writer.setAutoCommit(false);
            run(writer, "SELECT FROM kpi WHERE subject = '%s' FOR UPDATE".formatted(key(account)));

            assertThat(Rebuilding.begin(202, Rebuilding.STANDINGS).getString("state"))
                    .isEqualTo("RUNNING");
            JsonPath second = Rebuilding.begin(409, Rebuilding.STANDINGS);
            assertThat(second.getString("code")).isEqualTo("REBUILD_UNDER_WAY");
            assertThat(second.getString("message")).contains(" of ");
            assertThat(Rebuilding.progress(Rebuilding.STANDINGS).getString("state"))
                    .isEqualTo("RUNNING");
            assertThat(Accounts.read(account, "scorecard { status }").string("data._entities[0].scorecard.status"))
                    .isEqualTo("NO_TARGET");
            writer.rollback();
        }

        JsonPath done = Rebuilding.awaitDone(Rebuilding.STANDINGS);
        assertThat(done.getLong("done")).isPositive().isEqualTo(done.getLong("total"));
        Rebuilding.begin(202, Rebuilding.STANDINGS);
        Rebuilding.awaitDone(Rebuilding.STANDINGS);
    }

    /** The other replica is a connection that does what one would. */
    @Test
    void aRebuildOfAnotherReplicaIsSeenAndSoIsItsEnd() throws Exception {
        try (Connection replica = database.getConnection()) {
            run(replica, LOCK);
            try {
                run(replica, "UPDATE standing_rebuild SET done = 3, total = 7, is_done = false");

                assertThat(Rebuilding.begin(409, Rebuilding.STANDINGS).getString("message"))
                        .contains("3 of 7");
                assertThat(Rebuilding.progress(Rebuilding.STANDINGS).getString("state"))
                        .isEqualTo("RUNNING");
            } finally {
                run(replica, "SELECT pg_advisory_unlock_all()"); // or the pool hands it out with the lock
            }
        }

        assertThat(Rebuilding.progress(Rebuilding.STANDINGS).getString("state")).isEqualTo("INTERRUPTED");
        Rebuilding.begin(202, Rebuilding.STANDINGS);
        Rebuilding.awaitDone(Rebuilding.STANDINGS);
    }

    @Test
    void theCopyOfAccountsIsTheSameAgain() throws Exception {
        String changed = AccountsService.create(
                AccountsService.draft().managedBy("someone").rated(1, 2, 3));
        String lost = Measurements.newAccount();
        Measurements.about(changed)
                .value("REVENUE", "2026-10-01", "1")
                .andAbout(lost)
                .value("COST", "2026-10-01", "1")
                .store();
        List<String> before = List.of(copied(changed), copied(lost));
        UUID invented = UUID.randomUUID();
        try (Connection connection = database.getConnection()) {
            run(connection, """
                    UPDATE account SET number = 'x', name = 'x', tier = 'STRATEGIC', lifecycle = 'CHURNED', industry = NULL,
                        manager = NULL, manager_subject = NULL, strategic_value = NULL, growth_potential = NULL,
                        engagement = NULL, version = 1000
                    WHERE id = '%s'
                    """.formatted(key(changed)));
            run(connection, "DELETE FROM account WHERE id = '%s'".formatted(key(lost)));
            run(connection, """
                    INSERT INTO account (id, number, name, tier, lifecycle, version, generation)
                    SELECT '%s', 'y', 'y', 'KEY', 'ACTIVE', 1, generation FROM account_copy
                    """.formatted(invented));
        }
        assertThat(copied(changed)).isNotEqualTo(before.getFirst());

        Rebuilding.begin(202, Rebuilding.ACCOUNTS_COPY);

        JsonPath done = Rebuilding.awaitDone(Rebuilding.ACCOUNTS_COPY);
        assertThat(done.getLong("done")).isPositive().isEqualTo(done.getLong("total"));
        assertThat(List.of(copied(changed), copied(lost))).isEqualTo(before);
        assertThat(copied(GlobalId.of("KeyAccount", invented).encode())).isEmpty();
    }

    @Test
    void theOldCopyServesUntilTheNewOneIsComplete() throws Exception {
        String account = Measurements.newAccount();
        Measurements.about(account).value("REVENUE", "2026-10-01", "1").store();
        AccountsService.goDown();

        assertThat(Rebuilding.begin(202, Rebuilding.ACCOUNTS_COPY).getString("state"))
                .isEqualTo("RUNNING");
        assertThat(Rebuilding.begin(409, Rebuilding.ACCOUNTS_COPY).getString("code"))
                .isEqualTo("REBUILD_UNDER_WAY");
        Measurements.about(account).value("REVENUE", "2026-10-01", "2").store();

        AccountsService.comeBack();
        Rebuilding.awaitDone(Rebuilding.ACCOUNTS_COPY);
        Measurements.about(account).value("REVENUE", "2026-10-01", "3").store();
    }

    @Test
    void onlyAnOperatorRebuilds() {
        String others = TestTokens.issue("lead", "kpis:read", "kpis:write", "portfolio:all", "accounts:feed");
        for (String path : List.of(Rebuilding.STANDINGS, Rebuilding.ACCOUNTS_COPY)) {
            given().post(path).then().statusCode(401);
            given().get(path).then().statusCode(401);
            given().header("Authorization", "Bearer " + others)
                    .post(path)
                    .then()
                    .statusCode(403);
            given().header("Authorization", "Bearer " + others).get(path).then().statusCode(403);
        }
        assertThat(Client.as("operator", "kpis:rebuild")
                        .query("{ company { id } }")
                        .list("errors.extensions.code"))
                .containsExactly("FORBIDDEN");
    }

    /** What is known of an account, but for the copy that it is of; empty when it is not known. */
    private String copied(String account) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(
                        "SELECT (to_jsonb(a) - 'generation')::text AS row FROM account a WHERE id = ?")) {
            query.setObject(1, key(account));
            ResultSet rows = query.executeQuery();
            return rows.next() ? rows.getString("row") : "";
        }
    }

    private static UUID key(String account) {
        return GlobalId.parseUuid("KeyAccount", account).orElseThrow();
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
