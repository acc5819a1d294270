package dev.kontor.kpi;

import static dev.kontor.kpi.CsvFiles.assertUnchanged;
import static dev.kontor.kpi.CsvFiles.file;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Measurements from files. Today is 2026-11-16. */
@QuarkusTest
@RunningService
class CsvTest {

    private static final CsvFiles FILES = CsvFiles.as("importer", "kpis:read", "kpis:write", "portfolio:all");

    private final String account = Measurements.newAccount();
    private final String number = AccountsService.number(account);

    @Test
    void goodRowsAreKeptAndBadOnesToldByLine() {
        JsonPath report = FILES.send("""
                subject,code,periodOn,segment,value,numerator,denominator,sampleSize,source
                %1$s,REVENUE,2026-10-15,,1250.50,,,,books
                %2$s,COST,2026-10-01,,7,,,,
                %1$s,CSAT,2026-10-01,"A, ""first""\",,18,20,,
                %1$s,NO_SUCH_KPI,2026-10-01,,1,,,,
                KA-1,REVENUE,2026-10-01,,1,,,,
                %1$s,REVENUE,2026-11-17,,1,,,,
                %1$s,PROFITABILITY,2026-10-01,,1,,,,
                %1$s,REVENUE,yesterday,,1e3,,,x,
                %1$s,REVENUE,2026-10-01,"of two
                lines",1,,,,
                %1$s,REVENUE
                %1$s,REVENUE,2026-09-01,,,,,,
                %1$s,SATISFACTION_SCORE,2026-10-01,,4.5,,,,
                %1$s,CSAT,2026-10-01,none,,0,0,,
                ,,2026-10-01,,1,,,,
                %1$s,GUEST_RATING,2026-10-01,,4,,,10,"%3$s"
                %1$s,REVENUE,2026-08-31,,-3,,,,
                """.formatted(number, account, "x".repeat(101)));

        assertThat(report.getList("errors", Map.class))
                .extracting("line", "column", "rule")
                .containsExactly(
                        tuple(5, "code", "REFERENCE_UNKNOWN"),
                        tuple(6, "subject", "REFERENCE_UNKNOWN"),
                        tuple(7, "periodOn", "PERIOD_IN_FUTURE"),
                        tuple(8, "code", "KPI_DERIVED"),
                        tuple(9, "periodOn", "VALUE_MALFORMED"),
                        tuple(9, "value", "VALUE_MALFORMED"),
                        tuple(9, "sampleSize", "VALUE_MALFORMED"),
                        tuple(11, "segment", "SEGMENT_MALFORMED"),
                        tuple(12, "", "ROW_MALFORMED"),
                        tuple(12, "periodOn", "VALUE_MALFORMED"),
                        tuple(13, "value", "VALUE_REQUIRED"),
                        tuple(14, "sampleSize", "SAMPLE_SIZE_REQUIRED"),
                        tuple(15, "value", "VALUE_REQUIRED"),
                        tuple(16, "subject", "VALUE_REQUIRED"),
                        tuple(16, "code", "VALUE_REQUIRED"),
                        tuple(17, "source", "SOURCE_TOO_LONG"));
        assertThat(report.getList("errors.message", String.class))
                .doesNotContainNull()
                .doesNotContain("");
        assertThat(report.getInt("created")).isEqualTo(4);
        assertThat(report.getInt("updated") + report.getInt("unchanged")).isZero();
        assertThat(report.getInt("failed")).isEqualTo(12);
        assertThat(FILES.receive("?subject=" + number))
                .containsExactly(
                        number + ",COST,2026-10-01,,7,,,,csv",
                        number + ",CSAT,2026-10-01,\"A, \"\"first\"\"\",90,18,20,,csv",
                        number + ",REVENUE,2026-08-01,,-3,,,,csv",
                        number + ",REVENUE,2026-10-01,,1250.50,,,,books");
    }

    @Test
    void importingAgainChangesNothing() {
        String file = file(number + ",REVENUE,2026-10-01,,100,,,,", number + ",REVENUE,2026-09-01,,90,,,,");
        assertThat(FILES.send(file).getInt("created")).isEqualTo(2);
        List<Object> before = revisions();

        assertUnchanged(2, FILES.send(file));
        assertUnchanged(2, CsvFiles.as("colleague", "kpis:write").send(file));
        assertUnchanged(1, FILES.send(file(number + ",REVENUE,2026-10-31,,100.00,,,,elsewhere")));
        assertThat(revisions()).isEqualTo(before);

        JsonPath corrected = FILES.send(file.replace(",100,", ",101,"));

        assertThat(corrected.getInt("updated")).isEqualTo(1);
        assertThat(corrected.getInt("unchanged")).isEqualTo(1);
        assertThat(revisions()).hasSize(before.size() + 1);
        // What was corrected by mistake is put right by the file that had it right.
        assertThat(FILES.send(file).getInt("updated")).isEqualTo(1);
        assertThat(current()).isEqualTo("100");
    }

    /** A row that was refused is tried again, whatever became of the rest. */
    @Test
    void aFileIsImportedAgainOnceWhatItLackedIsThere() {
        AccountsService.Account later = AccountsService.draft();
        String file = file(AccountsService.number(later.id()) + ",REVENUE,2026-10-01,,5,,,,");
        assertThat(FILES.send(file).getString("errors[0].rule")).isEqualTo("REFERENCE_UNKNOWN");

        AccountsService.create(later);

        assertThat(FILES.send(file).getInt("created")).isEqualTo(1);
    }

    @Test
    void ofRowsAboutTheSameTheLastCounts() {
        String file = file(
                number + ",REVENUE,2026-10-01,,1,,,,a",
                number + ",REVENUE,2026-10-02,,2,,,,b",
                number + ",REVENUE,2026-10-03,,3,,,,b");

        JsonPath report = FILES.send(file);
        assertThat(report.getInt("created")).isEqualTo(1);
        assertThat(report.getInt("updated")).isEqualTo(2);
        assertThat(current()).isEqualTo("3");

        String twice = file.replace(",,,,a", ",,,,b");
        assertUnchanged(3, FILES.send(twice));
        assertThat(current()).isEqualTo("3");
    }

    @Test
    void aFileThatIsSentSeveralTimesAtOnceIsRecordedOnce() throws Exception {
        String file = file(IntStream.rangeClosed(1, 12)
                .mapToObj(month -> "%s,REVENUE,2025-%02d-01,,%d,,,,".formatted(number, month, month))
                .toArray(String[]::new));
        List<Future<JsonPath>> senders = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(4)) {
            for (int i = 0; i < 4; i++) {
                senders.add(threads.submit(() -> FILES.send(file)));
            }
        }
        int created = 0;
        for (Future<JsonPath> sender : senders) {
            created += sender.get().getInt("created");
            assertThat(sender.get().getInt("failed")).isZero();
            assertThat(sender.get().getInt("updated")).isZero();
        }
        assertThat(created).isEqualTo(12);
    }

    @Test
    void whatIsNoSuchFileIsRefusedButWhatCameBeforeIsKept() {
        assertThat(FILES.send(422, "").getString("stopped")).contains("subject");
        assertThat(FILES.send(422, "subject,code,periodOn,valeu\n").getString("stopped"))
                .contains("valeu");
        assertThat(FILES.send(422, "subject,code,value\n").getString("stopped")).contains("periodOn");
        assertThat(FILES.send(422, "subject,code,periodOn,value,value\n").getString("stopped"))
                .contains("value");
        assertStopped("\"open,REVENUE,2026-10-01,1\n", "EOF");
        assertStopped("\"open," + "x".repeat(40_000) + "\n" + "more\n".repeat(100), "16,384");
        assertStopped("x".repeat(40_000) + ",REVENUE,2026-10-01,1\n", "16,384");
        byte[] latin = "subject,code,periodOn,segment,value\nx,COST,2026-10-01,M\u00fcller,1\n"
                .getBytes(StandardCharsets.ISO_8859_1);
        assertThat(FILES.send(422, latin).getString("stopped")).contains("UTF-8");
    }

    private void assertStopped(String rest, String why) {
        String good = Measurements.newAccount();
        JsonPath report =
                FILES.send(422, "subject,code,periodOn,value\n%s,REVENUE,2026-10-01,1\n%s".formatted(good, rest));

        assertThat(report.getString("stopped")).contains(why);
        assertThat(report.getInt("created")).isEqualTo(1);
        assertThat(FILES.receive("?subject=" + good)).hasSize(1);
    }

    @Test
    void readsWhatSpreadsheetsWrite() {
        String file = "\uFEFF\"periodOn\",\"code\",\"subject\",\"value\"\r\n2026-10-01,\"REVENUE\",\"%s\", 5 \r\n\r\n"
                .formatted(number);

        assertThat(FILES.send(file).getInt("created")).isEqualTo(1);
        assertThat(current()).isEqualTo("5");
    }

    @Test
    void filesNeedATokenTheScopeOfWhatTheyDoAndTheirMediaType() {
        CsvFiles reader = CsvFiles.as("reader", "kpis:read");
        CsvFiles writer = CsvFiles.as("writer", "kpis:write");
        String file = file(number + ",REVENUE,2026-10-01,,1,,,,");

        given().get(CsvFiles.PATH).then().statusCode(401);
        given().contentType("text/csv").body(file).post(CsvFiles.PATH).then().statusCode(401);
        new CsvFiles("x").ask("").then().statusCode(401);
        assertThat(reader.ask("?subject=" + number).statusCode()).isEqualTo(200);
        assertThat(writer.ask("?subject=" + number).statusCode()).isEqualTo(403);
        given().header("Authorization", "Bearer " + reader.token())
                .contentType("text/csv")
                .body(file)
                .post(CsvFiles.PATH)
                .then()
                .statusCode(403);
        given().header("Authorization", "Bearer " + writer.token())
                .contentType("application/json")
                .body(file)
                .post(CsvFiles.PATH)
                .then()
                .statusCode(415);
        assertThat(reader.receive("?subject=" + number)).isEmpty();
    }

    @Test
    void requestsOfTheGraphStayBoundedThoughFilesAreLarger() {
        Response refused = Client.manager().post("{ company { id } }" + " ".repeat(3 << 20), Map.of());

        assertThat(refused.statusCode()).isEqualTo(413);
        assertThat(refused.jsonPath().getString("errors[0].extensions.code")).isEqualTo("PAYLOAD_TOO_LARGE");
        String row = number + ",REVENUE,2026-10-01," + " ".repeat(10_000) + ",1,,,,";
        JsonPath report = FILES.send(file(Collections.nCopies(400, row).toArray(String[]::new)));
        assertThat(report.getInt("created")).isEqualTo(1);
        assertThat(report.getInt("unchanged")).isEqualTo(399);
    }

    private String current() {
        return Accounts.read(account, "kpi(code: \"REVENUE\") { current { value } }")
                .string("data._entities[0].kpi.current.value");
    }

    private List<Object> revisions() {
        return Accounts.read(
                        account,
                        "kpi(code: \"REVENUE\") { revisions(periodOn: \"2026-10-01\") { value source recordedAt } }")
                .list("data._entities[0].kpi.revisions");
    }
}
