package dev.kontor.gateway.http;

import dev.kontor.gateway.executor.SubscriptionException;
import dev.kontor.gateway.operation.OperationException;
import dev.kontor.gateway.runtime.GraphQLResponse;
import dev.kontor.gateway.subgraph.SubgraphException;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.Flow;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Writes a stream of responses to one client, on the event loop of its connection. Asks for the next response when the
 * former is on its way: what a slow client does not take stays where it is bounded.
 */
final class ClientStream implements Flow.Subscriber<GraphQLResponse> {

    private static final Logger LOG = Logger.getLogger(ClientStream.class);

    private final Vertx vertx;
    private final HttpServerResponse http;
    private final Framing framing;
    private final Duration heartbeat;
    private final @Nullable Duration lifetime;
    private final Runnable whenOver;
    private Flow.@Nullable Subscription subscription;
    private long heartbeats;
    private @Nullable Long expiry;
    private boolean over;

    /**
     * @param heartbeat how often the client is told that the stream is alive
     * @param lifetime after which the client's token is no longer valid; null when that does not matter
     * @param whenOver is run once
     */
    ClientStream(
            Vertx vertx,
            HttpServerResponse http,
            Framing framing,
            Duration heartbeat,
            @Nullable Duration lifetime,
            Runnable whenOver) {
        this.vertx = vertx;
        this.http = http;
        this.framing = framing;
        this.heartbeat = heartbeat;
        this.lifetime = lifetime;
        this.whenOver = whenOver;
    }

    @Override
    public void onSubscribe(Flow.Subscription started) {
        subscription = started;
        heartbeats = vertx.setPeriodic(heartbeat.toMillis(), tick -> tellAlive());
        if (lifetime != null) {
            expiry = vertx.setTimer(Math.max(1, lifetime.toMillis()), late -> expire());
        }
        if (http.closed()) {
            cancel();
            return;
        }
        http.closeHandler(closed -> cancel());
        http.exceptionHandler(broken -> cancel());
        http.putHeader("content-type", framing.contentType())
                .putHeader("cache-control", "no-store")
                // nginx, which is in front of most clusters, holds responses back unless it is told not to.
                .putHeader("x-accel-buffering", "no")
                .setChunked(true)
                .write(framing.start());
        started.request(1);
    }

    @Override
    public void onNext(GraphQLResponse response) {
        if (over) {
            return;
        }
        http.write(framing.next(response));
        if (http.writeQueueFull()) {
            http.drainHandler(drained -> request());
        } else {
            request();
        }
    }

    @Override
    public void onComplete() {
        end(framing.end());
    }

    @Override
    public void onError(Throwable failure) {
        end(framing.failure(response(failure)));
    }

    private void request() {
        if (!over && subscription != null) {
            subscription.request(1);
        }
    }

    private void tellAlive() {
        if (!http.writeQueueFull()) {
            http.write(framing.heartbeat());
        }
    }

    /** Services looked at the token when the subscription began, and will not again. */
    private void expire() {
        Refusal refusal = Refusal.UNAUTHENTICATED;
        Buffer last = framing.failure(GraphQLResponse.refusal("The bearer token has expired.", refusal.name()));
        if (subscription != null) {
            subscription.cancel();
        }
        end(last);
    }

    /** The client is gone. */
    private void cancel() {
        if (!over && subscription != null) {
            subscription.cancel();
        }
        stop();
    }

    private void end(Buffer last) {
        if (!over) {
            stop();
            http.end(last);
        }
    }

    private void stop() {
        if (over) {
            return;
        }
        over = true;
        vertx.cancelTimer(heartbeats);
        if (expiry != null) {
            vertx.cancelTimer(expiry);
        }
        whenOver.run();
    }

    private static GraphQLResponse response(Throwable failure) {
        return switch (failure) {
            case OperationException mistake -> GraphQLResponse.refusal(mistake);
            case SubgraphException subgraph ->
                GraphQLResponse.refusal(message(subgraph), subgraph.code().name());
            case SubscriptionException ended ->
                GraphQLResponse.refusal(message(ended), ended.code().name());
            default -> {
                LOG.error("A subscription failed.", failure);
                yield GraphQLResponse.refusal(
                        Refusal.INTERNAL_SERVER_ERROR.message(), Refusal.INTERNAL_SERVER_ERROR.name());
            }
        };
    }

    private static String message(RuntimeException failure) {
        return Objects.requireNonNullElse(failure.getMessage(), Refusal.INTERNAL_SERVER_ERROR.message());
    }
}
