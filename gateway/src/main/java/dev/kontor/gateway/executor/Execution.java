package dev.kontor.gateway.executor;

import dev.kontor.gateway.executor.CompiledPlan.EntityStep;
import dev.kontor.gateway.executor.CompiledPlan.IntrospectionStep;
import dev.kontor.gateway.executor.CompiledPlan.RootStep;
import dev.kontor.gateway.executor.CompiledPlan.Step;
import dev.kontor.gateway.executor.CompiledPlan.SubscriptionStep;
import dev.kontor.gateway.executor.CompiledPlan.Target;
import dev.kontor.gateway.federation.Subgraph;
import dev.kontor.gateway.response.ErrorCode;
import dev.kontor.gateway.response.GraphQLError;
import dev.kontor.gateway.response.JsonException;
import dev.kontor.gateway.response.Keys;
import dev.kontor.gateway.response.Overlay;
import dev.kontor.gateway.response.Tape;
import dev.kontor.gateway.subgraph.SubgraphClient;
import dev.kontor.gateway.subgraph.SubgraphException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;

/**
 * One run of a plan. A fetch starts as soon as those it waits for have ended, well or not; its answer extends the
 * objects that are there. One thread at a time, as {@link SubgraphClient} promises.
 */
public final class Execution {

    /** What the subgraphs answered, one over the other, and what went wrong. */
    public record Result(Tape data, List<GraphQLError> errors) {}

    /**
     * What a run needs of its request.
     *
     * @param variables the client's variables as they came; null when there were none
     * @param headers what is passed on to subgraphs
     * @param mayShare whether what others read at the same moment will do
     * @param introspection answers the plan's introspection, as JSON of a response
     */
    public record Input(
            @Nullable Value variables, Map<String, String> headers, boolean mayShare, Introspector introspection) {}

    /** An object of a document of its own. */
    public record Value(Tape tape, int value) {}

    /** Answers an introspection document from the API schema. */
    public interface Introspector {
        byte[] answer(graphql.language.Document document);
    }

    private final CompiledPlan plan;
    private final SubgraphClient client;
    private final Input input;
    private final byte @Nullable [] event;
    private final Tape data;
    private final List<GraphQLError> errors = new ArrayList<>();
    private final int[] waitingFor;
    private final CompletableFuture<Result> result = new CompletableFuture<>();
    private int running;
    private int marks;

    private Execution(CompiledPlan plan, SubgraphClient client, Input input, byte @Nullable [] event) {
        this.plan = plan;
        this.client = client;
        this.input = input;
        this.event = event;
        this.data = Tape.emptyObject(plan.keys(), plan.usualSize());
        this.waitingFor = plan.steps().stream()
                .mapToInt(step -> step.fetch().after().size())
                .toArray();
    }

    public static CompletableFuture<Result> run(CompiledPlan plan, SubgraphClient client, Input input) {
        return run(new Execution(plan, client, input, null));
    }

    /** Runs a plan for one event of what it subscribes to. */
    static CompletableFuture<Result> run(CompiledPlan plan, SubgraphClient client, Input input, byte[] event) {
        return run(new Execution(plan, client, input, event));
    }

    private static CompletableFuture<Result> run(Execution execution) {
        execution.start();
        return execution.result;
    }

    private void start() {
        // Counted as running itself, so that fetches that end at once do not end the whole before all have started.
        running++;
        for (Step step : plan.steps()) {
            if (step.fetch().after().isEmpty()) {
                start(step);
            }
        }
        ended();
    }

    private void start(Step step) {
        running++;
        switch (step) {
            case RootStep root -> startRoot(root);
            case SubscriptionStep subscription -> acceptEvent(subscription);
            case EntityStep entities -> startEntities(entities);
            case IntrospectionStep introspection -> {
                int answer = data.add(
                        input.introspection.answer(introspection.fetch().document()));
                accept(introspection, answer, List.of());
                end(introspection);
            }
        }
    }

    private void startRoot(RootStep step) {
        if (objectsAt(step).isEmpty()) {
            end(step);
        } else {
            send(step, RequestBody.of(step.body(), input.variables), List.of());
        }
    }

    private void acceptEvent(SubscriptionStep step) {
        if (event == null) {
            throw new IllegalStateException("Expected an event of " + step.fetch());
        }
        try {
            accept(step, parse(event, step.fetch().subgraph()), List.of());
        } catch (SubgraphException malformed) {
            fail(step, malformed, List.of());
        }
        end(step);
    }

    /** The objects of the response that are of the root type. */
    private List<Integer> objectsAt(RootStep step) {
        List<Integer> objects = new ArrayList<>();
        Places.visit(data, step.at(), (object, way) -> objects.add(object));
        return objects;
    }

    private void startEntities(EntityStep step) {
        List<Representations> found = new ArrayList<>();
        boolean any = false;
        for (Target target : step.targets()) {
            Representations representations;
            if (target.instead() < 0) {
                representations = Representations.of(target, data, ++marks);
                reportIncomplete(representations, target, step);
            } else {
                representations = Representations.of(
                        target, data, found.get(target.instead()).incomplete());
            }
            any |= representations.size() > 0;
            found.add(representations);
        }
        if (any) {
            send(step, RequestBody.of(step.body(), input.variables, step.targets(), found), found);
        } else {
            end(step);
        }
    }

    /** Some failure left these without what must be sent of them; it is told here unless it was told for all of the object. */
    private void reportIncomplete(Representations representations, Target target, EntityStep step) {
        if (errors.isEmpty() || representations.incomplete().isEmpty()) {
            return;
        }
        String message =
                "The subgraph '" + step.fetch().subgraph().name() + "' was not asked: what it must be sent is missing.";
        add(ErrorPaths.of(representations.incomplete(), target, data, ErrorPaths.MAX_PLACES).stream()
                .filter(place -> errors.stream()
                        .noneMatch(error -> place.size() >= error.path().size()
                                && place.subList(0, error.path().size()).equals(error.path())))
                .map(place -> GraphQLError.of(message, place, ErrorCode.SUBREQUEST_NOT_SENT))
                .toList());
    }

    private void send(Step step, byte[] body, List<Representations> sent) {
        client.send(new SubgraphClient.Request(subgraph(step), body, input.headers, input.mayShare))
                .whenComplete((answer, failure) -> {
                    try {
                        receive(step, answer, failure, sent);
                        end(step);
                    } catch (RuntimeException | Error broken) {
                        result.completeExceptionally(broken);
                    }
                });
    }

    private void receive(Step step, byte[] answer, @Nullable Throwable failure, List<Representations> sent) {
        if (failure != null) {
            fail(step, failure, sent);
            return;
        }
        try {
            accept(step, parse(answer, subgraph(step)), sent);
        } catch (SubgraphException malformed) {
            fail(step, malformed, sent);
        }
    }

    /** Adds an answer to the data. */
    private int parse(byte[] answer, Subgraph subgraph) {
        try {
            int root = data.add(answer);
            if (data.kind(root) == Tape.Kind.OBJECT
                    && (data.field(root, Keys.DATA) >= 0 || data.field(root, Keys.ERRORS) >= 0)) {
                return root;
            }
        } catch (JsonException notJson) {
            throw malformed(subgraph, "its answer is not JSON that is accepted");
        }
        throw malformed(subgraph, "its answer is not a GraphQL response");
    }

    static SubgraphException malformed(Subgraph subgraph, String what) {
        return new SubgraphException(
                SubgraphException.Code.SUBREQUEST_MALFORMED_RESPONSE,
                "The subgraph '" + subgraph.name() + "' did not answer properly: " + what + ".");
    }

    private void accept(Step step, int answer, List<Representations> sent) {
        int answered = data.field(answer, Keys.DATA);
        boolean hasData = answered >= 0 && data.kind(answered) == Tape.Kind.OBJECT;
        boolean hasErrors = SubgraphErrors.areIn(data, answer);
        if (SubgraphErrors.areMalformed(data, answer)) {
            throw malformed(subgraph(step), "its errors are not a list");
        }
        if (!hasData && !hasErrors) {
            throw malformed(subgraph(step), "its answer has neither data nor errors");
        }
        switch (step) {
            case RootStep root -> {
                readErrors(answer, root.fetch().subgraph(), errorPaths(root, sent));
                if (hasData) {
                    objectsAt(root).forEach(object -> Overlay.extend(data, object, answered));
                }
            }
            case SubscriptionStep subscription -> {
                readErrors(answer, subscription.fetch().subgraph(), errorPaths(subscription, sent));
                if (hasData) {
                    Overlay.extend(data, data.root(), answered);
                }
            }
            case EntityStep entities -> {
                Subgraph subgraph = entities.fetch().subgraph();
                readErrors(answer, subgraph, errorPaths(entities, sent));
                for (int i = 0; i < sent.size() && hasData; i++) {
                    Entities.extend(data, answered, entities.targets().get(i), sent.get(i), subgraph, hasErrors);
                }
            }
            case IntrospectionStep introspection -> {
                add(SubgraphErrors.read(
                        data,
                        answer,
                        "Introspection",
                        ErrorCode.INTROSPECTION_REFUSED,
                        errorPaths(introspection, sent)));
                if (hasData) {
                    Overlay.extend(data, data.root(), answered);
                }
            }
        }
    }

    private void readErrors(int answer, Subgraph subgraph, ErrorPaths paths) {
        add(SubgraphErrors.read(
                data, answer, "The subgraph '" + subgraph.name() + "'", ErrorCode.DOWNSTREAM_SERVICE_ERROR, paths));
    }

    private void fail(Step step, Throwable failure, List<Representations> sent) {
        Throwable cause =
                failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
        if (!(cause instanceof SubgraphException known)) {
            result.completeExceptionally(cause);
            return;
        }
        String message = Objects.requireNonNullElse(known.getMessage(), "A subgraph failed.");
        add(errorPaths(step, sent).places().stream()
                .map(place -> GraphQLError.of(message, place, known.code().name()))
                .toList());
    }

    private void add(List<GraphQLError> more) {
        errors.addAll(more.subList(0, Math.min(more.size(), GraphQLError.MAX_TOLD - errors.size())));
    }

    private ErrorPaths errorPaths(Step step, List<Representations> sent) {
        return switch (step) {
            case RootStep root -> new ErrorPaths.OfRoot(root.at(), data);
            case EntityStep entities -> new ErrorPaths.OfEntities(entities.targets(), sent, data);
            case SubscriptionStep subscription -> new ErrorPaths.OfRoot(List.of(), data);
            case IntrospectionStep introspection -> new ErrorPaths.OfRoot(List.of(), data);
        };
    }

    private static Subgraph subgraph(Step step) {
        return switch (step) {
            case RootStep root -> root.fetch().subgraph();
            case SubscriptionStep subscription -> subscription.fetch().subgraph();
            case EntityStep entities -> entities.fetch().subgraph();
            case IntrospectionStep introspection ->
                throw new IllegalStateException("Introspection is not sent: " + introspection.fetch());
        };
    }

    private void end(Step step) {
        for (int id : step.before()) {
            if (--waitingFor[id] == 0) {
                start(plan.steps().get(id));
            }
        }
        ended();
    }

    private void ended() {
        if (--running == 0) {
            plan.setUsualSize(data.size());
            result.complete(new Result(data, errors));
        }
    }
}
