package dev.kontor.kpi;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.kit.testing.TestTokens;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Sends files of measurements and receives them, as clients do. */
record CsvFiles(String token) {

    static final String PATH = "/csv/measurements";

    static final String HEADER = "subject,code,periodOn,segment,value,numerator,denominator,sampleSize,source";

    static CsvFiles as(String user, String... scopes) {
        return new CsvFiles(TestTokens.issue(user, scopes));
    }

    /** Sends a file of which all is read. */
    JsonPath send(String file) {
        return send(200, file);
    }

    JsonPath send(int status, String file) {
        return send(status, file.getBytes(StandardCharsets.UTF_8));
    }

    JsonPath send(int status, byte[] file) {
        return request()
                .contentType("text/csv; charset=utf-8")
                .body(file)
                .post(PATH)
                .then()
                .statusCode(status)
                .extract()
                .jsonPath();
    }

    /** The lines of an export, but for the header. */
    List<String> receive(String query) {
        List<String> lines =
                ask(query).then().statusCode(200).extract().asString().lines().toList();
        if (!lines.getFirst().equals(HEADER)) {
            throw new AssertionError(lines.getFirst());
        }
        return lines.subList(1, lines.size());
    }

    Response ask(String query) {
        return request().get(PATH + query);
    }

    private RequestSpecification request() {
        return given().header("Authorization", "Bearer " + token);
    }

    /** A file of all columns. */
    static String file(String... lines) {
        return Stream.concat(Stream.of(HEADER), Stream.of(lines)).collect(Collectors.joining("\n", "", "\n"));
    }

    /** All of the rows were there already. */
    static void assertUnchanged(int rows, JsonPath report) {
        assertThat(report.getList("errors")).isEmpty();
        assertThat(report.getInt("unchanged")).isEqualTo(rows);
        assertThat(report.getInt("created") + report.getInt("updated")).isZero();
    }
}
