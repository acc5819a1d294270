package dev.kontor.gateway.http;

import dev.kontor.gateway.operation.OperationException;
import dev.kontor.gateway.runtime.GraphQLResponse;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Streams of responses to clients; counts the subscriptions among them. */
@ApplicationScoped
public class Streams {

    private static final Flow.Subscription NO_RESPONSES = new Flow.Subscription() {
        @Override
        public void request(long n) {
            // There are none.
        }

        @Override
        public void cancel() {
            // It is over already.
        }
    };

    private final Vertx vertx;
    private final GatewayConfig config;
    private final AtomicInteger open = new AtomicInteger();

    public Streams(Vertx vertx, GatewayConfig config) {
        this.vertx = vertx;
        this.config = config;
    }

    /**
     * Streams the responses of a subscription, unless too many are open.
     *
     * @param expires when the client's token does; null when that does not matter
     */
    void subscription(
            Exchange exchange, Framing framing, Flow.Publisher<GraphQLResponse> responses, @Nullable Instant expires) {
        if (open.incrementAndGet() > config.maxSubscriptions()) {
            open.decrementAndGet();
            exchange.refuse(Refusal.SUBSCRIPTION_MAX_LIMIT);
            return;
        }
        Duration lifetime = expires == null ? null : Duration.between(Instant.now(), expires);
        responses.subscribe(stream(exchange, framing, lifetime, open::decrementAndGet));
    }

    /** Streams one response. */
    void one(Exchange exchange, Framing framing, Flow.Publisher<GraphQLResponse> response) {
        response.subscribe(stream(exchange, framing, null, () -> {}));
    }

    /** Streams what is wrong with an operation. */
    void mistake(Exchange exchange, Framing framing, OperationException mistake) {
        ClientStream stream = stream(exchange, framing, null, () -> {});
        stream.onSubscribe(NO_RESPONSES);
        stream.onError(mistake);
    }

    private ClientStream stream(Exchange exchange, Framing framing, @Nullable Duration lifetime, Runnable whenOver) {
        return new ClientStream(
                vertx, exchange.context().response(), framing, config.subscriptionHeartbeat(), lifetime, whenOver);
    }
}
