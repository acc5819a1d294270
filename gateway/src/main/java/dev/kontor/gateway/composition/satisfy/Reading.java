package dev.kontor.gateway.composition.satisfy;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Follows the paths of a condition as far as facts allow by now. An object's fields are read wherever it can be followed to;
 * those of an abstract type also of each of its objects apart. One use; it goes as deep as the path is long.
 */
final class Reading {

    /** What came of following a path. */
    private enum Outcome {
        UNKNOWN,
        /** There is no such object: nothing has to be known of it, and it does not make anything known. */
        NOTHING,
        KNOWN
    }

    /**
     * An object on the way.
     *
     * @param type that it is known to be although the vertex does not tell, since it sees the interface as an object
     * @param first nothing has been read yet, so that there is no need to come back here by a key
     */
    private record At(Vertex vertex, @Nullable String type, boolean first) {}

    private record Asked(At at, Condition.Path path, int step) {}

    private static final String TYPENAME = "__typename";

    private final Knowledge knowledge;
    private final Fact asking;
    private final Vertex start;
    private final Collection<Vertex> entered;
    private final int without;
    private final Map<Asked, Outcome> known = new HashMap<>();

    /**
     * @param asking the fact that grows by what is found
     * @param start where the object was met
     * @param entered where it is followed to
     * @param without the subgraph that other objects on the way must not be followed to
     */
    Reading(Knowledge knowledge, Fact asking, Vertex start, Collection<Vertex> entered, int without) {
        this.knowledge = knowledge;
        this.asking = asking;
        this.start = start;
        this.entered = entered;
        this.without = without;
    }

    boolean knows(Condition condition) {
        return condition.paths().stream().allMatch(this::knows);
    }

    boolean knows(Condition.Path path) {
        return follow(new At(start, null, true), path, 0) == Outcome.KNOWN;
    }

    private Outcome follow(At at, Condition.Path path, int step) {
        if (step == path.steps().size()) {
            return Outcome.KNOWN;
        }
        Asked asked = new Asked(at, path, step);
        Outcome outcome = known.get(asked);
        if (outcome == null) {
            outcome = switch (path.steps().get(step)) {
                case Condition.Cast cast -> cast(at, cast.type(), path, step);
                case Condition.Field field -> field(at, field.name(), path, step);
            };
            known.put(asked, outcome);
        }
        return outcome;
    }

    private Outcome field(At at, String field, Condition.Path path, int step) {
        Outcome best = readHere(at, at.first, field, path, step);
        if (best == Outcome.KNOWN) {
            return best;
        }
        for (Vertex entered : entered(at)) {
            Vertex seen = at.type != null && entered.is(Vertex.Kind.ABSTRACT)
                    ? knowledge.graph().cast(entered, at.type)
                    : entered;
            if (seen == null) {
                continue;
            }
            Outcome here = readHere(new At(seen, at.type, false), true, field, path, step);
            if (here == Outcome.KNOWN) {
                return here;
            }
            best = here == Outcome.NOTHING ? here : best;
        }
        return best;
    }

    private Collection<Vertex> entered(At at) {
        return at.vertex.equals(start)
                ? entered
                : knowledge.closure(at.vertex, without, asking).entered();
    }

    /** @param back the object can be given back here after others were asked for what is required */
    private Outcome readHere(At at, boolean back, String field, Condition.Path path, int step) {
        if (field.equals(TYPENAME)) {
            return at.vertex.is(Vertex.Kind.INTERFACE_OBJECT) ? Outcome.UNKNOWN : Outcome.KNOWN;
        }
        Vertex.FieldEdge edge = knowledge.graph().edge(at.vertex, field);
        if (edge != null && isReadable(at.vertex, edge, back)) {
            Vertex target = edge.target();
            Outcome after = target == null ? leaf(path, step) : follow(new At(target, null, false), path, step + 1);
            if (after == Outcome.KNOWN) {
                return after;
            }
        }
        return at.vertex.is(Vertex.Kind.ABSTRACT)
                ? all(at.vertex.possible().stream()
                        .flatMap(object -> Stream.ofNullable(knowledge.graph().cast(at.vertex, object)))
                        .map(object -> field(new At(object, null, false), field, path, step)))
                : Outcome.UNKNOWN;
    }

    private static Outcome leaf(Condition.Path path, int step) {
        return step + 1 == path.steps().size() ? Outcome.KNOWN : Outcome.UNKNOWN;
    }

    private boolean isReadable(Vertex vertex, Vertex.FieldEdge edge, boolean back) {
        // Which label is active is not known here.
        if (edge.label() != null) {
            return false;
        }
        Condition requires = edge.requires();
        return requires == null
                || ((back || knowledge.entries().hasOwnKey(vertex))
                        && knowledge.requirement(vertex, requires, asking).isMet());
    }

    private Outcome cast(At at, String type, Condition.Path path, int step) {
        Vertex vertex = at.vertex;
        Api api = knowledge.api();
        if (vertex.type().equals(type)) {
            return follow(at, path, step + 1);
        }
        return switch (vertex.kind) {
            case OBJECT -> api.possible(type).contains(vertex.type()) ? follow(at, path, step + 1) : Outcome.NOTHING;
            case INTERFACE_OBJECT -> castPretended(at, type, path, step);
            case ABSTRACT -> {
                Vertex object = knowledge.graph().cast(vertex, type);
                if (object != null) {
                    yield follow(new At(object, null, false), path, step + 1);
                }
                Set<String> both = new HashSet<>(vertex.possible());
                both.retainAll(api.possible(type));
                yield all(both.stream()
                        .sorted()
                        .flatMap(each -> Stream.ofNullable(knowledge.graph().cast(vertex, each)))
                        .map(each -> follow(new At(each, null, false), path, step + 1)));
            }
        };
    }

    /** Where an interface is seen as an object, what it really is must be asked elsewhere. */
    private Outcome castPretended(At at, String type, Condition.Path path, int step) {
        if (!knowledge.api().possible(at.vertex.type()).contains(type)) {
            return Outcome.NOTHING;
        }
        boolean told = entered(at).stream().anyMatch(entered -> !entered.is(Vertex.Kind.INTERFACE_OBJECT));
        return told ? follow(new At(at.vertex, type, false), path, step + 1) : Outcome.UNKNOWN;
    }

    private static Outcome all(Stream<Outcome> outcomes) {
        Set<Outcome> found = new HashSet<>(outcomes.toList());
        if (found.contains(Outcome.UNKNOWN)) {
            return Outcome.UNKNOWN;
        }
        return found.contains(Outcome.KNOWN) ? Outcome.KNOWN : Outcome.NOTHING;
    }
}
