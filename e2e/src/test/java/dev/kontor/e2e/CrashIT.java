package dev.kontor.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kontor.cli.identity.DemoUser;
import dev.kontor.cli.suite.ProcessStatus;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/**
 * A service and its database are killed while colleagues write: nothing is half-written, nothing that was acknowledged is
 * lost.
 */
@TestInstance(Lifecycle.PER_CLASS)
class CrashIT {

    private static final int WRITERS = 6;
    private static final int ENOUGH = 150;
    private static final Duration PATIENCE = Duration.ofMinutes(1);

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

    private static final String RECORD = """
            mutation ($input: RecordMeasurementsInput!) {
              recordMeasurements(input: $input) { recorded errors { __typename } }
            }
            """;

    private static final int ROWS = 20;

    /** Recordings of which some rows are missing, and KPIs that were written about while nobody knows how they stand. */
    private static final String KPI_HALVES = """
            select source from measurement group by source having count(*) <> 20
            union all
            select k.code from kpi k
            where k.code = 'COST' and not exists (select from kpi_standing s where (s.subject, s.code) = (k.subject, k.code))
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
        Queue<String> acknowledged = killedWhileWritten("accounts-service", this::createAccounts);

        assertThat(strings("accounts", HALVES)).isEmpty();
        assertThat(strings("accounts", "select number from key_account")).containsAll(acknowledged);
        assertThat(createAccounts("After the crash", new ConcurrentLinkedQueue<>(), new AtomicBoolean(true)))
                .isEqualTo(1);
    }

    @Test
    void noMeasurementThatWasAcknowledgedIsLost() throws Exception {
        Queue<String> acknowledged = killedWhileWritten("kpi-service", this::record);

        assertThat(strings("kpi", KPI_HALVES)).isEmpty();
        assertThat(strings("kpi", "select distinct source from measurement")).containsAll(acknowledged);
        assertThat(record("after", new ConcurrentLinkedQueue<>(), new AtomicBoolean(true)))
                .isEqualTo(1);
        // It follows the accounts again: of one that is new it knows within a second, or refuses.
        String account = suite.as(DemoUser.MANAGER)
                .ask(CREATE, creation("After both", 0))
                .body()
                .at("/data/createKeyAccount/account/id")
                .asText();
        assertThat(suite.as(DemoUser.MANAGER)
                        .ask(RECORD, recording("{ \"accountId\": \"%s\" }".formatted(account), "of the account"))
                        .body()
                        .at("/data/recordMeasurements/recorded")
                        .asInt())
                .isEqualTo(ROWS);
    }

    /** Writes until it is told that the service was killed, once at least; returns how often it was acknowledged. */
    private interface Writer {
        int write(String name, Queue<String> acknowledged, AtomicBoolean last);
    }

    /** What was acknowledged by a service that was killed with its database, and started again. */
    private Queue<String> killedWhileWritten(String service, Writer writer) throws Exception {
        Queue<String> acknowledged = new ConcurrentLinkedQueue<>();
        AtomicBoolean killed = new AtomicBoolean();
        try (ExecutorService threads = Executors.newFixedThreadPool(WRITERS)) {
            List<Future<?>> writers = new ArrayList<>();
            for (int number = 0; number < WRITERS; number++) {
                String name = "Writer " + number;
                writers.add(threads.submit(() -> writer.write(name, acknowledged, killed)));
            }
            await("that so much was written").atMost(PATIENCE).until(() -> acknowledged.size() >= ENOUGH);
            kill(service);
            kill("PostgreSQL");
            killed.set(true);
            for (Future<?> each : writers) {
                each.get();
            }
        }
        await("that two of four processes are left")
                .atMost(PATIENCE)
                .until(() -> suite.suite().status().stream()
                                .filter(ProcessStatus::isUp)
                                .count()
                        == 2);
        suite.startAgain();
        return acknowledged;
    }

    /** Records about the company, a name for each recording. */
    private int record(String name, Queue<String> acknowledged, AtomicBoolean last) {
        Client client = suite.as(DemoUser.MANAGER);
        int written = 0;
        boolean over;
        do {
            over = last.get();
            String source = name + " " + written;
            try {
                int recorded = client.ask(RECORD, recording("{ \"company\": true }", source))
                        .body()
                        .at("/data/recordMeasurements/recorded")
                        .asInt();
                if (recorded == ROWS) {
                    acknowledged.add(source);
                    written++;
                }
            } catch (IOException broken) {
                // As to be expected of a service that is killed; what counts is what was acknowledged.
            }
        } while (!over);
        return written;
    }

    private static String recording(String subject, String source) {
        String rows = IntStream.range(0, ROWS)
                .mapToObj(
                        row -> "{ \"subject\": %s, \"code\": \"COST\", \"periodOn\": \"2024-01-01\", \"value\": \"1\","
                                        .formatted(subject)
                                + " \"segment\": \"%s, %d\" }".formatted(source, row))
                .collect(Collectors.joining(", "));
        return "{\"input\": {\"source\": \"%s\", \"idempotencyKey\": \"%1$s\", \"measurements\": [%s]}}"
                .formatted(source, rows);
    }

    /** Creates and changes accounts. */
    private int createAccounts(String name, Queue<String> acknowledged, AtomicBoolean last) {
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

    private List<String> strings(String database, String query) throws IOException, SQLException {
        String password = Files.readString(suite.workspace().state().resolve("keys/%s.password".formatted(database)))
                .strip();
        String url = "jdbc:postgresql://127.0.0.1:%d/%s".formatted(suite.ports().postgres(), database);
        try (Connection connection = DriverManager.getConnection(url, database, password);
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            List<String> found = new ArrayList<>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        }
    }
}
