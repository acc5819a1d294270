package dev.kontor.gateway.planner.fetch;

import dev.kontor.gateway.plan.Representation;
import dev.kontor.gateway.planner.fetch.Request.OfEntities;
import dev.kontor.gateway.planner.fetch.Request.Question;
import dev.kontor.gateway.planner.fetch.Request.Target;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/**
 * Entity requests to one subgraph that can start after equally many others become one request.
 *
 * <pre>
 * 1 kpi after [0] at a          1 kpi after [0] at a
 * 2 kpi after [0] at b     →                    at b
 * </pre>
 *
 * The merged request waits for what either waited for. That is a little later at times, and one round trip less always;
 * both ends pay for a round trip, so fewer is what keeps a busy system fast.
 */
public final class MergeByLevel {

    private record Moment(int level, String subgraph) {}

    private MergeByLevel() {}

    public static FetchGraph apply(FetchGraph graph) {
        SequencedMap<Moment, OfEntities> first = new LinkedHashMap<>();
        Map<OfEntities, List<Target>> targets = new HashMap<>();
        SequencedMap<Request, Request> replacement = new LinkedHashMap<>();
        Levels levels = new Levels();
        for (Request request : graph.requests()) {
            Request by = request;
            if (request instanceof OfEntities entities) {
                Moment moment =
                        new Moment(levels.of(request), request.subgraph().id());
                OfEntities kept = first.putIfAbsent(moment, entities);
                by = kept == null ? request : kept;
            }
            replacement.put(request, by);
        }
        replacement.forEach((request, by) -> {
            if (request instanceof OfEntities from && by instanceof OfEntities into) {
                into.after().addAll(from.after());
                List<Target> merged = targets.computeIfAbsent(into, i -> new ArrayList<>());
                from.targets().forEach(target -> merge(target, merged));
            }
        });
        targets.forEach((request, merged) -> {
            request.targets().clear();
            request.targets().addAll(merged);
        });
        List<Request> kept = replacement.values().stream().distinct().toList();
        for (Request request : kept) {
            List<Request> after = request.after().stream()
                    .map(before -> replacement.getOrDefault(before, before))
                    .distinct()
                    .toList();
            request.after().clear();
            request.after().addAll(after);
        }
        return new FetchGraph(
                kept.stream().sorted(Comparator.comparingInt(new Levels()::of)).toList(), graph.printer());
    }

    private static void merge(Target target, List<Target> into) {
        Target same = mergeable(target, into);
        if (same == null) {
            into.add(target);
            return;
        }
        target.questions().forEach((type, question) -> same.questions().merge(type, question, MergeByLevel::both));
    }

    private static @Nullable Target mergeable(Target target, List<Target> into) {
        return into.stream()
                .filter(other ->
                        other.paths().equals(target.paths()) && !contradict(other, target) && !collide(other, target))
                .findFirst()
                .orElse(null);
    }

    /** Whether, for one object, two different values would have to be sent under one name. */
    private static boolean contradict(Target one, Target other) {
        return one.questions().entrySet().stream().anyMatch(entry -> {
            Question question = other.questions().get(entry.getKey());
            return question != null
                    && entry.getValue().sent().stream()
                            .anyMatch(part -> question.sent().stream().anyMatch(part::contradicts));
        });
    }

    /**
     * Whether the subgraph takes objects of different types for one and the same, and would be asked different questions
     * about them; or whether only one of the two cares for the objects' types.
     */
    private static boolean collide(Target one, Target other) {
        return one.questions().values().stream()
                .anyMatch(first -> other.questions().values().stream()
                        .anyMatch(second -> (first.objectType() == null) != (second.objectType() == null)
                                || (!Objects.equals(first.objectType(), second.objectType())
                                        && first.typename().equals(second.typename())
                                        && !first.asked().asksSameAs(second.asked()))));
    }

    private static Question both(Question one, Question other) {
        LinkedHashSet<Representation.Part> sent = new LinkedHashSet<>(one.sent());
        sent.addAll(other.sent());
        one.asked().addAll(other.asked());
        return new Question(one.objectType(), new ArrayList<>(sent), one.asked());
    }
}
