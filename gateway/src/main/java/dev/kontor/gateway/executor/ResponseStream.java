package dev.kontor.gateway.executor;

import dev.kontor.gateway.executor.CompiledPlan.SubscriptionStep;
import dev.kontor.gateway.response.ErrorCode;
import dev.kontor.gateway.subgraph.SubgraphClient;
import dev.kontor.gateway.subgraph.SubgraphException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Events of a subgraph → responses: a run of the plan for each event, one after the other and in their order. One thread
 * at a time, as {@link SubgraphClient} promises; whoever takes the responses asks for them on that thread.
 *
 * <p>A run starts when a response is asked for. Events that come before wait; when they are too many, the stream ends
 * with {@link ErrorCode#SUBSCRIPTION_TOO_SLOW}: a client that is told can subscribe again and read what it missed, one
 * that is not believes what is no longer so.
 *
 * @see <a href="https://spec.graphql.org/September2025/#sec-Response-Stream">Response stream</a>
 */
public final class ResponseStream<T> implements Flow.Subscription, SubgraphClient.Subscriber {

    /** Some seconds of a busy stream; what falls further behind will hardly catch up. */
    static final int MAX_WAITING = 100;

    /** One megabyte, so that a thousand streams that all lag hold one gigabyte. One event waits however large it is. */
    static final int MAX_WAITING_BYTES = 1 << 20;

    private final CompiledPlan plan;
    private final SubgraphClient client;
    private final Execution.Input input;
    private final Function<Execution.Result, T> write;
    private final Flow.Subscriber<? super T> subscriber;
    private final Deque<byte[]> waiting = new ArrayDeque<>();
    private SubgraphClient.@Nullable Subscription source;
    private int waitingBytes;
    private long demand;
    private boolean running;
    private boolean advancing;
    private boolean sourceEnded;
    private boolean ended;
    private @Nullable Throwable failure;

    private ResponseStream(
            CompiledPlan plan,
            SubgraphClient client,
            Execution.Input input,
            Function<Execution.Result, T> write,
            Flow.Subscriber<? super T> subscriber) {
        this.plan = plan;
        this.client = client;
        this.input = input;
        this.write = write;
        this.subscriber = subscriber;
    }

    /**
     * The responses to a plan that {@link CompiledPlan#hasEvents has events}. Each subscriber has events of its own; its
     * stream fails with a {@link SubgraphException}, a {@link SubscriptionException}, or what a defect throws.
     *
     * @param write makes the response of what a run brought
     */
    public static <T> Flow.Publisher<T> of(
            CompiledPlan plan, SubgraphClient client, Execution.Input input, Function<Execution.Result, T> write) {
        return subscriber -> new ResponseStream<>(plan, client, input, write, subscriber).start();
    }

    private void start() {
        SubscriptionStep step = plan.subscription();
        if (step == null) {
            throw new IllegalArgumentException("Expected a subscription, got " + plan.plan());
        }
        subscriber.onSubscribe(this);
        if (!ended) {
            byte[] body = RequestBody.of(step.body(), input.variables());
            try {
                source = client.subscribe(
                        new SubgraphClient.Request(step.fetch().subgraph(), body, input.headers(), false), this);
            } catch (RuntimeException defect) {
                fail((Throwable) defect);
            }
        }
    }

    @Override
    public void next(byte[] event) {
        if (sourceEnded) {
            return;
        }
        boolean tooMany = waiting.size() == MAX_WAITING
                || (!waiting.isEmpty() && waitingBytes + event.length > MAX_WAITING_BYTES);
        if (tooMany) {
            cancelSource();
            waiting.clear();
            fail(new SubscriptionException(
                    ErrorCode.SUBSCRIPTION_TOO_SLOW, "Events came faster than they could be told; some are lost."));
        } else {
            waiting.add(event);
            waitingBytes += event.length;
            advance();
        }
    }

    @Override
    public void complete() {
        sourceEnded = true;
        advance();
    }

    @Override
    public void fail(SubgraphException reason) {
        fail((Throwable) reason);
    }

    /** What waits is still told. */
    private void fail(Throwable reason) {
        sourceEnded = true;
        failure = reason;
        advance();
    }

    @Override
    public void request(long n) {
        if (n <= 0) {
            waiting.clear();
            cancelSource();
            fail(new IllegalArgumentException("Expected a request for at least one response, got " + n));
            return;
        }
        demand = demand + n < 0 ? Long.MAX_VALUE : demand + n;
        advance();
    }

    @Override
    public void cancel() {
        ended = true;
        waiting.clear();
        cancelSource();
    }

    private void cancelSource() {
        sourceEnded = true;
        if (source != null) {
            source.cancel();
        }
    }

    /** Starts what can start. A loop, so that runs that end at once do not pile up on the stack. */
    private void advance() {
        if (advancing) {
            return;
        }
        advancing = true;
        while (!running && !ended && demand > 0 && !waiting.isEmpty()) {
            byte[] event = waiting.remove();
            waitingBytes -= event.length;
            demand--;
            running = true;
            run(event);
        }
        advancing = false;
        if (!running && !ended && sourceEnded && waiting.isEmpty()) {
            end();
        }
    }

    private void run(byte[] event) {
        try {
            CompletableFuture<?> _ = Execution.run(plan, client, input, event).whenComplete((result, broken) -> {
                running = false;
                if (!ended) {
                    tell(result, broken);
                }
                advance();
            });
        } catch (RuntimeException | Error broken) {
            running = false;
            breakOff(broken);
        }
    }

    private void tell(Execution.@Nullable Result result, @Nullable Throwable broken) {
        if (result == null) {
            breakOff(broken == null ? new IllegalStateException("Expected a result") : broken);
            return;
        }
        T response;
        try {
            response = write.apply(result);
        } catch (RuntimeException | Error defect) {
            breakOff(defect);
            return;
        }
        subscriber.onNext(response);
    }

    /** After a defect nothing that waits can be trusted to fare better. */
    private void breakOff(Throwable defect) {
        waiting.clear();
        cancelSource();
        failure = defect;
    }

    private void end() {
        ended = true;
        if (failure == null) {
            subscriber.onComplete();
        } else {
            subscriber.onError(failure);
        }
    }
}
