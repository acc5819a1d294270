package dev.kontor.accounts;

import static dev.kontor.accounts.testing.RawClient.assertCoded;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.kontor.accounts.testing.AccountsServiceTest;
import dev.kontor.accounts.testing.RawClient;
import dev.kontor.accounts.testing.Tables;
import dev.kontor.kit.testing.TestTokens;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Documents, bodies and types that are no request, or too much of one, are answered with errors with codes and a status that
 * says the same, soon, and change nothing. What is wrong with input is in {@link BadInputTest}.
 */
@AccountsServiceTest
@Timeout(60) // of a machine that does other things as well; none takes a second
class BadRequestTest {

    @Inject
    Tables tables;

    private final RawClient raw = new RawClient("fool");

    private Map<String, String> before = Map.of();

    @BeforeEach
    void look() throws SQLException {
        before = tables.checksums();
    }

    @AfterEach
    void nothingHasChanged() throws SQLException {
        assertThat(tables.checksums()).isEqualTo(before);
    }

    static Stream<String> deepOrWide() {
        return Stream.of(
                "{ viewer " + "{ accounts { edges { node { manager ".repeat(2_500) + "{ id }" + " } } } }".repeat(2_500)
                        + " }",
                "{ keyAccounts(filter: { tiers: " + "[".repeat(10_000) + "]".repeat(10_000)
                        + " }) { edges { cursor } } }",
                "{ keyAccounts(filter: " + "{ a: ".repeat(10_000) + "1" + " }".repeat(10_000)
                        + ") { edges { cursor } } }",
                "query ($a: " + "[".repeat(10_000) + "Int" + "]".repeat(10_000) + ") { viewer { id } }",
                "{ " + aliases(10_000, "viewer { id }") + "}",
                "mutation { "
                        + aliases(
                                10_000,
                                "moveKeyAccount(input: { accountId: \"a\", expectedVersion: 1 }) { errors { __typename } }")
                        + "}");
    }

    @ParameterizedTest
    @MethodSource("deepOrWide")
    void documentsThatAreTooDeepOrTooWideAreNotRead(String document) {
        assertCoded(raw.send(document, Map.of()), 200, "GRAPHQL_PARSE_FAILED");
    }

    @Test
    void documentsThatAreWideWhenWorkedInAreNotExecuted() {
        String fragments = IntStream.range(0, 40)
                .mapToObj(i -> "fragment F%d on AccountManager { ...F%d ...F%d } ".formatted(i, i + 1, i + 1))
                .collect(Collectors.joining("", "{ viewer { ...F0 } } ", "fragment F40 on AccountManager { id }"));

        for (String document : List.of(
                fragments, "{ " + aliases(1_100, "viewer { id }") + "}", "{ " + "viewer { id } ".repeat(3_000) + "}")) {
            assertCoded(raw.send(document, Map.of()), 200, "BAD_USER_INPUT");
        }
    }

    private static String aliases(int count, String field) {
        return IntStream.range(0, count)
                .mapToObj(i -> "a" + i + ": " + field + " ")
                .collect(Collectors.joining());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "hello",
                "{",
                "{\"query\": \"{ viewer { id } }\"",
                "{\"query\": \"{ viewer { id } }\"} {}",
                "{\"query\": \"{ viewer { id } }\", \"query\": \"{ viewer { id } }\"}",
                "{\"query\": \"{ viewer\u0000 { id } }\"}",
                "{\"query\": \"\ud800\"",
                "null",
                "5",
                "\"{ viewer { id } }\"",
                "[]",
                "[{\"query\": \"{ viewer { id } }\"}]",
                "{}",
                "{\"query\": null}",
                "{\"query\": 5}",
                "{\"query\": \"\"}",
                "{\"query\": {\"query\": \"{ viewer { id } }\"}}",
                "{\"query\": \"{ viewer { id } }\", \"variables\": 5}",
                "{\"query\": \"{ viewer { id } }\", \"variables\": \"{}\"}",
                "{\"query\": \"{ viewer { id } }\", \"variables\": []}",
                "{\"query\": \"{ viewer { id } }\", \"operationName\": 5}"
            })
    void whatIsNoRequestIsRefused(String body) {
        assertCoded(raw.post(body), 400, "INVALID_GRAPHQL_REQUEST");
    }

    @Test
    void aSubscriptionNeedsAConnectionThatStays() {
        assertCoded(raw.send("subscription { keyAccountChanged { id } }", Map.of()), 400, "INVALID_GRAPHQL_REQUEST");
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "PUT", "PATCH", "DELETE"})
    void requestsArePosted(String method) {
        RestAssured.given()
                .auth()
                .oauth2(TestTokens.issue("fool", "accounts:read"))
                .queryParam("query", "{ viewer { id } }")
                .request(method, "/graphql")
                .then()
                .statusCode(405)
                .header("Allow", "POST, OPTIONS")
                .contentType("application/json")
                .body("errors.extensions.code", equalTo(List.of("METHOD_NOT_ALLOWED")));
    }

    @Test
    void variablesAreNeitherDeepNorLong() {
        for (String value : List.of(
                "[".repeat(10_000) + "]".repeat(10_000),
                "{\"a\":".repeat(10_000) + "1" + "}".repeat(10_000),
                "[".repeat(500_000),
                "9".repeat(10_000))) {
            String body = "{\"query\": \"{ viewer { id } }\", \"variables\": {\"a\": %s}}".formatted(value);
            assertCoded(raw.post(body), 400, "INVALID_GRAPHQL_REQUEST");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/plain",
                "application/xml",
                "application/graphql",
                "application/x-www-form-urlencoded",
                "multipart/form-data; boundary=x",
                "application/jsonp",
                "json"
            })
    void bodiesAreJson(String contentType) {
        assertCoded(
                raw.post(contentType, BodyPublishers.ofString("{\"query\": \"{ viewer { id } }\"}")),
                415,
                "UNSUPPORTED_MEDIA_TYPE");
    }

    @Test
    void bodiesAreShortAndTellTheirLength() {
        byte[] long10MB = new byte[10 << 20];

        assertCoded(raw.post("application/json", BodyPublishers.ofByteArray(long10MB)), 413, "PAYLOAD_TOO_LARGE");
        assertCoded(
                raw.post(
                        "application/json", BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[10]))),
                411,
                "INVALID_GRAPHQL_REQUEST");
    }
}
