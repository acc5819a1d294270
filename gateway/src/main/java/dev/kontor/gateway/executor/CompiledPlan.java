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

    record Variable(byte[] name, byte[] member) {}

    /** @param instead index of the target whose incomplete objects it is about; negative when it is about all at its paths */
    record Target(
            byte[] responseKey,
            byte[] member,
            List<List<PathStep>> paths,
            List<Represented> represented,
            int instead) {}

    record PathStep(String responseKey, byte[] key, byte @Nullable [] @Nullable [] onTypes) {}

    /** @param objectType null when it represents objects of any type */
    record Represented(byte @Nullable [] objectType, byte[] start, List<Part> parts) {}

    record Part(
            byte[] member,
            byte[] key,
            boolean identifies,
            byte @Nullable [] @Nullable [] onTypes,
            @Nullable List<Part> parts) {}

    static final byte[] TYPENAME = utf8("__typename");

    private final QueryPlan plan;
    private final List<Step> steps;

    private CompiledPlan(QueryPlan plan, List<Step> steps) {
        this.plan = plan;
        this.steps = steps;
    }

    public static CompiledPlan of(QueryPlan plan) {
        List<List<Integer>> before = new ArrayList<>();
        plan.fetches().forEach(fetch -> before.add(new ArrayList<>()));
        plan.fetches()
                .forEach(fetch -> fetch.after().forEach(id -> before.get(id).add(fetch.id())));
        return new CompiledPlan(
                plan,
                plan.fetches().stream()
                        .map(fetch -> step(fetch, before.get(fetch.id())))
                        .toList());
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

    private static Step step(Fetch fetch, List<Integer> before) {
        return switch (fetch) {
            case RootFetch root -> new RootStep(root, before, body(root.subgraph(), root.operation()), path(root.at()));
            case SubscriptionFetch subscription ->
                new SubscriptionStep(subscription, before, body(subscription.subgraph(), subscription.operation()));
            case EntityFetch entities ->
                new EntityStep(
                        entities,
                        before,
                        body(entities.subgraph(), entities.operation()),
                        entities.targets().stream().map(CompiledPlan::target).toList());
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
                        .map(name -> new Variable(utf8(name), member(name)))
                        .toList());
    }

    private static Target target(EntityTarget target) {
        return new Target(
                utf8(target.responseKey()),
                member(target.variable()),
                target.paths().stream().map(CompiledPlan::path).toList(),
                target.representations().stream().map(CompiledPlan::represented).toList(),
                target.instead());
    }

    private static List<PathStep> path(ResponsePath path) {
        return path.steps().stream()
                .map(step -> new PathStep(step.responseKey(), utf8(step.responseKey()), types(step.onTypes())))
                .toList();
    }

    private static Represented represented(Representation representation) {
        return new Represented(
                representation.objectType() == null ? null : utf8(representation.objectType()),
                utf8("{\"__typename\":\"" + representation.typename() + '"'),
                parts(representation.parts()));
    }

    private static List<Part> parts(List<Representation.Part> parts) {
        return parts.stream()
                .map(part -> new Part(
                        member(part.name()),
                        utf8(part.responseKey()),
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
