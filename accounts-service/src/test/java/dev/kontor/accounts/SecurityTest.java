package dev.kontor.accounts;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.startsWith;

import dev.kontor.accounts.testing.AccountsServiceTest;
import dev.kontor.accounts.testing.GraphQL;
import dev.kontor.kit.testing.TestTokens;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who gets in, and what those get who do not. */
@AccountsServiceTest
class SecurityTest {

    private static final String READ = "{ keyAccounts(first: 1) { edges { cursor } } }";

    @Test
    void whoBringsNoTokenGetsAWellFormedRefusal() {
        given().contentType(ContentType.JSON)
                .body(Map.of("query", READ))
                .post("/graphql")
                .then()
                .statusCode(401)
                .header("WWW-Authenticate", startsWith("Bearer"))
                .contentType(ContentType.JSON)
                .body("errors[0].extensions.code", equalTo("UNAUTHENTICATED"))
                .body("errors[0].message", containsString("token"));
    }

    @Test
    void anExpiredTokenIsRefused() {
        assertRefused(TestTokens.expired("manager", "accounts:read"));
    }

    @Test
    void aForgedTokenIsRefused() {
        assertRefused(TestTokens.forged("manager", "accounts:read"));
    }

    @Test
    void aTokenForAnotherAudienceIsRefused() {
        assertRefused(TestTokens.ofAudience("another", "manager", "accounts:read"));
    }

    @Test
    void aTokenOfAnotherIssuerIsRefused() {
        assertRefused(TestTokens.ofIssuer("https://issuer.example.com", "manager", "accounts:read"));
    }

    @Test
    void whatIsNoTokenIsRefused() {
        assertRefused("not-a-token");
    }

    @Test
    void introspectionAndTheSchemaNeedATokenToo() {
        given().contentType(ContentType.JSON)
                .body(Map.of("query", "{ _service { sdl } }"))
                .post("/graphql")
                .then()
                .statusCode(401);
        given().get("/graphql/schema.graphql").then().statusCode(401);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{ keyAccounts(first: 1) { edges { cursor } } }",
                "{ keyAccount(by: { number: \"KA-0001\" }) { id } }",
                "{ node(id: \"x\") { id } }",
                "{ viewer { id } }"
            })
    void readsNeedTheReadScope(String document) {
        GraphQL.with(TestTokens.issue("manager", "accounts:write", "kpis:read"))
                .send(document, Map.of())
                .body("errors.extensions.code", hasItem("FORBIDDEN"));
    }

    @Test
    void entitiesNeedTheReadScope() {
        JsonPath answer = GraphQL.with(TestTokens.issue("manager", "accounts:write"))
                .execute(
                        "query ($r: [_Any!]!) { _entities(representations: $r) { __typename } }",
                        Map.of("r", new Object[] {Map.of("__typename", "KeyAccount", "id", "x")}));

        assertThat(answer.getString("errors[0].extensions.code"))
                .as(answer.prettify())
                .isEqualTo("FORBIDDEN");
    }

    @Test
    void writesNeedTheWriteScopeAndDoNothingWithoutIt() {
        String name = "Never created " + UUID.randomUUID();
        JsonPath answer = GraphQL.with(TestTokens.issue("viewer", "accounts:read"))
                .execute(
                        "mutation ($name: String!) { createKeyAccount(input: { name: $name, tier: GROWTH })"
                                + " { account { id } } }",
                        Map.of("name", name));

        assertThat(answer.getString("errors[0].extensions.code")).isEqualTo("FORBIDDEN");
        assertThat(answer.getString("data.createKeyAccount")).isNull();
        assertThat(GraphQL.as("manager")
                        .execute(
                                "query ($name: String!) { keyAccounts(filter: { search: $name }) { edges { cursor } } }",
                                Map.of("name", name))
                        .getList("data.keyAccounts.edges"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "registerAccountManager(input: { subject: \"s\", name: \"n\" }) { manager { id } }",
                "rateKeyAccount(input: { accountId: \"x\", strategicValue: 1, growthPotential: 1, engagement: 1,"
                        + " expectedVersion: 1 }) { account { id } }",
                "assignAccountManager(input: { accountId: \"x\", managerId: \"x\", expectedVersion: 1 })"
                        + " { account { id } }"
            })
    void everyMutationNeedsTheWriteScope(String mutation) {
        GraphQL.with(TestTokens.issue("viewer", "accounts:read"))
                .send("mutation { " + mutation + " }", Map.of())
                .body("errors[0].extensions.code", equalTo("FORBIDDEN"));
    }

    @Test
    void getIsNotServed() {
        given().header("Authorization", "Bearer " + TestTokens.issue("manager", "accounts:read"))
                .queryParam("query", READ)
                .get("/graphql")
                .then()
                .statusCode(405);
    }

    @Test
    void aBodyHasALimit() {
        GraphQL.as("manager").send(READ + "#".repeat(2 << 20), Map.of()).statusCode(413);
    }

    @Test
    void aRequestOfUntoldLengthIsNotRead() throws Exception {
        byte[] body = "{\"query\":\"{ __typename }\"}".getBytes(StandardCharsets.UTF_8);
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest request = HttpRequest.newBuilder(
                            URI.create("http://localhost:%d/graphql".formatted(RestAssured.port)))
                    .header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)))
                    .build();

            assertThat(client.send(request, BodyHandlers.discarding()).statusCode())
                    .isEqualTo(411);
        }
    }

    @Test
    void depthHasALimit() {
        String deep = "{ __type(name: \"Query\") { ofType " + "{ ofType ".repeat(30) + "{ name }" + "}".repeat(32);

        GraphQL.as("manager")
                .send(deep, Map.of())
                .body("errors[0].message", containsString("depth"))
                .body("data", equalTo(null));
    }

    @Test
    void theNumberOfFieldsHasALimit() {
        StringBuilder wide = new StringBuilder("{");
        for (int i = 0; i < 1100; i++) {
            wide.append(" a").append(i).append(": viewer { id }");
        }

        GraphQL.as("manager")
                .send(wide.append(" }").toString(), Map.of())
                .body("errors[0].message", containsString("complexity"))
                .body("data", equalTo(null));
    }

    @Test
    void healthAndMetricsNeedNoToken() {
        given().get("/q/health/live").then().statusCode(200).body("status", equalTo("UP"));
        given().get("/q/health/ready")
                .then()
                .statusCode(200)
                .body("status", equalTo("UP"))
                .body("checks.name", hasItem(containsString("Database")));
        given().get("/q/health/started").then().statusCode(200);
        given().get("/q/metrics").then().statusCode(200).body(containsString("http_server_requests_seconds"));
    }

    private static void assertRefused(String token) {
        GraphQL.with(token)
                .send(READ, Map.of())
                .statusCode(401)
                .contentType(ContentType.JSON)
                .body("errors[0].extensions.code", equalTo("UNAUTHENTICATED"))
                .body("data", equalTo(null));
    }
}
