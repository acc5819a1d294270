package dev.kontor.accounts;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

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
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The change feed, from which other services keep their copy of some facts. */
@AccountsServiceTest
class FeedTest {

    private static final String TOKEN = TestTokens.issue("kpi-service", "accounts:feed");

    @Inject
    AgroalDataSource database;

    private final GraphQL graph = GraphQL.as("feeder");
    private final Colleague colleague = new Colleague(graph);
    private final Mutations mutations = new Mutations(graph);

    @Test
    void aReaderLearnsOfEveryChangeBehindItsCursor() {
        String start = end();
        String manager = colleague.manager("feeder");
        String account = colleague
                .create(Map.of("name", "Fed", "tier", "KEY", "managerId", manager, "industry", "feeding"))
                .getString("account.id");

        JsonPath created = read(start, 0);
        mutations.succeed(
                "rateKeyAccount",
                "account { version }",
                Map.of(
                        "accountId", account,
                        "strategicValue", 80,
                        "growthPotential", 70,
                        "engagement", 60,
                        "expectedVersion", 1));
        JsonPath rated = read(created.getString("cursor"), 0);

        assertThat(created.getList("accounts")).hasSize(1);
        assertThat(created.getMap("accounts[0]"))
                .containsEntry("id", account)
                .containsEntry("tier", "KEY")
                .containsEntry("lifecycle", "PROSPECT")
                .containsEntry("industry", "feeding")
                .containsEntry("manager", Map.of("id", manager, "subject", "feeder"))
                .containsEntry("ratings", null)
                .containsEntry("version", 1);
        assertThat(rated.getInt("accounts[0].ratings.strategicValue")).isEqualTo(80);
        assertThat(rated.getInt("accounts[0].version")).isEqualTo(2);
        assertThat(read(rated.getString("cursor"), 0).getList("accounts")).isEmpty();
    }

    @Test
    void whatIsNotPublishedIsNotTold() {
        String account = colleague.account("Quiet", "feeding");
        String start = end();

        mutations.succeed(
                "updateKeyAccount",
                "account { version }",
                Map.of("accountId", account, "renewalDate", "2027-01-01", "expectedVersion", 1));

        assertThat(read(start, 0).getList("accounts")).isEmpty();
    }

    @Test
    void aReaderCanWaitForTheNextChange() throws Exception {
        String start = end();
        try (ExecutorService threads = Executors.newSingleThreadExecutor()) {
            Future<JsonPath> waiting = threads.submit(() -> read(start, 20));

            String account = colleague.account("Awaited", "feeding");

            // Far sooner than the wait would end by itself.
            assertThat(waiting.get(10, TimeUnit.SECONDS).getList("accounts.id")).contains(account);
        }
    }

    /**
     * Hundreds of transactions that overlap, while a reader goes on with each cursor that it gets: it must end up with the
     * last version of every account. A feed that is ordered by a plain sequence loses some here.
     */
    @Test
    void noChangeIsMissedUnderConcurrentCommits() throws Exception {
        int accounts = 40;
        int writers = 12;
        int changes = 40;
        List<UUID> keys = new ArrayList<>();
        for (int i = 0; i < accounts; i++) {
            keys.add(GlobalId.parseUuid("KeyAccount", colleague.account("Busy " + i, "feeding"))
                    .orElseThrow());
        }
        String start = end();
        AtomicBoolean written = new AtomicBoolean();
        Map<String, Integer> copy = new HashMap<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(writers + 1)) {
            Future<?> reader = threads.submit(() -> {
                String cursor = start;
                boolean last;
                do {
                    last = written.get();
                    JsonPath page = read(cursor, 0);
                    page.getList("accounts", Map.class)
                            .forEach(account -> copy.merge(
                                    (String) account.get("id"), (Integer) account.get("version"), Math::max));
                    last &= page.getString("cursor").equals(cursor);
                    cursor = page.getString("cursor");
                } while (!last);
            });
            List<Callable<Void>> writing = new ArrayList<>();
            for (int writer = 0; writer < writers; writer++) {
                Random random = new Random(writer);
                writing.add(() -> {
                    for (int i = 0; i < changes; i++) {
                        change(keys.get(random.nextInt(accounts)), random.nextInt(3));
                    }
                    return null;
                });
            }
            for (Future<Void> done : threads.invokeAll(writing)) {
                done.get();
            }
            written.set(true);
            reader.get(60, TimeUnit.SECONDS);
        }

        JsonPath now = graph.execute(
                "query ($ids: [_Any!]!) { _entities(representations: $ids) { ... on KeyAccount { id version } } }",
                Map.of(
                        "ids",
                        keys.stream()
                                .map(key -> Map.of(
                                        "__typename",
                                        "KeyAccount",
                                        "id",
                                        GlobalId.of("KeyAccount", key).encode()))
                                .toList()));
        Map<String, Integer> expected = new HashMap<>();
        now.getList("data._entities", Map.class)
                .forEach(account -> expected.put((String) account.get("id"), (Integer) account.get("version")));
        expected.values().removeIf(version -> version == 1);
        assertThat(copy).isEqualTo(expected);
        assertThat(expected.values().stream().mapToInt(version -> version - 1).sum())
                .isEqualTo(writers * changes);
    }

    @ParameterizedTest
    @ValueSource(strings = {"after=x", "after=-1", "limit=0", "limit=1001", "wait=31", "wait=-1", "limit=x"})
    void badQuestionsAreRefused(String query) {
        given().header("Authorization", "Bearer " + TOKEN)
                .get("/feed/accounts?" + query)
                .then()
                .statusCode(400);
    }

    @Test
    void aReaderThatIsFartherThanTheFeedMustBeginAnew() {
        String code = given().header("Authorization", "Bearer " + TOKEN)
                .get("/feed/accounts?after=" + Long.MAX_VALUE)
                .then()
                .statusCode(410)
                .extract()
                .path("code");

        assertThat(code).isEqualTo("FEED_REWOUND");
    }

    @Test
    void itIsNotForPeople() {
        given().get("/feed/accounts").then().statusCode(401);
        given().header("Authorization", "Bearer " + TestTokens.issue("someone", "accounts:read", "accounts:write"))
                .get("/feed/accounts")
                .then()
                .statusCode(403);
    }

    /** As a transaction that stays open for a while. */
    private void change(UUID account, int millis) throws SQLException, InterruptedException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try (PreparedStatement update = connection.prepareStatement(
                    "update key_account set version = version + 1, industry = 'v' || version where id = ?")) {
                update.setObject(1, account);
                update.executeUpdate();
                Thread.sleep(millis);
                connection.commit();
            } finally {
                connection.setAutoCommit(true);
            }
        }
    }

    /** The cursor behind all that has happened so far. */
    private static String end() {
        String cursor = "0";
        while (true) {
            JsonPath page = read(cursor, 0);
            if (page.getString("cursor").equals(cursor)) {
                return cursor;
            }
            cursor = page.getString("cursor");
        }
    }

    private static JsonPath read(String after, int wait) {
        return given().header("Authorization", "Bearer " + TOKEN)
                .get("/feed/accounts?limit=200&after=" + after + "&wait=" + wait)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
