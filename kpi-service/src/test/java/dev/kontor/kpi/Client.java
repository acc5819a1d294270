package dev.kontor.kpi;

import static io.restassured.RestAssured.given;

import dev.kontor.kit.testing.TestTokens;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Talks to the service as clients do: GraphQL over HTTP with a bearer token.
 *
 * @param token bearer token
 * @param language {@code Accept-Language}
 */
record Client(String token, String language) {

    static Client as(String user, String... scopes) {
        return new Client(TestTokens.issue(user, scopes), "en");
    }

    /** Someone who may do everything. */
    static Client manager() {
        return as("manager", "kpis:read", "kpis:write");
    }

    Client reading(String otherLanguage) {
        return new Client(token, otherLanguage);
    }

    Answer query(String document) {
        return query(document, Map.of());
    }

    Answer query(String document, Map<String, ?> variables) {
        return new Answer(
                post(document, variables).then().statusCode(200).extract().jsonPath());
    }

    Response post(String document, Map<String, ?> variables) {
        return given().header("Authorization", "Bearer " + token)
                .header("Accept-Language", language)
                .contentType("application/json")
                .body(Map.of("query", document, "variables", variables))
                .post("/graphql");
    }

    /** What came back. */
    record Answer(JsonPath json) {

        /** The answer of an operation that must not have failed. */
        Answer ok() {
            if (json.get("errors") != null) {
                throw new AssertionError(json.prettify());
            }
            return this;
        }

        String string(String path) {
            return json.getString(path);
        }

        @Nullable Object value(String path) {
            return json.get(path);
        }

        <T> List<T> list(String path) {
            return json.getList(path);
        }
    }
}
