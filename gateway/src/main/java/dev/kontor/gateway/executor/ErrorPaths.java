package dev.kontor.gateway.executor;

import dev.kontor.gateway.executor.CompiledPlan.PathStep;
import dev.kontor.gateway.executor.CompiledPlan.Target;
import dev.kontor.gateway.response.Tape;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where in the response lies what a subgraph calls {@code ["_entities", 3, "name"]}. Worked out only when there is an error,
 * by walking to the objects once more with a note of the way.
 */
sealed interface ErrorPaths {

    /**
     * An error about many objects is reported for so many of them, the first of each path in the plan, or a failure would
     * answer with a flood.
     */
    int MAX_PLACES = 10;

    /** Places in the response for a subgraph's path. */
    List<List<Object>> of(List<Object> path);

    /** Places of all objects that were asked about. */
    List<List<Object>> places();

    /**
     * Places of objects of a target.
     *
     * @param limit how many are enough for each of the target's paths
     */
    static List<List<Object>> of(Collection<Integer> objects, Target target, Tape data, int limit) {
        Set<Integer> wanted = new HashSet<>(objects);
        List<List<Object>> found = new ArrayList<>();
        for (List<PathStep> path : target.paths()) {
            int enough = found.size() + limit;
            Places.visit(data, path, (object, way) -> {
                if (wanted.contains(object)) {
                    found.add(List.copyOf(way));
                }
                return found.size() < enough;
            });
        }
        return found;
    }

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
            Places.visit(data, at, (object, way) -> {
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
                if (path.isEmpty() || !data.keyName(targets.get(i).key()).equals(path.getFirst())) {
                    continue;
                }
                if (path.size() == 1) {
                    return objects(i, null, MAX_PLACES);
                }
                if (path.get(1) instanceof Integer entity
                        && entity < sent.get(i).count()) {
                    List<Object> rest = path.subList(2, path.size());
                    return objects(i, entity, MAX_PLACES).stream()
                            .map(object -> Stream.concat(object.stream(), rest.stream())
                                    .toList())
                            .toList();
                }
            }
            return places();
        }

        @Override
        public List<List<Object>> places() {
            int paths =
                    targets.stream().mapToInt(target -> target.paths().size()).sum();
            List<List<Object>> places = new ArrayList<>();
            for (int i = 0; i < targets.size(); i++) {
                places.addAll(objects(i, null, Math.max(1, MAX_PLACES / paths)));
            }
            return places;
        }

        private List<List<Object>> objects(int target, @Nullable Integer representation, int limit) {
            Representations asked = sent.get(target);
            List<Integer> wanted = IntStream.range(0, asked.size())
                    .filter(i -> representation == null || representation == asked.representation(i))
                    .mapToObj(asked::object)
                    .toList();
            return ErrorPaths.of(wanted, targets.get(target), data, limit);
        }
    }
}
