package dev.kontor.bench;

import dev.kontor.bench.load.graph.Answers;
import dev.kontor.bench.load.graph.GraphData;
import dev.kontor.bench.load.graph.GraphFiles;
import dev.kontor.gateway.executor.CompiledPlan;
import dev.kontor.gateway.executor.Execution;
import dev.kontor.gateway.graph.QueryGraph;
import dev.kontor.gateway.operation.Normalizer;
import dev.kontor.gateway.operation.Operation;
import dev.kontor.gateway.operation.ValidDocument;
import dev.kontor.gateway.operation.Variant;
import dev.kontor.gateway.planner.Planner;
import dev.kontor.gateway.projection.Projection;
import dev.kontor.gateway.response.JsonBuffer;
import dev.kontor.gateway.response.JsonValues;
import dev.kontor.gateway.response.Keys;
import dev.kontor.gateway.response.Tape;
import dev.kontor.gateway.runtime.Caller;
import dev.kontor.gateway.runtime.Engine;
import dev.kontor.gateway.runtime.GraphQLRequest;
import dev.kontor.gateway.runtime.Overrides;
import dev.kontor.gateway.subgraph.SubgraphClient;
import dev.kontor.gateway.supergraph.Supergraph;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What a request costs whose operation is known, without HTTP: the load benchmark's query, seven answers, 80 KB in all. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 4, time = 5)
@Measurement(iterations = 5, time = 3)
public class ExecutionBenchmark {

    /** Answers at once what it answered before. */
    private static final class Answered implements SubgraphClient {

        private final Answers answers = new Answers(GraphData.published());
        private final Map<ByteBuffer, byte[]> known = new HashMap<>();
        private final List<byte[]> given = new ArrayList<>();

        @Override
        public CompletionStage<byte[]> send(Request request) {
            byte[] answer = known.computeIfAbsent(ByteBuffer.wrap(request.body()), body -> {
                byte[] first = answers.ofSubgraph(request.subgraph().name(), request.body());
                given.add(first);
                return first;
            });
            return CompletableFuture.completedFuture(answer);
        }

        @Override
        public Subscription subscribe(Request request, Subscriber subscriber) {
            throw new UnsupportedOperationException("The query is no subscription.");
        }
    }

    /** What there is once the operation is known. */
    private record Prepared(
            Answered subgraphs,
            Engine engine,
            byte[] body,
            CompiledPlan plan,
            Projection projection,
            Keys keys,
            Execution.Result result) {

        static Prepared make() {
            Answered subgraphs = new Answered();
            Supergraph supergraph = Supergraph.parse(GraphFiles.supergraph("http://subgraphs"));
            byte[] body = GraphFiles.publishedRequest();
            Tape request = Tape.parse(body);
            ValidDocument document = ValidDocument.of(
                    supergraph.apiSchema(),
                    String.valueOf(JsonValues.map(request, request.root()).get("query")),
                    null);
            Operation operation = Normalizer.normalize(supergraph, document, new Variant(Map.of(), Set.of(), Set.of()));
            Keys keys = new Keys();
            CompiledPlan plan = CompiledPlan.of(new Planner(QueryGraph.of(supergraph)).plan(operation), keys);
            return new Prepared(
                    subgraphs,
                    new Engine(supergraph, subgraphs, new Overrides(Set.of(), () -> 100)),
                    body,
                    plan,
                    Projection.of(operation, supergraph, keys),
                    keys,
                    run(plan, subgraphs));
        }
    }

    private @Nullable Prepared prepared;

    @Setup
    public void prepare() throws GraphQLRequest.MalformedException {
        prepared = Prepared.make();
        GraphQLRequest request = GraphQLRequest.parse(prepared.body);
        prepared.engine.prepare(request, Caller.ANONYMOUS);
    }

    /** All answers → their index. */
    @Benchmark
    public Tape parse() {
        Prepared given = prepared();
        Tape tape = Tape.emptyObject(given.keys, given.result.data().size());
        given.subgraphs.given.forEach(tape::add);
        return tape;
    }

    /** Parsing, representations, request bodies and merging. */
    @Benchmark
    public Execution.Result execute() {
        return run(prepared().plan, prepared().subgraphs);
    }

    /** What was merged → the response. */
    @Benchmark
    public JsonBuffer project() {
        Tape data = prepared().result.data();
        JsonBuffer out = new JsonBuffer(data.size().bytes() + 1024);
        prepared().projection.write(data, new ArrayList<>(), out);
        return out;
    }

    /** A request's body → the response's. */
    @Benchmark
    public JsonBuffer whole() throws GraphQLRequest.MalformedException {
        Engine engine = prepared().engine;
        GraphQLRequest request = GraphQLRequest.parse(prepared().body);
        var known = Objects.requireNonNull(engine.known(request, Caller.ANONYMOUS));
        return engine.execute(known, request, Map.of(), false).join().json();
    }

    private Prepared prepared() {
        return Objects.requireNonNull(prepared);
    }

    private static Execution.Result run(CompiledPlan plan, SubgraphClient subgraphs) {
        return Execution.run(plan, subgraphs, new Execution.Input(null, Map.of(), true, document -> {
                    throw new IllegalStateException("The query asks for no introspection.");
                }))
                .join();
    }
}
