package dev.kontor.bench.load.graph;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import graphql.ExecutionInput;
import graphql.GraphQL;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Answers requests about the data: as each of the subgraphs would, and as the graph would if it had never been split. */
public final class Answers {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<String, GraphQL> subgraphs;
    private final GraphQL whole;

    public Answers(GraphData data) {
        var schemas = new Schemas(data);
        this.subgraphs = Stream.of("accounts", "inventory", "products", "reviews")
                .collect(Collectors.toMap(Function.identity(), schemas::subgraph));
        this.whole = schemas.whole();
    }

    public boolean hasSubgraph(String name) {
        return subgraphs.containsKey(name);
    }

    /** The subgraph's answer to the body of a request, as JSON. */
    public byte[] ofSubgraph(String name, byte[] body) {
        GraphQL subgraph = Objects.requireNonNull(subgraphs.get(name), name);
        return write(answer(subgraph, body));
    }

    /** What any gateway must answer. */
    public JsonNode ofWhole(byte[] body) {
        return JSON.valueToTree(answer(whole, body));
    }

    private static Map<String, Object> answer(GraphQL graphQl, byte[] body) {
        JsonNode request;
        try {
            request = JSON.readTree(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        @SuppressWarnings("unchecked") // what Jackson makes of a JSON object
        Map<String, Object> variables = JSON.convertValue(request.path("variables"), Map.class);
        return graphQl.execute(
                        ExecutionInput.newExecutionInput(request.path("query").asText())
                                .operationName(request.path("operationName").asText(null))
                                .variables(variables == null ? Map.of() : variables)
                                .build())
                .toSpecification();
    }

    private static byte[] write(Map<String, Object> answer) {
        try {
            return JSON.writeValueAsBytes(answer);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("what graphql-java answers can be written", e);
        }
    }
}
