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
import org.jspecify.annotations.Nullable;

/**
 * Sends operations as <a href="https://graphql.github.io/graphql-over-http/draft/">GraphQL over HTTP</a> asks for.
 *
 * @param who answers, for people, such as "gateway"
 * @param remedy what to do when nobody is there, or a full stop where that is not known
 * @param endpoint the gateway's {@code /graphql}, or a subgraph's
 * @param token the bearer token of the user on whose behalf it asks; null where everybody may
 */
public record GraphQlClient(
        String who, String remedy, URI endpoint, @Nullable String token) {
    public static final ObjectMapper JSON = new ObjectMapper();
    /** Bulk writes take the longest; nothing takes this long. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    /** Longer than any answer, a subgraph's SDL included, and short enough for the heap of this command. */
    private static final long LONGEST_ANSWER = 32 << 20;

    /** Asks the suite's gateway. */
    public GraphQlClient(URI endpoint, String token) {
        this("gateway", ": start the suite with ./kontor up.", endpoint, token);
    }

    /** Asks a subgraph, wherever it is. */
    public static GraphQlClient ofSubgraph(String name, URI endpoint, @Nullable String token) {
        return new GraphQlClient("subgraph " + name, ".", endpoint, token);
    }

    /**
     * Runs an operation.
     *
     * @return the whole response, {@code data} and {@code errors}
     * @throws Failure when nobody answers, or does not answer with JSON
     */
    public JsonNode execute(String document, ObjectNode variables) {
        ObjectNode body = JSON.createObjectNode();
        body.put("query", document);
        body.set("variables", variables);
        var request = HttpRequest.newBuilder(endpoint)
                .timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .header("Accept", "application/graphql-response+json, application/json;q=0.9")
                .POST(BodyPublishers.ofString(body.toString(), StandardCharsets.UTF_8));
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        var handler = BodyHandlers.limiting(BodyHandlers.ofString(StandardCharsets.UTF_8), LONGEST_ANSWER);
        return parse(Http.send(who, remedy, request.build(), handler));
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
            throw new Failure(
                    "The " + who + " answers: " + error.path("message").asText() + " (" + code + ").");
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
        throw new Failure("The " + who + " at " + endpoint + " answers with status " + response.statusCode()
                + " and no GraphQL response.");
    }
}
