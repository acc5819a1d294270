package dev.kontor.gateway.executor;

import dev.kontor.gateway.executor.CompiledPlan.PathStep;
import dev.kontor.gateway.executor.CompiledPlan.Target;
import dev.kontor.gateway.response.Tape;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where in the response lies what a subgraph calls {@code ["_entities", 3, "name"]}. Worked out only when there is an error,
 * by walking to the objects once more with a note of the way.
 */
sealed interface ErrorPaths {

    /** An error about many objects is reported for the first of them, or a failure would answer with a flood. */
    int MAX_PLACES = 10;

    /** Places in the response for a subgraph's path. */
    List<List<Object>> of(List<Object> path);

    /** Places of all objects that were asked about. */
    List<List<Object>> places();

    /** Of an answer to root fields, about the objects at the end of a path. */
    record OfRoot(List<PathStep> at, Tape data) implements ErrorPaths {

        @Override
        public List<List<Object>> of(List<Object> path) {
            return places().stream()
                    .map(place -> Stream.concat(place.stream(), path.stream()).toList())
                    .toList();
        }

        @Override
        public List<List<Object>> places() {
            List<List<Object>> found = new ArrayList<>();
            Places.visit(data, at, (tape, object, way) -> {
                found.add(List.copyOf(way));
                return found.size() < MAX_PLACES;
            });
            return found;
        }
    }

    /** Of an answer about entities. */
    record OfEntities(List<Target> targets, List<Representations> sent, Tape data) implements ErrorPaths {

        @Override
        public List<List<Object>> of(List<Object> path) {
            for (int i = 0; i < targets.size(); i++) {
                if (path.size() >= 2
                        && new String(targets.get(i).responseKey(), StandardCharsets.UTF_8).equals(path.get(0))
                        && path.get(1) instanceof Integer entity) {
                    List<Object> rest = path.subList(2, path.size());
                    return objects(i, entity).stream()
                            .map(object -> Stream.concat(object.stream(), rest.stream())
                                    .toList())
                            .toList();
                }
            }
            return places();
        }

        @Override
        public List<List<Object>> places() {
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
                Places.visit(data, path, (tape, object, way) -> {
                    if (wanted.getOrDefault(tape, Map.of()).containsKey(object)) {
                        found.add(List.copyOf(way));
                    }
                    return found.size() < MAX_PLACES;
                });
            }
            return found;
        }
    }
}
