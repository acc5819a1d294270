package dev.kontor.gateway.executor;

import dev.kontor.gateway.federation.Subgraph;
import dev.kontor.gateway.plan.EntityTarget;
import dev.kontor.gateway.plan.Fetch;
import dev.kontor.gateway.plan.Fetch.EntityFetch;
import dev.kontor.gateway.plan.Fetch.IntrospectionFetch;
import dev.kontor.gateway.plan.Fetch.RootFetch;
import dev.kontor.gateway.plan.Fetch.SubscriptionFetch;
import dev.kontor.gateway.plan.QueryPlan;
import dev.kontor.gateway.plan.Representation;
import dev.kontor.gateway.plan.ResponsePath;
import dev.kontor.gateway.plan.SubgraphOperation;
import dev.kontor.gateway.response.JsonBuffer;
import dev.kontor.gateway.response.Keys;
import dev.kontor.gateway.response.Tape;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SequencedSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A query plan with all that is the same for every request worked out: names as bytes, bodies up to their variables. */
public final class CompiledPlan {

    /** A fetch, ready to be sent. */
    sealed interface Step {
        Fetch fetch();

        /** Ids of the fetches that wait for this one. */
        List<Integer> before();
    }

    /** @param at the way to the objects that are of the root type; empty when the response itself is */
    record RootStep(RootFetch fetch, List<Integer> before, Body body, List<PathStep> at) implements Step {}

    record SubscriptionStep(SubscriptionFetch fetch, List<Integer> before, Body body) implements Step {}

    record EntityStep(EntityFetch fetch, List<Integer> before, Body body, List<Target> targets) implements Step {}

    record IntrospectionStep(IntrospectionFetch fetch, List<Integer> before) implements Step {}

    /** A request's body: its beginning, and the client's variables that go into it. */
    record Body(Subgraph subgraph, byte[] start, List<Variable> variables) {}

    record Variable(String name, byte[] member) {}

    /**
     * Entities that are asked for.
     *
     * @param key number of the list's key in the answer
     * @param instead index of the target whose incomplete objects it is about; negative when it is about all at its
     *     paths
     */
    record Target(int key, byte[] member, List<List<PathStep>> paths, List<Represented> represented, int instead) {}

    record PathStep(String responseKey, int key, byte @Nullable [] @Nullable [] onTypes) {}

    /** @param objectType null when it represents objects of any type */
    record Represented(byte @Nullable [] objectType, byte[] start, List<Part> parts) {}

    record Part(
            byte[] member,
            int key,
            boolean identifies,
            byte @Nullable [] @Nullable [] onTypes,
            @Nullable List<Part> parts) {}

    private final QueryPlan plan;
    private final Keys keys;
    private final List<Step> steps;

    /** Of the data of the last run; the next is likely to be like it. Threads may write over each other's. */
    private Tape.Size usualSize = new Tape.Size(1024, 256);

    private CompiledPlan(QueryPlan plan, Keys keys) {
        this.plan = plan;
        this.keys = keys;
        List<List<Integer>> before = new ArrayList<>();
        plan.fetches().forEach(fetch -> before.add(new ArrayList<>()));
        plan.fetches()
                .forEach(fetch -> fetch.after().forEach(id -> before.get(id).add(fetch.id())));
        this.steps = plan.fetches().stream()
                .map(fetch -> step(fetch, before.get(fetch.id())))
                .toList();
    }

    /**
     * Compiles a plan.
     *
     * @param keys takes up the keys that the plan finds values by
     */
    public static CompiledPlan of(QueryPlan plan, Keys keys) {
        return new CompiledPlan(plan, keys);
    }

    Keys keys() {
        return keys;
    }

    Tape.Size usualSize() {
        return usualSize;
    }

    void setUsualSize(Tape.Size size) {
        usualSize = size.atMostSpare();
    }

    public QueryPlan plan() {
        return plan;
    }

    List<Step> steps() {
        return steps;
    }

    /** What is subscribed to; null for a plan that is run once. */
    @Nullable SubscriptionStep subscription() {
        return steps.stream()
                .flatMap(step ->
                        step instanceof SubscriptionStep subscription ? Stream.of(subscription) : Stream.empty())
                .findFirst()
                .orElse(null);
    }

    /** Whether the plan is run for each event of a subgraph. Not if nothing is left to subscribe to. */
    public boolean hasEvents() {
        return subscription() != null;
    }

    private Step step(Fetch fetch, List<Integer> before) {
        return switch (fetch) {
            case RootFetch root -> new RootStep(root, before, body(root.subgraph(), root.operation()), path(root.at()));
            case SubscriptionFetch subscription ->
                new SubscriptionStep(subscription, before, body(subscription.subgraph(), subscription.operation()));
            case EntityFetch entities ->
                new EntityStep(
                        entities,
                        before,
                        body(entities.subgraph(), entities.operation()),
                        entities.targets().stream().map(this::target).toList());
            case IntrospectionFetch introspection -> new IntrospectionStep(introspection, before);
        };
    }

    private static Body body(Subgraph subgraph, SubgraphOperation operation) {
        byte[] start = new JsonBuffer(operation.text().length() + 32)
                .raw("{\"query\":")
                .string(operation.text())
                .toByteArray();
        return new Body(
                subgraph,
                start,
                operation.variables().stream()
                        .map(name -> new Variable(name, member(name)))
                        .toList());
    }

    private Target target(EntityTarget target) {
        return new Target(
                keys.number(target.responseKey()),
                member(target.variable()),
                target.paths().stream().map(this::path).toList(),
                target.representations().stream().map(this::represented).toList(),
                target.instead());
    }

    private List<PathStep> path(ResponsePath path) {
        return path.steps().stream()
                .map(step -> new PathStep(step.responseKey(), keys.number(step.responseKey()), types(step.onTypes())))
                .toList();
    }

    private Represented represented(Representation representation) {
        return new Represented(
                representation.objectType() == null ? null : utf8(representation.objectType()),
                utf8("{\"__typename\":\"" + representation.typename() + '"'),
                parts(representation.parts()));
    }

    private List<Part> parts(List<Representation.Part> parts) {
        return parts.stream()
                .map(part -> new Part(
                        member(part.name()),
                        keys.number(part.responseKey()),
                        part.key(),
                        types(part.onTypes()),
                        part.selection() == null ? null : parts(part.selection())))
                .toList();
    }

    private static byte @Nullable [] @Nullable [] types(@Nullable SequencedSet<String> types) {
        return types == null ? null : types.stream().map(CompiledPlan::utf8).toArray(byte[][]::new);
    }

    private static byte[] member(String name) {
        return utf8('"' + name + "\":");
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
