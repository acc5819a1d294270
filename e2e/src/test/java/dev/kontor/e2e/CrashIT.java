package dev.kontor.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kontor.cli.identity.DemoUser;
import dev.kontor.cli.suite.ProcessStatus;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/**
 * accounts-service and its database are killed while colleagues write: nothing is half-written, nothing that was
 * acknowledged is lost.
 */
@TestInstance(Lifecycle.PER_CLASS)
class CrashIT {

    private static final int WRITERS = 6;
    private static final int ENOUGH = 150;

    private static final String CREATE = """
            mutation ($input: CreateKeyAccountInput!) {
              createKeyAccount(input: $input) { account { id number } errors { __typename } }
            }
            """;

    private static final String UPDATE = """
            mutation ($input: UpdateKeyAccountInput!) {
              updateKeyAccount(input: $input) { account { version } errors { __typename } }
            }
            """;

    /** Accounts of which a part of what belongs to a change is missing. */
    private static final String HALVES = """
            select a.number from key_account a
            where not exists (select from account_feed f where f.account_id = a.id)
               or not exists (select from creation c where c.object_id = a.id)
               or (select count(*) from change c where c.account_id = a.id and c.coordinate = 'KeyAccount') <> 1
               or (select count(*) from change c where c.account_id = a.id and c.coordinate = 'KeyAccount.industry')
                  <> a.version - 1
            """;

    private RunningSuite suite;

    @BeforeAll
    void start() throws IOException {
        suite = RunningSuite.startEmpty("crash");
    }

    @AfterAll
    void stop() {
        suite.close();
    }

    @Test
    void whatWasAcknowledgedIsThereAndNothingIsHalfWritten() throws Exception {
        Queue<String> acknowledged = new ConcurrentLinkedQueue<>();
        AtomicBoolean killed = new AtomicBoolean();
        try (ExecutorService threads = Executors.newFixedThreadPool(WRITERS)) {
            List<Future<?>> writers = new ArrayList<>();
            for (int writer = 0; writer < WRITERS; writer++) {
                String name = "Writer " + writer;
                writers.add(threads.submit(() -> write(name, acknowledged, killed)));
            }
            awaitThat(() -> acknowledged.size() >= ENOUGH, "so many accounts were created");
            kill("accounts-service");
            kill("PostgreSQL");
            killed.set(true);
            for (Future<?> writer : writers) {
                writer.get();
            }
        }
        awaitThat(
                () -> suite.suite().status().stream()
                                .filter(ProcessStatus::isUp)
                                .count()
                        == 2,
                "two of four processes are left");
        suite.startAgain();

        assertThat(strings(HALVES)).isEmpty();
        assertThat(strings("select number from key_account")).containsAll(acknowledged);
        assertThat(write("After the crash", new ConcurrentLinkedQueue<>(), new AtomicBoolean(true)))
                .isEqualTo(1);
    }

    /** Creates and changes accounts until it is told that the service was killed; returns how many. */
    private int write(String name, Queue<String> acknowledged, AtomicBoolean last) {
        Client client = suite.as(DemoUser.MANAGER);
        int written = 0;
        boolean over;
        do {
            over = last.get();
            try {
                JsonNode account =
                        client.ask(CREATE, creation(name, written)).body().at("/data/createKeyAccount/account");
                if (account.isObject()) {
                    acknowledged.add(account.path("number").asText());
                    written++;
                    client.ask(UPDATE, change(account.path("id").asText()));
                }
            } catch (IOException broken) {
                // As to be expected of a service that is killed; what counts is what was acknowledged.
            }
        } while (!over);
        return written;
    }

    private static String creation(String name, int index) {
        return "{\"input\": {\"name\": \"%s\", \"tier\": \"GROWTH\", \"idempotencyKey\": \"%1$s %d\"}}"
                .formatted(name, index);
    }

    private static String change(String account) {
        return "{\"input\": {\"accountId\": \"%s\", \"expectedVersion\": 1, \"industry\": \"written\"}}"
                .formatted(account);
    }

    private void kill(String name) {
        ProcessStatus process = suite.suite().status().stream()
                .filter(status -> status.name().equals(name))
                .findFirst()
                .orElseThrow();
        ProcessHandle.of(process.pid()).orElseThrow().destroyForcibly();
    }

    private List<String> strings(String query) throws IOException, SQLException {
        String password = Files.readString(suite.workspace().state().resolve("keys/accounts.password"))
                .strip();
        String url = "jdbc:postgresql://127.0.0.1:" + suite.ports().postgres() + "/accounts";
        try (Connection connection = DriverManager.getConnection(url, "accounts", password);
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            List<String> found = new ArrayList<>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        }
    }

    private static void awaitThat(BooleanSupplier condition, String what) {
        Instant deadline = Instant.now().plusSeconds(60);
        while (!condition.getAsBoolean()) {
            assertThat(Instant.now()).as(what).isBefore(deadline);
            Thread.onSpinWait();
        }
    }
}
