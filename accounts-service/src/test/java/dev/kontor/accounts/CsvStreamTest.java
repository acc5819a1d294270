package dev.kontor.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.accounts.testing.AccountsServiceTest;
import dev.kontor.accounts.testing.GraphQL;
import dev.kontor.kit.testing.CsvUpload;
import dev.kontor.kit.testing.TestTokens;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A file that is larger than what is kept of it on the way. */
@AccountsServiceTest
class CsvStreamTest {

    private static final int ROWS = 20_000;

    /** One row in so many is good; the others are refused, which costs less. */
    private static final int GOOD = 8;

    /** A row by which all that is sent is a few percent of the file. */
    private static final int EARLY = 500;

    /**
     * Makes 2 KB of each row and 40 MB of the file, much more than what the buffers of the sockets may hold, which is 6 and
     * 4 MiB (tcp_rmem, tcp_wmem).
     */
    private static final String PADDING = " ".repeat(2_000);

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final GraphQL graph = GraphQL.as("streamer");
    private final String industry = "stream " + UUID.randomUUID();

    @Test
    void rowsAreKeptWhileTheFileIsStillSent() throws IOException {
        HttpURLConnection connection =
                CsvUpload.begin("/csv/accounts", TestTokens.issue("streamer", "accounts:read", "accounts:write"));
        try (OutputStream file = connection.getOutputStream()) {
            file.write(bytes("name,tier,industry\n"));
            for (int row = 1; row <= ROWS; row++) {
                if (row == EARLY) {
                    awaitKept(GOOD);
                }
                if (row == ROWS) {
                    assertThat(isKept(ROWS / 2))
                            .as("half of the rows, before the last")
                            .isTrue();
                }
                file.write(bytes(
                        "%s%s,%s,%s\n".formatted(name(row), PADDING, row % GOOD == 0 ? "GROWTH" : "GOLD", industry)));
            }
        }

        assertThat(connection.getResponseCode()).isEqualTo(200);
        JsonPath report = new JsonPath(connection.getInputStream());
        assertThat(report.getInt("created")).isEqualTo(ROWS / GOOD);
        assertThat(report.getInt("failed")).isEqualTo(ROWS - ROWS / GOOD);
        assertThat(report.getList("errors.line", Integer.class))
                .as("the first of them, and the eighth row is good")
                .hasSize(1_000)
                .startsWith(2, 3, 4, 5, 6, 7, 8, 10)
                .isSorted();
        assertThat(report.getList("errors.rule")).containsOnly("VALUE_MALFORMED");
        assertThat(isKept(ROWS)).isTrue();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String name(int row) {
        return "Row %06d".formatted(row);
    }

    private void awaitKept(int row) {
        Instant deadline = Instant.now().plus(PATIENCE);
        while (!isKept(row)) {
            assertThat(Instant.now()).as("row %d is kept", row).isBefore(deadline);
        }
    }

    private boolean isKept(int row) {
        return !graph.execute(
                        "query ($filter: KeyAccountFilter) { keyAccounts(filter: $filter) { edges { cursor } } }",
                        Map.of("filter", Map.of("industries", new String[] {industry}, "search", name(row))))
                .getList("data.keyAccounts.edges")
                .isEmpty();
    }
}
