package dev.kontor.gateway.executor;

import dev.kontor.gateway.executor.CompiledPlan.PathStep;
import dev.kontor.gateway.executor.CompiledPlan.Target;
import dev.kontor.gateway.response.Overlay;
import dev.kontor.gateway.response.Tape;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where, for the client, lies what a subgraph calls {@code ["_entities", 3, "name"]}. Worked out only when there is an
 * error, by walking to the objects once more with a note of the way.
 */
final class ErrorPaths {

    /** An answer to root fields: its paths are the client's. */
    static final ErrorPaths ROOT = new ErrorPaths(List.of(), List.of(), Tape.emptyObject());

    /** An error about many objects is reported for the first of them, or a failure would answer with a flood. */
    private static final int MAX_PLACES = 10;

    private final List<Target> targets;
    private final List<Representations> sent;
    private final Tape data;

    ErrorPaths(List<Target> targets, List<Representations> sent, Tape data) {
        this.targets = targets;
        this.sent = sent;
        this.data = data;
    }

    /** The client's paths for a subgraph's path. */
    List<List<Object>> of(List<Object> path) {
        if (targets.isEmpty()) {
            return List.of(path);
        }
        for (int i = 0; i < targets.size(); i++) {
            if (path.size() >= 2
                    && new String(targets.get(i).responseKey(), StandardCharsets.UTF_8).equals(path.get(0))
                    && path.get(1) instanceof Integer entity) {
                List<Object> rest = path.subList(2, path.size());
                return objects(i, entity).stream()
                        .map(object ->
                                Stream.concat(object.stream(), rest.stream()).toList())
                        .toList();
            }
        }
        return places();
    }

    /** The client's paths of all objects that were asked about. */
    List<List<Object>> places() {
        List<List<Object>> places = new ArrayList<>();
        for (int i = 0; i < targets.size(); i++) {
            places.addAll(objects(i, null));
        }
        return places.subList(0, Math.min(places.size(), MAX_PLACES));
    }

    private List<List<Object>> objects(int target, @Nullable Integer representation) {
        Map<Tape, Map<Integer, Integer>> wanted = new LinkedHashMap<>();
        for (Representations.Represents object : sent.get(target).objects()) {
            if (representation == null || representation == object.representation()) {
                wanted.computeIfAbsent(object.tape(), tape -> new LinkedHashMap<>())
                        .put(object.object(), object.representation());
            }
        }
        List<List<Object>> found = new ArrayList<>();
        for (List<PathStep> path : targets.get(target).paths()) {
            walk(data, data.root(), path, 0, new ArrayList<>(), wanted, found);
        }
        return found;
    }

    private static void walk(
            Tape tape,
            int value,
            List<PathStep> path,
            int depth,
            List<Object> way,
            Map<Tape, Map<Integer, Integer>> wanted,
            List<List<Object>> found) {
        if (found.size() == MAX_PLACES) {
            return;
        }
        if (tape.kind(value) == Tape.Kind.ARRAY) {
            int element = tape.firstElement(value);
            for (int i = 0; i < tape.count(value); i++) {
                way.add(i);
                walk(tape, element, path, depth, way, wanted, found);
                way.removeLast();
                element = tape.next(element);
            }
        } else if (tape.kind(value) == Tape.Kind.OBJECT && depth == path.size()) {
            if (wanted.getOrDefault(tape, Map.of()).containsKey(value)) {
                found.add(List.copyOf(way));
            }
        } else if (tape.kind(value) == Tape.Kind.OBJECT) {
            PathStep step = path.get(depth);
            Overlay.Ref next = new Overlay.Ref(tape, value);
            if (Types.matches(tape, value, step.onTypes()) && Overlay.find(tape, value, step.key(), next)) {
                way.add(step.responseKey());
                walk(next.tape(), next.value(), path, depth + 1, way, wanted, found);
                way.removeLast();
            }
        }
    }
}
