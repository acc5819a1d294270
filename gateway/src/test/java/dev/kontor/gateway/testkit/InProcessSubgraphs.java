package dev.kontor.gateway.testkit;

import dev.kontor.gateway.response.JsonValues;
import dev.kontor.gateway.response.Tape;
import dev.kontor.gateway.subgraph.SubgraphClient;
import graphql.ExecutionInput;
import graphql.GraphQL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Subgraphs that are executed by graphql-java in this process, over one data set. Remembers what it was asked. */
public final class InProcessSubgraphs implements SubgraphClient {

    private final Map<String, GraphQL> subgraphs = new LinkedHashMap<>();
    private Function<Request, @Nullable Fault> faults = request -> null;
    private final List<Request> requests = new ArrayList<>();

    public InProcessSubgraphs(Map<String, String> sdlByName, DataSet data) {
        sdlByName.forEach((name, sdl) -> subgraphs.put(name, SubgraphSchema.executable(sdl, data)));
    }

    /** From now on the subgraph does not answer. */
    public InProcessSubgraphs stop(String name) {
        return fail(request -> request.subgraph().name().equals(name) ? Fault.UNREACHABLE : null);
    }

    /** From now on requests fail as it says; those for which it says null do not. */
    public InProcessSubgraphs fail(Function<Request, @Nullable Fault> how) {
        faults = how;
        return this;
    }

    public List<Request> requests() {
        return List.copyOf(requests);
    }

    @Override
    public CompletionStage<byte[]> send(Request request) {
        requests.add(request);
        Fault fault = faults.apply(request);
        return fault == null
                ? CompletableFuture.completedFuture(execute(request.subgraph().name(), request.body()))
                : fault.answer(request);
    }

    /** Answers a request body, as a subgraph's HTTP endpoint would. */
    public byte[] execute(String subgraph, byte[] body) {
        Tape tape = Tape.parse(body);
        Map<String, Object> json = JsonValues.map(tape, tape.root());
        GraphQL graphql = Objects.requireNonNull(subgraphs.get(subgraph), subgraph);
        @SuppressWarnings("unchecked") // The member is an object, or the request is wrong and the test fails.
        Map<String, Object> variables = (Map<String, Object>) json.getOrDefault("variables", Map.of());
        Map<String, Object> result = graphql.execute(ExecutionInput.newExecutionInput(String.valueOf(json.get("query")))
                        .variables(variables))
                .toSpecification();
        return Json.write(result).getBytes(StandardCharsets.UTF_8);
    }
}
