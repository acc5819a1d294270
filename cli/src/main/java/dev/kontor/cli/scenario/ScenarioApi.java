package dev.kontor.cli.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kontor.cli.graphql.GraphQlClient;
import dev.kontor.cli.report.Failure;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.StreamSupport;

/** The operations of a load. They lie beside this class as GraphQL documents, each named as its operation. */
final class ScenarioApi {
    private final GraphQlClient client;

    ScenarioApi(GraphQlClient client) {
        this.client = client;
    }

    JsonNode query(String operation, ObjectNode variables) {
        return client.data(document(operation), variables);
    }

    /**
     * Runs a mutation of one input.
     *
     * @param origin the row that an error is about, by the error's path into the input
     * @return its payload
     * @throws Failure when the payload has errors; the sentence names the row of the first
     */
    JsonNode mutate(String operation, ObjectNode input, Function<List<String>, Origin> origin) {
        ObjectNode variables = GraphQlClient.JSON.createObjectNode();
        variables.set("input", input);
        JsonNode payload = client.data(document(operation), variables).path("payload");
        Optional<JsonNode> error = Optional.ofNullable(payload.path("errors").get(0));
        error.ifPresent(first -> {
            List<String> path = StreamSupport.stream(first.path("path").spliterator(), false)
                    .map(JsonNode::asText)
                    .toList();
            throw origin.apply(path).problem(first.path("message").asText());
        });
        return payload;
    }

    private static String document(String operation) {
        String name = operation + ".graphql";
        try (InputStream document =
                Objects.requireNonNull(ScenarioApi.class.getResourceAsStream(name), () -> name + " in the jar")) {
            return new String(document.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new Failure(name + " cannot be read from the command's jar: " + e.getMessage(), e);
        }
    }
}
