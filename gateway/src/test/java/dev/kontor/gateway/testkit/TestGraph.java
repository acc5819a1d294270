package dev.kontor.gateway.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kontor.gateway.operation.OperationException;
import dev.kontor.gateway.plan.QueryPlan;
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
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * A supergraph served by an engine over its subgraphs in this process, and, from the same data, by one plain schema that
 * was never split. What the plain one answers is right.
 */
public final class TestGraph {

    /** The one label of progressive overrides that is active. */
    public static final String ACTIVE_LABEL = "active";

    private final Engine engine;
    private final DataSet data;
    private final InProcessSubgraphs subgraphs;
    private final GraphQL whole;
    private Caller caller = new Caller(true, Set.of("finance"));

    public TestGraph(GraphSources sources) {
        data = new DataSet(sources.data());
        subgraphs = new InProcessSubgraphs(sources.subgraphs(), data);
        engine = new Engine(
                Supergraph.parse(sources.supergraph()), subgraphs, new Overrides(Set.of(ACTIVE_LABEL), () -> 100));
        whole = SubgraphSchema.executable(sources.whole(), data);
    }

    public static TestGraph library() {
        return new TestGraph(GraphSources.named("library"));
    }

    public static String resource(String graph, String file) {
        try {
            return Files.readString(Path.of("src/test/resources/graphs", graph, file));
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

    /** The gateway's answer, as it is sent. */
    public String answer(String query, Map<String, ?> variables) {
        return answer(Map.of("query", query, "variables", variables));
    }

    /** The gateway's answer. */
    public JsonNode ask(String query, Map<String, ?> variables) {
        return Json.read(answer(query, variables));
    }

    public JsonNode ask(String query) {
        return ask(query, Map.of());
    }

    /** The gateway's answer to one operation of several. */
    public JsonNode askNamed(String query, String operationName) {
        return Json.read(answer(Map.of("query", query, "operationName", operationName)));
    }

    private String answer(Map<String, ?> body) {
        return answer(request(body));
    }

    /** The gateway's answer to a request, as it is sent. */
    public String answer(GraphQLRequest request) {
        data.reset();
        try {
            PreparedOperation operation = engine.prepare(request, caller);
            GraphQLResponse response =
                    engine.execute(operation, request, Map.of(), false).join();
            return new String(response.body(), StandardCharsets.UTF_8);
        } catch (OperationException mistake) {
            return new String(GraphQLResponse.refusal(mistake).body(), StandardCharsets.UTF_8);
        }
    }

    /** Subscribes to the gateway; nothing comes until it is {@link Responses#request asked for}. */
    public Responses subscribe(String query, Map<String, ?> variables) {
        data.reset();
        GraphQLRequest request = request(Map.of("query", query, "variables", variables));
        Responses responses = new Responses();
        engine.stream(engine.prepare(request, caller), request, Map.of(), false).subscribe(responses);
        return responses;
    }

    public Responses subscribe(String query) {
        return subscribe(query, Map.of()).request(Long.MAX_VALUE);
    }

    /** The plan of an operation; throws {@link OperationException} when there is none. */
    public QueryPlan plan(String query, Map<String, ?> variables) {
        return engine.prepare(request(Map.of("query", query, "variables", variables)), caller)
                .plan()
                .plan();
    }

    private static GraphQLRequest request(Map<String, ?> body) {
        try {
            return GraphQLRequest.parse(Json.write(body).getBytes(StandardCharsets.UTF_8));
        } catch (GraphQLRequest.MalformedException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** The plain schema's answer, as it would be sent: only {@code errors} when the operation is not valid. */
    public Map<String, Object> expectedAnswer(String query, Map<String, ?> variables) {
        data.reset();
        return whole.execute(ExecutionInput.newExecutionInput(query).variables(new LinkedHashMap<>(variables)))
                .toSpecification();
    }

    /** The plain schema's answer. */
    public JsonNode expected(String query, Map<String, ?> variables) {
        return Json.read(Json.write(expectedAnswer(query, variables)));
    }
}
