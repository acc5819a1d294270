package dev.kontor.gateway.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kontor.gateway.operation.OperationException;
import dev.kontor.gateway.runtime.Caller;
import dev.kontor.gateway.runtime.Engine;
import dev.kontor.gateway.runtime.GraphQLRequest;
import dev.kontor.gateway.runtime.GraphQLResponse;
import dev.kontor.gateway.runtime.Overrides;
import dev.kontor.gateway.runtime.PreparedOperation;
import dev.kontor.gateway.supergraph.Supergraph;
import graphql.ExecutionInput;
import graphql.GraphQL;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * A supergraph of the tests, {@code graphs/NAME}: served by an engine over its subgraphs in this process, and, from the
 * same data, by one plain schema that was never split. What the plain one answers is right.
 */
public final class TestGraph {

    private final Engine engine;
    private final InProcessSubgraphs subgraphs;
    private final GraphQL whole;
    private Caller caller = new Caller(true, Set.of("finance"));

    private TestGraph(String name, List<String> subgraphNames) {
        DataSet data = new DataSet(resource(name, "data.json"));
        Map<String, String> sdl = new LinkedHashMap<>();
        subgraphNames.forEach(subgraph -> sdl.put(subgraph, resource(name, subgraph + ".graphql")));
        subgraphs = new InProcessSubgraphs(sdl, data);
        engine = new Engine(Supergraph.parse(resource(name, "supergraph.graphql")), subgraphs, Overrides.NONE);
        whole = SubgraphSchema.executable(resource(name, "whole.graphql"), data);
    }

    public static TestGraph library() {
        return new TestGraph("library", List.of("catalog", "people", "stock"));
    }

    public static String resource(String graph, String file) {
        try (InputStream in = TestGraph.class.getResourceAsStream("/graphs/" + graph + "/" + file)) {
            return new String(Objects.requireNonNull(in, file).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public TestGraph as(Caller other) {
        caller = other;
        return this;
    }

    public InProcessSubgraphs subgraphs() {
        return subgraphs;
    }

    public Engine engine() {
        return engine;
    }

    /** The gateway's answer. */
    public JsonNode ask(String query, Map<String, ?> variables) {
        return ask(Map.of("query", query, "variables", variables));
    }

    /** The gateway's answer to one operation of several. */
    public JsonNode askNamed(String query, String operationName) {
        return ask(Map.of("query", query, "operationName", operationName));
    }

    private JsonNode ask(Map<String, ?> body) {
        try {
            GraphQLRequest request = GraphQLRequest.parse(Json.write(body).getBytes(StandardCharsets.UTF_8));
            PreparedOperation operation = engine.prepare(request, caller);
            GraphQLResponse response =
                    engine.execute(operation, request, Map.of(), false).join();
            return Json.read(new String(response.body(), StandardCharsets.UTF_8));
        } catch (GraphQLRequest.MalformedException e) {
            throw new IllegalArgumentException(e);
        } catch (OperationException mistake) {
            return Json.read(new String(GraphQLResponse.refusal(mistake).body(), StandardCharsets.UTF_8));
        }
    }

    public JsonNode ask(String query) {
        return ask(query, Map.of());
    }

    /** The plain schema's answer. */
    public JsonNode expected(String query, Map<String, ?> variables) {
        return Json.read(Json.write(
                whole.execute(ExecutionInput.newExecutionInput(query).variables(new LinkedHashMap<>(variables)))
                        .toSpecification()));
    }
}
