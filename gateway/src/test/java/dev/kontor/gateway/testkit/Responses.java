package dev.kontor.gateway.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kontor.gateway.executor.SubscriptionException;
import dev.kontor.gateway.runtime.GraphQLResponse;
import dev.kontor.gateway.subgraph.SubgraphException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Flow;
import org.jspecify.annotations.Nullable;

/** What a subscription was answered so far. */
public final class Responses implements Flow.Subscriber<GraphQLResponse> {

    private final List<JsonNode> received = new ArrayList<>();
    private Flow.@Nullable Subscription subscription;
    private @Nullable Throwable failure;
    private boolean complete;

    /** Asks for more. */
    public Responses request(long n) {
        Objects.requireNonNull(subscription).request(n);
        return this;
    }

    public void cancel() {
        Objects.requireNonNull(subscription).cancel();
    }

    public List<JsonNode> received() {
        return List.copyOf(received);
    }

    /** The data of all responses, as text. */
    public List<String> data() {
        return received.stream()
                .map(response -> response.path("data").toString())
                .toList();
    }

    public @Nullable Throwable failure() {
        return failure;
    }

    public boolean isComplete() {
        return complete;
    }

    @Override
    public void onSubscribe(Flow.Subscription started) {
        subscription = started;
    }

    @Override
    public void onNext(GraphQLResponse response) {
        if (complete || failure != null) {
            throw new IllegalStateException("A response after the end");
        }
        received.add(Json.read(new String(response.body(), StandardCharsets.UTF_8)));
    }

    @Override
    public void onError(Throwable reason) {
        if (!(reason instanceof SubgraphException) && !(reason instanceof SubscriptionException)) {
            throw new AssertionError(reason);
        }
        failure = reason;
    }

    @Override
    public void onComplete() {
        complete = true;
    }
}
