package dev.kontor.gateway.runtime;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** An operation that is run once, as a stream of one response. It is run when that is asked for. */
record OneResponse(Supplier<CompletableFuture<GraphQLResponse>> run) implements Flow.Publisher<GraphQLResponse> {

    @Override
    public void subscribe(Flow.Subscriber<? super GraphQLResponse> subscriber) {
        subscriber.onSubscribe(new Run(run, subscriber));
    }

    private static final class Run implements Flow.Subscription {

        private final Supplier<CompletableFuture<GraphQLResponse>> run;
        private final Flow.Subscriber<? super GraphQLResponse> subscriber;
        private boolean started;
        private boolean ended;

        Run(Supplier<CompletableFuture<GraphQLResponse>> run, Flow.Subscriber<? super GraphQLResponse> subscriber) {
            this.run = run;
            this.subscriber = subscriber;
        }

        @Override
        public void request(long n) {
            if (n <= 0) {
                end(null, new IllegalArgumentException("Expected a request for at least one response, got " + n));
            } else if (!started && !ended) {
                started = true;
                CompletableFuture<?> _ = run.get().whenComplete(this::end);
            }
        }

        @Override
        public void cancel() {
            ended = true;
        }

        private void end(@Nullable GraphQLResponse response, @Nullable Throwable failure) {
            if (ended) {
                return;
            }
            ended = true;
            if (failure != null) {
                subscriber.onError(failure);
            } else if (response != null) {
                subscriber.onNext(response);
                subscriber.onComplete();
            }
        }
    }
}
