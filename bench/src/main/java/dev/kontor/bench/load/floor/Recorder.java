package dev.kontor.bench.load.floor;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.kontor.gateway.federation.Subgraph;
import dev.kontor.gateway.plan.Fetch;
import dev.kontor.gateway.plan.Fetch.EntityFetch;
import dev.kontor.gateway.plan.Fetch.RootFetch;
import dev.kontor.gateway.plan.QueryPlan;
import dev.kontor.gateway.runtime.Caller;
import dev.kontor.gateway.runtime.Engine;
import dev.kontor.gateway.runtime.GraphQLRequest;
import dev.kontor.gateway.runtime.Overrides;
import dev.kontor.gateway.subgraph.SubgraphClient;
import dev.kontor.gateway.subgraph.SubgraphException;
import dev.kontor.gateway.supergraph.Supergraph;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Runs an operation once with the gateway's engine, in this process, and notes what it asks of whom. */
public final class Recorder implements SubgraphClient {

    private final Supergraph supergraph;
    private final Function<Subgraph, URI> urls;
    private final HttpClient http = HttpClient.newHttpClient();
    private final List<Request> sent = new ArrayList<>();

    /**
     * For operations on a supergraph.
     *
     * @param urls where the subgraphs are, whatever the supergraph says
     */
    public Recorder(Supergraph supergraph, Function<Subgraph, URI> urls) {
        this.supergraph = supergraph;
        this.urls = urls;
    }

    /**
     * Runs an operation.
     *
     * @param body the client's request
     * @param headers what is passed on to subgraphs
     */
    public Recording record(byte[] body, Caller caller, Map<String, String> headers) {
        sent.clear();
        var engine = new Engine(supergraph, this, new Overrides(Set.of(), () -> 100));
        try {
            GraphQLRequest request = GraphQLRequest.parse(body);
            var operation = engine.prepare(request, caller);
            byte[] response =
                    engine.execute(operation, request, headers, false).join().body();
            return new Recording(steps(operation.plan().plan()), new String(response, StandardCharsets.UTF_8));
        } catch (GraphQLRequest.MalformedException e) {
            throw new IllegalArgumentException("Expected a GraphQL request: " + e.getMessage(), e);
        }
    }

    /** Fetches that had nothing to ask are left out; what waits for them waits for what they wait for. */
    private List<Recording.Step> steps(QueryPlan plan) {
        List<Recording.Step> steps = new ArrayList<>();
        List<List<Integer>> endOf = new ArrayList<>();
        for (Fetch fetch : plan.fetches()) {
            List<Integer> after = fetch.after().stream()
                    .flatMap(id -> endOf.get(id).stream())
                    .distinct()
                    .toList();
            Request request = request(fetch);
            endOf.add(request == null ? after : List.of(steps.size()));
            if (request != null) {
                steps.add(new Recording.Step(
                        request.subgraph().name(),
                        urls.apply(request.subgraph()).toString(),
                        new String(request.body(), StandardCharsets.UTF_8),
                        after));
            }
        }
        return steps;
    }

    /** A request does not tell which fetch it is for; the operation does, or the order where two are the same. */
    private @Nullable Request request(Fetch fetch) {
        int found = IntStream.range(0, sent.size())
                .filter(i -> switch (fetch) {
                    case RootFetch root ->
                        isFor(sent.get(i), root.subgraph(), root.operation().text());
                    case EntityFetch entities ->
                        isFor(
                                sent.get(i),
                                entities.subgraph(),
                                entities.operation().text());
                    case Fetch.SubscriptionFetch _, Fetch.IntrospectionFetch _ -> false;
                })
                .findFirst()
                .orElse(-1);
        return found < 0 ? null : sent.remove(found);
    }

    private static boolean isFor(Request request, Subgraph subgraph, String operation) {
        try {
            return request.subgraph().equals(subgraph)
                    && new ObjectMapper()
                            .readTree(request.body())
                            .path("query")
                            .asText()
                            .equals(operation);
        } catch (IOException e) {
            throw new IllegalStateException("the engine sends JSON", e);
        }
    }

    @Override
    public CompletionStage<byte[]> send(Request request) {
        sent.add(request);
        HttpRequest.Builder post = HttpRequest.newBuilder(urls.apply(request.subgraph()))
                .header("content-type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(request.body()));
        request.headers().forEach(post::header);
        try {
            // At once, so that the engine's order is the plan's.
            return CompletableFuture.completedFuture(http.send(post.build(), HttpResponse.BodyHandlers.ofByteArray())
                    .body());
        } catch (IOException e) {
            return CompletableFuture.failedFuture(new SubgraphException(
                    SubgraphException.Code.SUBREQUEST_HTTP_ERROR,
                    request.subgraph().name() + ": " + e));
        } catch (InterruptedException e) {
            throw new IllegalStateException("nobody interrupts a recording", e);
        }
    }

    @Override
    public Subscription subscribe(Request request, Subscriber subscriber) {
        throw new UnsupportedOperationException("Subscriptions are not recorded.");
    }
}
