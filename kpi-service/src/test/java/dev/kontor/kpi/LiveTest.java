package dev.kontor.kpi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.kit.testing.LiveClient;
import dev.kontor.kit.testing.TestTokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** {@code kpiStatusChanged}. Today is 2026-11-16. */
@QuarkusTest
@RunningService
class LiveTest {

    private static final String WATCH = """
            subscription ($ids: [ID!]) {
              kpiStatusChanged(filter: { accountIds: $ids }) {
                from to at kpi { id status definition { code } current { formatted } series(from: "2024-01-01", to: "2024-01-31") { points { value } } }
              }
            }
            """;

    private static final String EVENT = "data.kpiStatusChanged.";

    @Inject
    Pool pool;

    @AfterEach
    void backToToday() {
        TestClock.set(TestClock.NOW);
    }

    @Test
    void aWatcherSeesAMeasurementThatTurnsAStatus() throws Exception {
        String watched = Measurements.newAccount();
        String other = Measurements.newAccount();
        measure(watched, "50");
        aim(watched, "2026-12-31");

        try (LiveClient client = watch(List.of(watched))) {
            measure(other, "10");
            measure(watched, "95");

            JsonPath event = client.next();
            assertThat(event.getList("errors")).as(event.prettify()).isNull();
            assertThat(event.getString(EVENT + "from")).isEqualTo("OFF_TRACK");
            assertThat(event.getString(EVENT + "to")).isEqualTo("ACHIEVED");
            assertThat(event.getString(EVENT + "kpi.status")).isEqualTo("ACHIEVED");
            assertThat(event.getString(EVENT + "kpi.definition.code")).isEqualTo("CSAT");
            assertThat(event.getString(EVENT + "kpi.current.formatted")).isEqualTo("95%");
            assertThat(event.getList(EVENT + "kpi.series.points")).hasSize(1);
            assertThat(Instant.parse(event.getString(EVENT + "at")))
                    .isBetween(TestClock.NOW, TestClock.NOW.plus(Duration.ofHours(1)));

            // The same again turns nothing: what is told next is another turn.
            measure(watched, "95");
            measure(watched, "60");
            assertThat(client.next().getString(EVENT + "from")).isEqualTo("ACHIEVED");
        }
    }

    @Test
    void aWatcherSeesADueDatePass() throws Exception {
        String watched = Measurements.newAccount();
        measure(watched, "50");
        aim(watched, "2026-11-20");

        try (LiveClient client = watch(List.of(watched))) {
            TestClock.set(Instant.parse("2026-11-21T00:00:00Z"));

            JsonPath event = client.next();
            assertThat(event.getString(EVENT + "from")).isEqualTo("OFF_TRACK");
            assertThat(event.getString(EVENT + "to")).isEqualTo("MISSED");
        }
    }

    @Test
    void changesAreSeenAfterTheDatabaseConnectionWasLost() throws Exception {
        String watched = Measurements.newAccount();
        measure(watched, "50");
        aim(watched, "2026-12-31");

        try (LiveClient client = watch(List.of(watched))) {
            loseTheListener();
            measure(watched, "95");

            assertThat(client.next().getString(EVENT + "to")).isEqualTo("ACHIEVED");
            measure(watched, "50");
            assertThat(client.nextThat(event -> "OFF_TRACK".equals(event.getString(EVENT + "to")))
                            .getString(EVENT + "from"))
                    .isEqualTo("ACHIEVED");
        }
    }

    @Test
    void whoMayNotReadMayNotWatch() throws Exception {
        try (LiveClient client = LiveClient.open(RestAssured.port, TestTokens.issue("stranger"), WATCH, Map.of())) {
            JsonPath refusal = client.next();

            assertThat(refusal.getList("errors.extensions.code")).isEqualTo(List.of("FORBIDDEN"));
        }
    }

    private static LiveClient watch(List<String> accounts) throws Exception {
        return LiveClient.open(
                RestAssured.port, TestTokens.issue("watcher", "kpis:read"), WATCH, Map.of("ids", accounts));
    }

    /** The share of satisfied answers of October. */
    private static void measure(String account, String percent) {
        Measurements.about(account).ratio("CSAT", "2026-10-01", percent, "100").store();
    }

    private static void aim(String account, String dueOn) {
        Client.manager().query("""
                        mutation { setKpiTarget(input: { subject: { accountId: "%s" }, code: "CSAT", value: "90",
                            baseline: "50", startsOn: "2026-01-01", dueOn: "%s" }) { errors { __typename } } }
                        """.formatted(account, dueOn)).ok();
    }

    /** Of the connections that which listens: another one would be given to whoever asks next, and fail. */
    private void loseTheListener() {
        pool.query("SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
                        + " WHERE pid <> pg_backend_pid() AND usename = current_user"
                        + " AND (query LIKE 'SELECT now()%' OR query LIKE 'LISTEN%')")
                .execute()
                .await()
                .atMost(Duration.ofSeconds(10));
    }
}
