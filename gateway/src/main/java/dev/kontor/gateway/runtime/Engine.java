package dev.kontor.gateway.runtime;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.kontor.gateway.executor.CompiledPlan;
import dev.kontor.gateway.executor.Execution;
import dev.kontor.gateway.executor.ResponseStream;
import dev.kontor.gateway.federation.Access;
import dev.kontor.gateway.graph.QueryGraph;
import dev.kontor.gateway.operation.Conditions;
import dev.kontor.gateway.operation.Normalizer;
import dev.kontor.gateway.operation.Operation;
import dev.kontor.gateway.operation.OperationException;
import dev.kontor.gateway.operation.ValidDocument;
import dev.kontor.gateway.operation.Variant;
import dev.kontor.gateway.planner.Planner;
import dev.kontor.gateway.projection.Projection;
import dev.kontor.gateway.response.JsonBuffer;
import dev.kontor.gateway.response.Keys;
import dev.kontor.gateway.subgraph.SubgraphClient;
import dev.kontor.gateway.supergraph.Supergraph;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import org.jspecify.annotations.Nullable;

/**
 * One supergraph being served: requests in, responses out. What depends on the document alone is kept, and so is what
 * depends on the document and its {@link Variant}; a new supergraph is served by a new engine.
 */
public final class Engine {

    /**
     * Bytes of documents, and characters of plans with their documents, that are kept. A client has some dozens of a kilobyte or
     * two; counted by their number, a thousand of a megabyte each would be kept as well. In memory a character takes some
     * tens of bytes.
     */
    private static final int CACHED = 2_000_000;

    /** What an entry counts for beside its text. */
    private static final int ENTRY = 500;

    private record DocumentKey(
            DocumentText document, @Nullable String operationName) {}

    /** A document, and the variables that decide its variant. Compared by identity. */
    private static final class KnownDocument {
        private final ValidDocument document;
        private final int length;
        private final Set<String> conditionVariables;
        private final Set<String> overrideLabels;

        KnownDocument(DocumentKey key, Supergraph supergraph) {
            this.document = ValidDocument.of(supergraph.apiSchema(), key.document.decode(), key.operationName);
            this.length = key.document.length();
            this.conditionVariables = Conditions.variables(document);
            this.overrideLabels = supergraph.overrideLabels(document.fieldNames());
        }
    }

    private record OperationKey(KnownDocument document, Variant variant) {}

    private final Supergraph supergraph;
    private final Planner planner;
    private final SubgraphClient client;
    private final IntrospectionAnswer introspection;
    private final Set<Access> accessRules;
    private final Overrides overrides;
    private final Cache<DocumentKey, KnownDocument> documents = Caffeine.newBuilder()
            .maximumWeight(CACHED)
            .weigher((DocumentKey key, KnownDocument document) ->
                    ENTRY + key.document().length())
            .build();
    private final Cache<OperationKey, PreparedOperation> operations = Caffeine.newBuilder()
            .maximumWeight(CACHED)
            .weigher((OperationKey key, PreparedOperation operation) -> ENTRY + key.document.length + operation.size())
            .build();

    public Engine(Supergraph supergraph, SubgraphClient client, Overrides overrides) {
        this.supergraph = supergraph;
        this.planner = new Planner(QueryGraph.of(supergraph));
        this.client = client;
        this.introspection = new IntrospectionAnswer(supergraph.apiSchema());
        this.accessRules = supergraph.accessRules();
        this.overrides = overrides;
    }

    public Supergraph supergraph() {
        return supergraph;
    }

    /**
     * The operation of a request if it is known; null when it must be {@link #prepare prepared}, which may take
     * milliseconds. Throws {@link OperationException} when the variables do not fit.
     */
    public @Nullable PreparedOperation known(GraphQLRequest request, Caller caller) {
        KnownDocument document = documents.getIfPresent(new DocumentKey(request.document(), request.operationName()));
        return document == null
                ? null
                : operations.getIfPresent(new OperationKey(document, variant(document, request, caller)));
    }

    /** The operation of a request; throws {@link OperationException} when it cannot be run. */
    public PreparedOperation prepare(GraphQLRequest request, Caller caller) {
        KnownDocument document = documents.get(
                new DocumentKey(request.document(), request.operationName()),
                key -> new KnownDocument(key, supergraph));
        Variant variant = variant(document, request, caller);
        return operations.get(new OperationKey(document, variant), this::prepare);
    }

    private PreparedOperation prepare(OperationKey key) {
        Operation operation = Normalizer.normalize(supergraph, key.document.document, key.variant);
        Keys keys = new Keys();
        return new PreparedOperation(
                operation.kind(),
                CompiledPlan.of(planner.plan(operation), keys),
                Projection.of(operation, supergraph, keys));
    }

    private Variant variant(KnownDocument document, GraphQLRequest request, Caller caller) {
        Map<String, Boolean> conditions = Map.of();
        if (!document.document.operation().getVariableDefinitions().isEmpty()) {
            conditions =
                    Conditions.values(document.conditionVariables, document.document.coerce(request.variableValues()));
        }
        return new Variant(conditions, caller.unmet(accessRules), overrides.active(document.overrideLabels));
    }

    /**
     * Runs an operation that is no subscription.
     *
     * @param headers what is passed on to subgraphs
     * @param explained whether the response is to tell the plan, in {@code extensions.queryPlan}
     */
    public CompletableFuture<GraphQLResponse> execute(
            PreparedOperation operation, GraphQLRequest request, Map<String, String> headers, boolean explained) {
        return Execution.run(operation.plan(), client, input(operation, request, headers))
                .thenApply(result -> write(operation, result, explained));
    }

    /**
     * Runs an operation of any kind, as {@link #execute} does: a subscription brings a response for each event, and one
     * of which the caller may not see the events brings one response that says so, as all other operations do. Once
     * there is a newer engine this one goes on with what it has begun.
     */
    public Flow.Publisher<GraphQLResponse> stream(
            PreparedOperation operation, GraphQLRequest request, Map<String, String> headers, boolean explained) {
        return operation.plan().hasEvents()
                ? ResponseStream.of(
                        operation.plan(),
                        client,
                        input(operation, request, headers),
                        result -> write(operation, result, explained))
                : new OneResponse(() -> execute(operation, request, headers, explained));
    }

    private Execution.Input input(PreparedOperation operation, GraphQLRequest request, Map<String, String> headers) {
        return new Execution.Input(
                request.variables(),
                headers,
                // What follows a mutation or an event must not have been read before it.
                operation.kind() == Operation.Kind.QUERY,
                document -> introspection.answer(document, request.variableValues()));
    }

    private static GraphQLResponse write(PreparedOperation operation, Execution.Result result, boolean explained) {
        JsonBuffer out = JsonBuffer.spare(operation.projection().usualSize()).raw("{\"data\":");
        operation.projection().write(result.data(), result.errors(), out);
        result.data().recycle();
        if (!result.errors().isEmpty()) {
            out.raw(',');
            GraphQLResponse.writeErrors(result.errors(), out);
        }
        if (explained) {
            out.raw(",\"extensions\":{\"queryPlan\":");
            QueryPlanExtension.write(operation.plan().plan(), out);
            out.raw('}');
        }
        out.raw('}');
        operation.projection().setUsualSize(out.size());
        return new GraphQLResponse(out, true);
    }
}
