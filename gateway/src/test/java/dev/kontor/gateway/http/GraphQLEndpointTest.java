package dev.kontor.gateway.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.kontor.gateway.testkit.Json;
import dev.kontor.kit.testing.TestTokens;
import dev.kontor.kit.testing.TokenTestResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** GraphQL over HTTP as clients meet it: real HTTP on both sides, real tokens. */
@QuarkusTest
@QuarkusTestResource(TokenTestResource.class)
@WithTestResource(LibrarySubgraphs.class)
class GraphQLEndpointTest {

    private static final String RESPONSE_TYPE = "application/graphql-response+json";

    @Test
    void answersAcrossSubgraphsAndPassesTheTokenOn() {
        ask("{ book(id: \"b1\") { title author { name } } }")
                .statusCode(200)
                .contentType(containsString(RESPONSE_TYPE))
                .body("data.book.title", equalTo("The Ledger"))
                .body("data.book.author.name", equalTo("Ada"))
                .body("errors", nullValue());
    }

    @Test
    void saysWhichSubgraphFailedAndNothingOfAddresses() {
        ask("{ book(id: \"b1\") { title copies } }")
                .statusCode(200)
                .body("data.book.title", equalTo("The Ledger"))
                .body("data.book.copies", nullValue())
                .body("errors[0].extensions.code", equalTo("SUBREQUEST_HTTP_ERROR"))
                .body("errors[0].message", containsString("'stock'"))
                .body("errors[0].message", not(containsString("127.0.0.1")));
    }

    @Test
    void aTokenThatWasValidIsRefusedOnceItIsOver() {
        String token = TestTokens.lasting(Duration.ofSeconds(3), "manager");
        askAs(token).statusCode(200);

        // Long before the gateway would look at the token again by itself.
        await().atMost(Duration.ofSeconds(15)).untilAsserted(() -> askAs(token).statusCode(401));
    }

    private static ValidatableResponse askAs(String token) {
        return given().header("authorization", "Bearer " + token)
                .contentType("application/json")
                .body("{\"query\":\"{ __typename }\"}")
                .post("/graphql")
                .then();
    }

    static Stream<String> badTokens() {
        return Stream.of(
                "",
                "Bearer nonsense",
                "Bearer " + TestTokens.expired("manager"),
                "Bearer " + TestTokens.forged("manager"),
                "Bearer " + TestTokens.ofAudience("others", "manager"),
                "Bearer " + TestTokens.ofIssuer("https://issuer.example.org", "manager"));
    }

    @ParameterizedTest
    @MethodSource("badTokens")
    void nobodyIsServedWithoutAValidToken(String authorization) {
        RequestSpecification request = given().contentType("application/json").body("{\"query\":\"{ __typename }\"}");
        if (!authorization.isEmpty()) {
            request.header("authorization", authorization);
        }
        request.post("/graphql")
                .then()
                .statusCode(401)
                .header("www-authenticate", containsString("Bearer"))
                .body("errors[0].extensions.code", equalTo("UNAUTHENTICATED"))
                .body("errors[0].message", notNullValue())
                .body("data", nullValue());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "{}",
                "{\"query\":1}",
                "{\"query\":\"{a}\",\"variables\":[]}",
                "{\"query\":\"{a}\",\"operationName\":3}",
                "{\"query\":\"{a}\",\"operationName\":[]}",
                "[{\"query\":\"{a}\"}]",
                "{\"query\":\"{a}\",\"query\":\"{b}\"}",
                "{\"query\":\"{a}\",\"qu\\u0065ry\":\"{b}\"}",
                "{\"query\":\"{a}\",\"variables\":{\"v\":[{\"a\":1,\"a\":2}]}}",
                "{\"query\":\"{a}\",\"variables\":{\"v\":1e99999999999}}",
                "{\"query\":\"{a}\",\"extensions\":1}",
                "null"
            })
    void whatIsNoRequestIsRefused(String body) {
        authorized()
                .contentType("application/json")
                .body(body)
                .post("/graphql")
                .then()
                .statusCode(400)
                .body("errors[0].extensions.code", equalTo("INVALID_GRAPHQL_REQUEST"));
    }

    static Stream<byte[]> unreadableBodies() {
        return Stream.of(
                "{\"query\":\"{ä}\"}".getBytes(StandardCharsets.ISO_8859_1),
                "{\"query\":\"{a}\"}".getBytes(StandardCharsets.UTF_16),
                ("{\"query\":\"{a}\",\"variables\":{\"v\":" + "[".repeat(100_000)).getBytes(StandardCharsets.UTF_8),
                ("{\"query\":\"{a}\",\"variables\":{\"v\":" + "9".repeat(1_900_000) + "}}")
                        .getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @MethodSource("unreadableBodies")
    void bodiesThatAreNotReadAreRefused(byte[] body) {
        authorized()
                .contentType("application/json")
                .body(body)
                .post("/graphql")
                .then()
                .statusCode(400)
                .body("errors[0].extensions.code", equalTo("INVALID_GRAPHQL_REQUEST"));
    }

    @Test
    void byteOrderMarkIsPassedOver() {
        authorized()
                .contentType("application/json")
                .body("\uFEFF{\"qu\\u0065ry\":\"{ __typename }\"}".getBytes(StandardCharsets.UTF_8))
                .post("/graphql")
                .then()
                .statusCode(200)
                .body("data.__typename", equalTo("Query"));
    }

    @Test
    void mistakesAreToldByStatusOnlyToClientsThatKnowTheMediaType() {
        String unknownField = Json.write(Map.of("query", "{ nope }"));
        authorized()
                .contentType("application/json")
                .accept(RESPONSE_TYPE)
                .body(unknownField)
                .post("/graphql")
                .then()
                .statusCode(400)
                .body("errors[0].extensions.code", equalTo("GRAPHQL_VALIDATION_FAILED"));
        authorized()
                .contentType("application/json")
                .accept("application/json")
                .body(unknownField)
                .post("/graphql")
                .then()
                .statusCode(200)
                .contentType(containsString("application/json"))
                .body("errors[0].extensions.code", equalTo("GRAPHQL_VALIDATION_FAILED"))
                .body("data", nullValue());
    }

    @Test
    void wrongVariablesAreRefused() {
        authorized()
                .contentType("application/json")
                .accept(RESPONSE_TYPE)
                .body(Json.write(Map.of(
                        "query", "query($n: Int!) { books(first: $n) { id } }", "variables", Map.of("n", "many"))))
                .post("/graphql")
                .then()
                .statusCode(400)
                .body("errors[0].extensions.code", equalTo("VALIDATION_INVALID_TYPE_VARIABLE"));
    }

    @Test
    void queriesMayComeByGetAndMutationsMayNot() {
        authorized()
                .queryParam("query", "query($id: ID!) { book(id: $id) { title } }")
                .queryParam("variables", "{\"id\":\"b1\"}")
                .get("/graphql")
                .then()
                .statusCode(200)
                .body("data.book.title", equalTo("The Ledger"));
        authorized()
                .queryParam("query", "mutation { renameBook(id: \"b1\", title: \"t\") { id } }")
                .get("/graphql")
                .then()
                .statusCode(405)
                .header("allow", equalTo("POST"));
        authorized().delete("/graphql").then().statusCode(405).header("allow", equalTo("GET, POST"));
    }

    @Test
    void plansAreNotToldUnlessTheGatewayIsSetTo() {
        authorized()
                .header("Kontor-Query-Plan", "include")
                .contentType("application/json")
                .body(Json.write(Map.of("query", "{ book(id: \"b1\") { title } }")))
                .post("/graphql")
                .then()
                .statusCode(200)
                .body("data.book.title", equalTo("The Ledger"))
                .body("extensions", nullValue());
    }

    @Test
    void otherMediaTypesAreRefused() {
        authorized()
                .contentType("text/plain")
                .body("{}")
                .post("/graphql")
                .then()
                .statusCode(415);
        authorized()
                .contentType("application/json")
                .accept("text/html")
                .body("{\"query\":\"{ __typename }\"}")
                .post("/graphql")
                .then()
                .statusCode(406);
    }

    @Test
    void bodiesAreBounded() {
        authorized()
                .contentType("application/json")
                .body(Json.write(Map.of("query", "{ a }" + " ".repeat(3_000_000))))
                .post("/graphql")
                .then()
                .statusCode(413)
                .body("errors[0].extensions.code", equalTo("PAYLOAD_TOO_LARGE"));
    }

    @Test
    void healthAndLandingPageArePublic() {
        given().get("/q/health/ready").then().statusCode(200).body("status", equalTo("UP"));
        given().get("/q/metrics").then().statusCode(200);
        String page = given().get("/").then().statusCode(200).extract().asString();
        assertThat(page).contains("/graphql-ui/graphiql.min.js").doesNotContain("https://");
        given().get("/graphql-ui/graphiql.min.js").then().statusCode(200);
    }

    private static RequestSpecification authorized() {
        return given().header("authorization", "Bearer " + TestTokens.issue("manager"));
    }

    private static ValidatableResponse ask(String query) {
        return authorized()
                .contentType("application/json")
                .accept(RESPONSE_TYPE)
                .body(Json.write(Map.of("query", query)))
                .post("/graphql")
                .then();
    }
}
