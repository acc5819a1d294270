package dev.kontor.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kontor.cli.graphql.GraphQlClient;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.util.concurrent.BlockingQueue;
import org.jspecify.annotations.Nullable;

/**
 * A GraphQL client that hides nothing.
 *
 * @param token the bearer token; null to send none
 */
record Client(URI endpoint, @Nullable String token) {
    /** HTTP/1.1 as most clients have it: an upgrade to HTTP/2 on the first request was seen to lose its answer. */
    static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /** What came back. */
    record Answer(int status, String contentType, JsonNode body) {
        JsonNode data() {
            if (body.has("errors")) {
                throw new AssertionError("expected an answer without errors, not " + body);
            }
            return body.path("data");
        }

        /** {@code extensions.code} of the first error. */
        String code() {
            return body.at("/errors/0/extensions/code").asText();
        }
    }

    /** Runs an operation of {@code graph/operations}. */
    Answer run(String operation, String variables) throws IOException {
        return ask(
                Files.readString(RunningSuite.ROOT.resolve("graph/operations/" + operation + ".graphql")), variables);
    }

    Answer ask(String document) throws IOException {
        return ask(document, "{}");
    }

    /**
     * Runs an operation.
     *
     * @param variables a JSON object
     */
    Answer ask(String document, String variables) throws IOException {
        ObjectNode body = GraphQlClient.JSON.createObjectNode().put("query", document);
        body.set("variables", GraphQlClient.JSON.readTree(variables));
        return post(body.toString());
    }

    Answer post(String body) throws IOException {
        var request = HttpRequest.newBuilder(endpoint)
                .header("Content-Type", "application/json")
                .header("Accept", "application/graphql-response+json")
                .POST(BodyPublishers.ofString(body));
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        try {
            var response = HTTP.send(request.build(), BodyHandlers.ofString());
            String contentType = response.headers().firstValue("Content-Type").orElse("");
            JsonNode json = contentType.contains("json")
                    ? GraphQlClient.JSON.readTree(response.body())
                    : GraphQlClient.JSON.missingNode();
            return new Answer(response.statusCode(), contentType, json);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    /**
     * Subscribes, and adds every event to the queue until the stream ends, which is when the thread is interrupted.
     *
     * @see <a href="https://github.com/enisdenjo/graphql-sse/blob/master/PROTOCOL.md">GraphQL over server-sent events</a>
     */
    Thread watch(String document, String variables, BlockingQueue<JsonNode> events) throws IOException {
        ObjectNode body = GraphQlClient.JSON.createObjectNode().put("query", document);
        body.set("variables", GraphQlClient.JSON.readTree(variables));
        var request = HttpRequest.newBuilder(endpoint)
                .header("Content-Type", "application/json")
                .header("Accept", "text/event-stream")
                .header("Authorization", "Bearer " + token)
                .POST(BodyPublishers.ofString(body.toString()))
                .build();
        return Thread.ofVirtual().start(() -> {
            try (var lines = HTTP.send(request, BodyHandlers.ofLines()).body()) {
                for (String line : (Iterable<String>) lines::iterator) {
                    if (line.startsWith("data: {")) {
                        events.add(GraphQlClient.JSON.readTree(line.substring("data: ".length())));
                    }
                }
            } catch (IOException | UncheckedIOException | InterruptedException over) {
                Thread.currentThread().interrupt();
            }
        });
    }
}
