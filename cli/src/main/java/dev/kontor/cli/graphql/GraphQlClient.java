package dev.kontor.cli.graphql;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kontor.cli.http.Http;
import dev.kontor.cli.report.Failure;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/**
 * Sends operations as <a href="https://graphql.github.io/graphql-over-http/draft/">GraphQL over HTTP</a> asks for.
 *
 * @param endpoint the gateway's {@code /graphql}
 * @param token the bearer token of the user on whose behalf it asks
 */
public record GraphQlClient(URI endpoint, String token) {
    public static final ObjectMapper JSON = new ObjectMapper();
    /** Bulk writes take the longest; nothing takes this long. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /**
     * Runs an operation.
     *
     * @return the whole response, {@code data} and {@code errors}
     * @throws Failure when the gateway does not answer, or does not answer with JSON
     */
    public JsonNode execute(String document, ObjectNode variables) {
        ObjectNode body = JSON.createObjectNode();
        body.put("query", document);
        body.set("variables", variables);
        var request = HttpRequest.newBuilder(endpoint)
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .header("Accept", "application/graphql-response+json, application/json;q=0.9")
                .POST(BodyPublishers.ofString(body.toString(), StandardCharsets.UTF_8))
                .build();
        return parse(Http.send("gateway", request, BodyHandlers.ofString(StandardCharsets.UTF_8)));
    }

    /**
     * Runs an operation that is not expected to fail.
     *
     * @return its {@code data}
     * @throws Failure when the answer has errors; the sentence is the first one's
     */
    public JsonNode data(String document, ObjectNode variables) {
        JsonNode response = execute(document, variables);
        JsonNode error = response.at("/errors/0");
        if (!error.isMissingNode()) {
            String code = error.at("/extensions/code").asText("no code");
            throw new Failure("The gateway answers: " + error.path("message").asText() + " (" + code + ").");
        }
        return response.path("data");
    }

    private JsonNode parse(HttpResponse<String> response) {
        try {
            JsonNode body = JSON.readTree(response.body());
            if (body != null && body.isObject()) {
                return body;
            }
        } catch (JsonProcessingException e) {
            // said below, whatever else it is
        }
        throw new Failure("The gateway at " + endpoint + " answers with status " + response.statusCode()
                + " and no GraphQL response.");
    }
}
