package dev.kontor.accounts.testing;

import static io.restassured.RestAssured.given;

import dev.kontor.kit.testing.TestTokens;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.util.Map;

/** A client of the service, as a colleague with a token. */
public final class GraphQL {

    private final String token;

    private GraphQL(String token) {
        this.token = token;
    }

    /** May read and write. */
    public static GraphQL as(String user) {
        return new GraphQL(TestTokens.issue(user, "accounts:read", "accounts:write"));
    }

    /** Brings this token. */
    public static GraphQL with(String token) {
        return new GraphQL(token);
    }

    /** The answer to a document, which must have status 200. */
    public JsonPath execute(String document, Map<String, ?> variables) {
        return send(document, variables).statusCode(200).extract().jsonPath();
    }

    /** The answer to a document without variables, which must have status 200. */
    public JsonPath execute(String document) {
        return execute(document, Map.of());
    }

    /** The HTTP response to a document. */
    public ValidatableResponse send(String document, Map<String, ?> variables) {
        return post(Map.of("query", document, "variables", variables));
    }

    /** The HTTP response to a body, text as it is and all else as JSON. */
    public ValidatableResponse post(Object body) {
        return given().header("Authorization", "Bearer " + token)
                .contentType(ContentType.JSON)
                .body(body)
                .post("/graphql")
                .then();
    }
}
