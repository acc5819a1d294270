package dev.kontor.gateway.testkit;

import dev.kontor.gateway.response.JsonValues;
import dev.kontor.gateway.response.Tape;
import dev.kontor.gateway.subgraph.SubgraphClient;
import dev.kontor.gateway.subgraph.SubgraphException;
import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.GraphQL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;

/** Subgraphs that are executed by graphql-java in this process, over one data set. Remembers what it was asked. */
public final class InProcessSubgraphs implements SubgraphClient {

    private final DataSet data;
    private final EventSource events = new EventSource();
    private final Map<String, GraphQL> subgraphs = new LinkedHashMap<>();
    private Function<Request, @Nullable Fault> faults = request -> null;
    private final Set<String> slow = new HashSet<>();
    private final List<Runnable> held = new ArrayList<>();
    private final List<Request> requests = new ArrayList<>();
    private final List<Subscriber> subscribers = new ArrayList<>();

    public InProcessSubgraphs(Map<String, String> sdlByName, DataSet data) {
        this.data = data;
        sdlByName.forEach((name, sdl) -> subgraphs.put(name, SubgraphSchema.executable(sdl, data, events)));
    }

    /** From now on these subgraphs, and no others, do not answer. */
    public InProcessSubgraphs stop(String... names) {
        Set<String> down = Set.of(names);
        return failWhere(request -> down.contains(request.subgraph().name()) ? Fault.UNREACHABLE : null);
    }

    /** From now on requests fail as it says; those for which it says null do not. */
    public InProcessSubgraphs failWhere(Function<Request, @Nullable Fault> how) {
        faults = how;
        return this;
    }

    /** From now on all subgraphs answer again. */
    public InProcessSubgraphs restart() {
        return failWhere(request -> null);
    }

    /** From now on the subgraph answers when it is {@link #release released}. */
    public InProcessSubgraphs hold(String name) {
        slow.add(name);
        return this;
    }

    /** Answers the oldest request that is held back. */
    public void release() {
        held.removeFirst().run();
    }

    public List<Request> requests() {
        return List.copyOf(requests);
    }

    public EventSource events() {
        return events;
    }

    /** An event of a subscription field. */
    public void publish(String field, String object) {
        events.publish(field, data.object(object));
    }

    /** All that is subscribed to fails. */
    public void fail(SubgraphException failure) {
        List.copyOf(subscribers).forEach(subscriber -> subscriber.fail(failure));
    }

    /** A message of a subgraph, whatever it is, to all who are subscribed. */
    public void send(String message) {
        List.copyOf(subscribers).forEach(subscriber -> subscriber.next(message.getBytes(StandardCharsets.UTF_8)));
    }

    @Override
    public CompletionStage<byte[]> send(Request request) {
        requests.add(request);
        Fault fault = faults.apply(request);
        if (fault != null) {
            return fault.answer(request);
        }
        String name = request.subgraph().name();
        CompletableFuture<byte[]> answer = new CompletableFuture<>();
        Runnable work = () -> answer.complete(execute(name, request.body()));
        if (slow.contains(name)) {
            held.add(work);
        } else {
            work.run();
        }
        return answer;
    }

    /** Answers a request body, as a subgraph's HTTP endpoint would. */
    public byte[] execute(String subgraph, byte[] body) {
        return json(result(subgraph, body));
    }

    @Override
    public Subscription subscribe(Request request, Subscriber subscriber) {
        requests.add(request);
        ExecutionResult result = result(request.subgraph().name(), request.body());
        Publisher<ExecutionResult> source = Objects.requireNonNull(result.getData(), () -> result.toString());
        Forwarding forwarding = new Forwarding(subscriber);
        subscribers.add(subscriber);
        source.subscribe(forwarding);
        return () -> {
            subscribers.remove(subscriber);
            forwarding.cancel();
        };
    }

    private ExecutionResult result(String subgraph, byte[] body) {
        Tape tape = Tape.parse(body);
        Map<String, Object> json = JsonValues.map(tape, tape.root());
        GraphQL graphql = Objects.requireNonNull(subgraphs.get(subgraph), subgraph);
        @SuppressWarnings("unchecked") // The member is an object, or the request is wrong and the test fails.
        Map<String, Object> variables = (Map<String, Object>) json.getOrDefault("variables", Map.of());
        return graphql.execute(ExecutionInput.newExecutionInput(String.valueOf(json.get("query")))
                .variables(variables));
    }

    private static byte[] json(ExecutionResult result) {
        return Json.write(result.toSpecification()).getBytes(StandardCharsets.UTF_8);
    }

    /** From graphql-java's stream of results to the port. */
    private static final class Forwarding implements org.reactivestreams.Subscriber<ExecutionResult> {

        private final Subscriber subscriber;
        private org.reactivestreams.@org.jspecify.annotations.Nullable Subscription source;

        Forwarding(Subscriber subscriber) {
            this.subscriber = subscriber;
        }

        @Override
        public void onSubscribe(org.reactivestreams.Subscription subscription) {
            source = subscription;
            subscription.request(Long.MAX_VALUE);
        }

        @Override
        public void onNext(ExecutionResult result) {
            subscriber.next(json(result));
        }

        @Override
        public void onError(Throwable failure) {
            throw new IllegalStateException(failure);
        }

        @Override
        public void onComplete() {
            subscriber.complete();
        }

        void cancel() {
            if (source != null) {
                source.cancel();
            }
        }
    }
}
