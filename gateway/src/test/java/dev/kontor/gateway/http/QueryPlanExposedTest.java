package dev.kontor.gateway.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dev.kontor.gateway.testkit.Json;
import dev.kontor.kit.testing.TestTokens;
import dev.kontor.kit.testing.TokenTestResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code extensions.queryPlan} of a gateway that tells plans to callers with a scope. */
@QuarkusTest
@TestProfile(QueryPlanExposedTest.Exposed.class)
@QuarkusTestResource(TokenTestResource.class)
@WithTestResource(LibrarySubgraphs.class)
class QueryPlanExposedTest {

    private static final String QUERY = "query($id: ID!) { book(id: $id) { title author { name } } __typename }";
    private static final Map<String, Object> BODY = Map.of("query", QUERY, "variables", Map.of("id", "b1"));

    public static final class Exposed implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("gateway.query-plan.exposed", "true", "gateway.query-plan.scope", "plans:read");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "application/graphql-response+json"})
    void tellsThePlanToThoseWhoAskAndMay(String mediaType) {
        asking("plans:read")
                .header("Kontor-Query-Plan", "include")
                .accept(mediaType)
                .post("/graphql")
                .then()
                .statusCode(200)
                .contentType(containsString(mediaType))
                .body("data.book.author.name", equalTo("Ada"))
                .body("extensions.queryPlan.fetches", hasSize(2))
                .body("extensions.queryPlan.fetches[0].id", equalTo(0))
                .body("extensions.queryPlan.fetches[0].kind", equalTo("root"))
                .body("extensions.queryPlan.fetches[0].after", hasSize(0))
                .body("extensions.queryPlan.fetches[0].subgraph", equalTo("catalog"))
                .body("extensions.queryPlan.fetches[0].operation", containsString("book(id:$id)"))
                .body("extensions.queryPlan.fetches[1].kind", equalTo("entities"))
                .body("extensions.queryPlan.fetches[1].after[0]", equalTo(0))
                .body("extensions.queryPlan.fetches[1].subgraph", equalTo("people"))
                .body("extensions.queryPlan.fetches[1].targets[0].paths[0]", equalTo("book.author"))
                .body("extensions.queryPlan.fetches[1].targets[0].representations[0]", equalTo("Author {id}"));
    }

    @Test
    void tellsNoValuesAndNoTokens() {
        String plan = Json.write(asking("plans:read")
                .header("Kontor-Query-Plan", "include")
                .post("/graphql")
                .then()
                .extract()
                .path("extensions"));

        assertThat(plan).contains("book(id:$id)").doesNotContain("b1").doesNotContain("Bearer");
    }

    @Test
    void tellsThePlanByGet() {
        withScope("plans:read")
                .header("Kontor-Query-Plan", "include")
                .queryParam("query", "{ book(id: \"b1\") { title } }")
                .get("/graphql")
                .then()
                .statusCode(200)
                .body("extensions.queryPlan.fetches[0].operation", equalTo("{book(id:\"b1\"){title}}"));
    }

    @Test
    void tellsThePlanBesideErrorsAndOfIntrospection() {
        ask("{ book(id: \"b1\") { copies } __schema { queryType { name } } }")
                .body("errors[0].extensions.code", equalTo("SUBREQUEST_HTTP_ERROR"))
                .body("extensions.queryPlan.fetches.kind", equalTo(List.of("root", "entities", "introspection")));
    }

    @Test
    void answersWithoutAPlanWhereThereIsNone() {
        ask("{ nope }")
                .body("errors[0].extensions.code", equalTo("GRAPHQL_VALIDATION_FAILED"))
                .body("extensions", nullValue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "false", "exclude"})
    void answersWithoutAPlanWhenNotAskedForIt(String header) {
        asking("plans:read")
                .header("Kontor-Query-Plan", header)
                .post("/graphql")
                .then()
                .body("data.book.title", equalTo("The Ledger"))
                .body("extensions", nullValue());
    }

    @Test
    void answersWithoutAPlanThoseWhoMayNot() {
        asking("plans:write")
                .header("Kontor-Query-Plan", "include")
                .post("/graphql")
                .then()
                .statusCode(200)
                .body("data.book.title", equalTo("The Ledger"))
                .body("extensions", nullValue());
    }

    private static RequestSpecification withScope(String scope) {
        return given().header("authorization", "Bearer " + TestTokens.issue("manager", scope));
    }

    private static RequestSpecification asking(String scope) {
        return withScope(scope).contentType("application/json").body(Json.write(BODY));
    }

    private static ValidatableResponse ask(String query) {
        return withScope("plans:read")
                .header("Kontor-Query-Plan", "include")
                .contentType("application/json")
                .body(Json.write(Map.of("query", query)))
                .post("/graphql")
                .then();
    }
}
