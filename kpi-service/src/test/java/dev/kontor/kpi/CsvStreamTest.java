package dev.kontor.kpi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.kontor.kit.testing.CsvUpload;
import dev.kontor.kit.testing.TestTokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** A file that is larger than what is kept of it on the way. */
@QuarkusTest
@RunningService
class CsvStreamTest {

    private static final int ROWS = 20_000;

    /** What is recorded at a time, and read. */
    private static final int BATCH = 500;

    /** Those that are good, in each batch; the others are refused, which costs less. */
    private static final int GOOD = 50;

    /**
     * Makes 2 KB of each row and 40 MB of the file, much more than what the buffers of the sockets may hold, which is 6 and
     * 4 MiB (tcp_rmem, tcp_wmem).
     */
    private static final String PADDING = " ".repeat(2_000);

    private static final LocalDate LATEST = LocalDate.of(2026, 10, 1);

    @Inject
    DataSource database;

    private final String source = "stream " + UUID.randomUUID();
    private final List<String> accounts =
            Stream.generate(Measurements::newAccount).limit(10).toList();

    @Test
    void rowsAreKeptWhileTheFileIsStillSentAndReadPageByPage() throws Exception {
        HttpURLConnection connection = CsvUpload.begin(CsvFiles.PATH, TestTokens.issue("streamer", "kpis:write"));
        try (OutputStream file = connection.getOutputStream()) {
            file.write(bytes(CsvFiles.HEADER + "\n"));
            for (int row = 0; row < ROWS; row++) {
                if (row == 10 * BATCH) {
                    await().atMost(Duration.ofSeconds(30)).until(() -> kept() > 0);
                }
                if (row == ROWS - 1) {
                    assertThat(kept()).as("before the last").isGreaterThanOrEqualTo(ROWS / BATCH / 2 * GOOD);
                }
                file.write(bytes(row(row)));
            }
        }

        assertThat(connection.getResponseCode()).isEqualTo(200);
        JsonPath report = new JsonPath(connection.getInputStream());
        assertThat(report.getInt("created")).isEqualTo(ROWS / BATCH * GOOD).isEqualTo(kept());
        assertThat(report.getInt("failed")).isEqualTo(ROWS - ROWS / BATCH * GOOD);
        assertThat(report.getList("errors.line", Integer.class))
                .as("the first of them, after fifty that are good")
                .hasSize(1_000)
                .startsWith(GOOD + 2)
                .isSorted();
        assertThat(report.getList("errors.rule")).containsOnly("REFERENCE_UNKNOWN");

        CsvFiles lead = CsvFiles.as("lead", "kpis:read", "portfolio:all");
        double before = StatementsTest.completed();
        List<String> all = lead.receive("?code=REVENUE&to=" + LATEST.minusMonths(2));
        long statements = Math.round(StatementsTest.completed() - before);
        assertThat(all.stream().filter(line -> line.endsWith(source))).hasSizeGreaterThan(3 * BATCH);
        assertThat(all).doesNotHaveDuplicates();
        // One that finds nothing, and the definitions.
        assertThat(statements).isBetween((long) all.size() / BATCH, (long) all.size() / BATCH + 2);
    }

    /** The good ones go back by month, one of each account. */
    private String row(int row) {
        boolean isGood = row % BATCH < GOOD;
        int good = row / BATCH * GOOD + row % BATCH;
        String account = accounts.get(good % accounts.size());
        return "%s,%s,%s,%s,%d,,,,%s\n"
                .formatted(
                        AccountsService.number(account),
                        isGood ? "REVENUE" : "NO_SUCH_KPI",
                        LATEST.minusMonths(good / accounts.size()),
                        PADDING,
                        row,
                        source);
    }

    private int kept() throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement query =
                        connection.prepareStatement("SELECT count(*) AS kept FROM measurement WHERE source = ?")) {
            query.setString(1, source);
            ResultSet row = query.executeQuery();
            row.next();
            return row.getInt("kept");
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
