package dev.kontor.gateway.planner.path;

import dev.kontor.gateway.federation.FieldSet;
import dev.kontor.gateway.federation.Subgraph;
import dev.kontor.gateway.graph.Edge.EntityMove;
import dev.kontor.gateway.graph.Edge.FieldMove;
import dev.kontor.gateway.graph.Node;
import dev.kontor.gateway.operation.Field;
import dev.kontor.gateway.operation.SelectionSet;
import dev.kontor.gateway.planner.tree.Cost;
import dev.kontor.gateway.planner.tree.ObjectTree;
import dev.kontor.gateway.planner.tree.ObjectTree.Pick;
import dev.kontor.gateway.planner.tree.SelectionTree;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One try to answer fields of an object: the subgraphs to call are given, the fields are assigned to them. Opens each
 * subgraph as soon as one of its keys can be told, then picks each field where it is cheapest; a field that
 * {@code @requires} others is picked at a stop that is sent them.
 */
final class Attempt {

    /** An entity call, or a root call, that this try makes; equal ones for other object types are one request. */
    record Request(Subgraph subgraph, int level) {
        long cost() {
            return Cost.REQUEST + level * Cost.SEQUENCE;
        }
    }

    /** A direct way to read a field, and what it brings. */
    private record Way(
            Stops.Stop stop, FieldMove move, @Nullable SelectionTree below) {
        boolean isComplete() {
            return below == null || below.isComplete();
        }

        long cost() {
            return (below == null ? 0 : below.cost()) + stop.level() * Cost.SEQUENCE;
        }
    }

    /** What needs the objects' types, and the node at which they are told. */
    record Rest(Node to, List<Field> fields) {
        List<Field> and(List<Field> more) {
            return Stream.concat(fields.stream(), more.stream()).toList();
        }
    }

    private final Search search;
    private final Objects objects;
    private final String object;
    private final Stops stops;
    private final List<Node> closed = new ArrayList<>();
    private final List<Field> missing = new ArrayList<>();
    private final Deque<FieldMove> requiring = new ArrayDeque<>();
    private Stops.@Nullable Result result;

    Attempt(Search search, Objects objects) {
        this.search = search;
        this.objects = objects;
        this.object = objects.type();
        this.stops = new Stops(object, objects.home());
    }

    /**
     * Whether all the given nodes could be opened; what could not be picked is {@link #missing()}.
     *
     * @param rest what must be left to a stop that can tell the objects' types; null when the types do not matter
     */
    boolean run(List<Node> others, List<Field> wanted, @Nullable Rest rest) {
        closed.addAll(others);
        while (closed.removeIf(this::open)) {
            // Each that opens may tell the key of another.
        }
        if (!closed.isEmpty()) {
            return false;
        }
        for (Field field : wanted) {
            if (pick(field, false) == null && !pickInParts(field)) {
                missing.add(field);
            }
        }
        if (rest != null && !leave(rest)) {
            return false;
        }
        result = stops.result();
        return true;
    }

    /** Leaves the rest, and all that is missing, to a stop of its own. */
    private boolean leave(Rest rest) {
        Stops.Stop stop = openEntity(rest.to, List.of());
        if (stop == null) {
            closed.add(rest.to);
            return false;
        }
        SelectionTree tree =
                search.below(rest.to, search.selection(object, rest.and(missing)), FieldSet.EMPTY, Set.of());
        stop.leave(tree);
        missing.clear();
        missing.addAll(tree.missing());
        return true;
    }

    private boolean open(Node node) {
        if (search.graph().isRoot(node)
                && (objects.home() == null || search.graph().isQueryRoot(node))) {
            stops.open(node, FieldSet.EMPTY, List.of());
            return true;
        }
        return openEntity(node, List.of()) != null;
    }

    private Stops.@Nullable Stop openEntity(Node node, List<Stops.Need> more) {
        for (EntityMove entry : search.graph().entries(node)) {
            List<Stops.Need> needs = needs(entry.key(), node);
            if (needs != null) {
                needs.addAll(more);
                return stops.open(node, entry.key(), needs);
            }
        }
        return null;
    }

    /** Picks all fields of a field set of a node at the stops there are; null when one cannot be picked wholly. */
    private @Nullable List<Stops.Need> needs(FieldSet fieldSet, Node reader) {
        List<Stops.Need> needs = new ArrayList<>();
        for (Field field : search.fieldSets().on(object, fieldSet, reader.subgraph())) {
            Stops.Stop stop = field.isTypename() ? stops.first() : pick(field, true);
            if (stop == null) {
                return null;
            }
            needs.add(new Stops.Need(field, stop));
        }
        return needs;
    }

    /** Picks a field wholly at one stop; null when no stop has all of it. */
    private Stops.@Nullable Stop pick(Field field, boolean internal) {
        if (internal && field.selection() == null) {
            Stops.Stop picked = stops.pickedAt(field);
            if (picked != null) {
                return picked;
            }
        }
        Way best = ways(field).stream()
                .filter(Way::isComplete)
                .min(Comparator.comparingLong(Way::cost))
                .orElse(null);
        if (best != null) {
            best.stop.pick(new Pick(field, best.move, internal, best.below));
            return best.stop;
        }
        return pickRequiring(field, internal);
    }

    private List<Way> ways(Field field) {
        List<Way> ways = new ArrayList<>();
        for (Stops.Stop stop : stops.all()) {
            Way way = way(stop, field);
            if (way != null) {
                ways.add(way);
            }
        }
        return ways;
    }

    private @Nullable Way way(Stops.Stop stop, Field field) {
        search.step();
        FieldMove move = search.move(stop.node(), field.name());
        if (move == null || !move.requires().isEmpty()) {
            return null;
        }
        FieldSet providedBelow = move.provides();
        if (stop == stops.home()) {
            var here = Provided.below(objects.provided(), search.graph().supergraph(), object, field.name());
            if (move.external() && here.isEmpty()) {
                return null;
            }
            providedBelow = providedBelow.plus(here.orElse(FieldSet.EMPTY));
        } else if (move.external()) {
            return null;
        }
        return new Way(stop, move, below(move, field.selection(), providedBelow));
    }

    private @Nullable SelectionTree below(FieldMove move, @Nullable SelectionSet selection, FieldSet providedBelow) {
        Node to = move.to();
        return selection == null || to == null
                ? null
                : search.below(to, selection, providedBelow, alternatives(move.field()));
    }

    /** All nodes to which the field could lead; none where they make no difference. */
    private Set<Node> alternatives(String field) {
        if (!search.graph().isPartial()) {
            return Set.of();
        }
        Set<Node> parents = new LinkedHashSet<>(objects.alternatives());
        search.graph().nodes(object).stream()
                .filter(search.graph()::isEnterable)
                .forEach(parents::add);
        return parents.stream()
                .map(node -> search.move(node, field))
                .filter(move -> move != null && !move.external())
                .flatMap(move -> Stream.ofNullable(move.to()))
                .collect(Collectors.toUnmodifiableSet());
    }

    private Stops.@Nullable Stop pickRequiring(Field field, boolean internal) {
        Set<Node> nodes = new LinkedHashSet<>();
        stops.all().forEach(stop -> nodes.add(stop.node()));
        for (Node node : nodes) {
            FieldMove move = search.move(node, field.name());
            if (move == null || move.external() || move.requires().isEmpty() || requiring.contains(move)) {
                continue;
            }
            SelectionTree below = below(move, field.selection(), move.provides());
            if (below != null && !below.isComplete()) {
                continue;
            }
            requiring.push(move);
            List<Stops.Need> needs = needs(move.requires(), move.from());
            Stops.Stop stop = needs == null ? null : stopWith(move.from(), needs);
            requiring.pop();
            if (stop != null) {
                stop.pick(new Pick(field, move, internal, below));
                return stop;
            }
        }
        return null;
    }

    /** A stop in the subgraph that is sent the needs: one there is already, unless the needs wait for it or contradict its own. */
    private Stops.@Nullable Stop stopWith(Node node, List<Stops.Need> needs) {
        for (Stops.Stop stop : stops.all()) {
            boolean waited = needs.stream().anyMatch(need -> need.stop().waitsFor(stop));
            if (stop != stops.home() && stop.node().equals(node) && !waited && !stop.contradicts(needs)) {
                stop.need(needs);
                return stop;
            }
        }
        return openEntity(node, needs);
    }

    /** A value without a key of its own can have fields in several subgraphs: each is asked for its part of it. */
    private boolean pickInParts(Field field) {
        SelectionSet rest = field.selection();
        if (rest == null) {
            return false;
        }
        List<Pick> parts = new ArrayList<>();
        List<Stops.Stop> at = new ArrayList<>();
        Field left = field;
        for (Stops.Stop stop : stops.all()) {
            Way way = way(stop, left);
            if (way == null || way.below == null || way.below.objects().isEmpty()) {
                continue;
            }
            parts.add(new Pick(left, way.move, false, way.below));
            at.add(stop);
            if (way.isComplete()) {
                for (int i = 0; i < parts.size(); i++) {
                    at.get(i).pick(parts.get(i));
                }
                return true;
            }
            left = left.withSelection(new SelectionSet(rest.typeName(), way.below.missing()));
        }
        return false;
    }

    /** Those of the given nodes of which no key could be told, the one that was to tell the types included. */
    List<Node> closed() {
        return closed;
    }

    boolean isComplete() {
        return missing.isEmpty();
    }

    List<Field> missing() {
        return missing;
    }

    boolean isBetterThan(Attempt other) {
        return missing.size() != other.missing.size() ? missing.size() < other.missing.size() : cost() < other.cost();
    }

    long cost() {
        return costOfFields() + requests().stream().mapToLong(Request::cost).sum();
    }

    long costOfFields() {
        return finished().costOfFields();
    }

    Set<Request> requests() {
        return finished().requests();
    }

    int size() {
        return finished().size();
    }

    ObjectTree tree() {
        return finished().tree();
    }

    private Stops.Result finished() {
        if (result == null) {
            throw new IllegalStateException("Expected a try that was run");
        }
        return result;
    }

    static String describe(String object, List<Field> fields) {
        return fields.stream().map(field -> object + "." + field.name()).collect(Collectors.joining(", "));
    }
}
