package dev.kontor.gateway.planner.path;

import dev.kontor.gateway.federation.FieldSet;
import dev.kontor.gateway.graph.Edge.FieldMove;
import dev.kontor.gateway.graph.Node;
import dev.kontor.gateway.graph.QueryGraph;
import dev.kontor.gateway.operation.Field;
import dev.kontor.gateway.operation.OperationException;
import dev.kontor.gateway.operation.SelectionSet;
import dev.kontor.gateway.planner.tree.Cost;
import dev.kontor.gateway.planner.tree.ObjectTree;
import dev.kontor.gateway.planner.tree.SelectionTree;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Finds the cheapest way to answer a selection. For the objects that one reaches at a node it tries the sets of other
 * subgraphs to call for them, smallest first ({@link Attempt} assigns the fields for one such set); what is below a
 * field is searched once for each subgraph in which the field can be read, and remembered. So the work grows with the
 * size of the operation, not with the number of ways through it.
 *
 * <p>One use for one operation.
 */
public final class Search {

    /** With more choices than these the rest is left out: 2⁶ sets are tried at the most. */
    private static final int MAX_CHOICES = 6;

    /** Ways to read a field that are looked at. Some hundred fields need some thousands; a million takes a thread too long. */
    private static final int MAX_STEPS = 1_000_000;

    /** @param alternatives all nodes at which the same values could be, had other choices been made on the way */
    private record Place(Node node, SelectionSet selection, FieldSet provided, Set<Node> alternatives) {}

    private final QueryGraph graph;
    private final Set<String> activeLabels;
    private final FieldSets fieldSets;
    private final Map<Place, SelectionTree> known = new HashMap<>();
    private final Map<List<Field>, SelectionSet> selections = new HashMap<>();
    private final Set<Place> open = new HashSet<>();
    private final @Nullable SearchLog log;
    private int steps;

    /**
     * @param activeLabels the labels of progressive overrides that are in effect
     * @param log is told of every try; null when nobody wants to know
     */
    public Search(QueryGraph graph, Set<String> activeLabels, @Nullable SearchLog log) {
        this.graph = graph;
        this.activeLabels = activeLabels;
        this.fieldSets = new FieldSets(graph);
        this.log = log;
    }

    /** The cheapest way to answer a selection on a root type, starting nowhere. */
    public ObjectTree fromRoot(SelectionSet selection) {
        return tree(selection, choose(root(selection), wanted(selection, selection.typeName()), null));
    }

    /**
     * As {@link #fromRoot}, from the root of one subgraph alone: the events of two subgraphs would be events of two
     * subscriptions, of which nobody can say which belong together.
     */
    public ObjectTree fromOneRoot(SelectionSet selection) {
        Objects root = root(selection);
        List<Field> wanted = wanted(selection, root.type());
        return tree(selection, logged(root, wanted, null, () -> {
            Attempt best = null;
            for (Node node : graph.nodes(root.type())) {
                Attempt attempt = attempt(root, wanted, List.of(node), null);
                best = attempt != null && (best == null || attempt.isBetterThan(best)) ? attempt : best;
            }
            return best;
        }));
    }

    private static Objects root(SelectionSet selection) {
        return new Objects(null, selection.typeName(), FieldSet.EMPTY, Set.of());
    }

    private static ObjectTree tree(SelectionSet selection, @Nullable Attempt best) {
        if (best == null || !best.isComplete()) {
            String rootType = selection.typeName();
            throw new OperationException(
                    OperationException.Code.OPERATION_NOT_PLANNABLE,
                    "No plan reaches "
                            + Attempt.describe(rootType, best == null ? wanted(selection, rootType) : best.missing())
                            + ".");
        }
        return best.tree();
    }

    /** The cheapest way to answer a selection on values that are reached at a node. */
    SelectionTree below(Node node, SelectionSet selection, FieldSet provided, Set<Node> alternatives) {
        Place place = new Place(node, selection, provided, alternatives);
        SelectionTree tree = known.get(place);
        if (tree != null) {
            return tree;
        }
        if (!open.add(place)) {
            // A requirement that leads back to itself: no way from here.
            return new SelectionTree(node, selection, List.of(), selection.fields(), 0, 0);
        }
        tree = search(place);
        open.remove(place);
        known.put(place, tree);
        return tree;
    }

    /** A selection of some fields of an operation's; the same one each time. */
    SelectionSet selection(String typeName, List<Field> fields) {
        return selections.computeIfAbsent(fields, some -> new SelectionSet(typeName, some));
    }

    private SelectionTree search(Place place) {
        return graph.isOpaque(place.node) ? searchOpaque(place) : searchByType(place);
    }

    /**
     * Objects whose types cannot be told where they are. What is selected on all of them alike needs no types; the rest is
     * left to a subgraph that has the interface, which tells them.
     */
    private SelectionTree searchOpaque(Place place) {
        String object = graph.possibleTypes(place.node).getFirst();
        SequencedSet<String> possible = graph.supergraph().possibleTypes(place.selection.typeName());
        Node home = new Node(object, place.node.subgraph());
        Objects here = new Objects(home, object, place.provided, place.alternatives);
        List<Field> all = wanted(place.selection);
        List<Field> alike = all.stream()
                .filter(field -> field.objectTypes().containsAll(possible))
                .toList();
        List<Field> rest = place.selection.fields().stream()
                .filter(field -> field.isTypename() || (all.contains(field) && !alike.contains(field)))
                .toList();
        Attempt best = rest.isEmpty() ? choose(here, alike, null) : null;
        if (best == null || !best.isComplete()) {
            for (Node to : graph.nodes(object)) {
                if (!graph.isOpaque(to) && !graph.entries(to).isEmpty()) {
                    Attempt typed = choose(here, alike, new Attempt.Rest(to, rest));
                    best = typed != null && (best == null || typed.isBetterThan(best)) ? typed : best;
                }
            }
        }
        return best == null
                ? new SelectionTree(place.node, place.selection, List.of(), all, 0, 0)
                : new SelectionTree(
                        place.node, place.selection, List.of(best.tree()), best.missing(), best.cost(), best.size());
    }

    private SelectionTree searchByType(Place place) {
        List<ObjectTree> objects = new ArrayList<>();
        List<Field> missing = new ArrayList<>();
        Set<Attempt.Request> requests = new LinkedHashSet<>();
        long cost = 0;
        int size = 0;
        for (String object : graph.possibleTypes(place.node)) {
            List<Field> wanted = wanted(place.selection, object);
            if (wanted.isEmpty() || !isCommon(object, place)) {
                continue;
            }
            Node home = new Node(object, place.node.subgraph());
            Attempt best = choose(new Objects(home, object, place.provided, alternatives(place, object)), wanted, null);
            if (best == null) {
                missing.addAll(wanted);
                continue;
            }
            objects.add(best.tree());
            missing.addAll(best.missing());
            requests.addAll(best.requests());
            cost += best.costOfFields();
            size += best.size();
        }
        // Objects of several types need one request together, so each is counted once.
        cost += requests.stream().mapToLong(Attempt.Request::cost).sum();
        return new SelectionTree(place.node, place.selection, objects, missing, cost, size);
    }

    /**
     * Whether the values could be of that type wherever they were read. Subgraphs that share a field promise the same
     * answer, so what only one of them knows must not depend on the choice.
     */
    private boolean isCommon(String object, Place place) {
        return place.alternatives.stream()
                .allMatch(other ->
                        graph.isOpaque(other) || graph.possibleTypes(other).contains(object));
    }

    /** Where else objects of one type could be. */
    private Set<Node> alternatives(Place place, String object) {
        return place.alternatives.stream()
                .map(other -> graph.isOpaque(other) ? other : new Node(object, other.subgraph()))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static List<Field> wanted(SelectionSet selection) {
        return selection.fields().stream()
                .filter(field -> !field.isTypename() && !field.isIntrospection() && !field.denied())
                .toList();
    }

    private static List<Field> wanted(SelectionSet selection, String object) {
        return wanted(selection).stream()
                .filter(field -> field.objectTypes().contains(object))
                .toList();
    }

    private @Nullable Attempt choose(Objects objects, List<Field> wanted, Attempt.@Nullable Rest rest) {
        return logged(objects, wanted, rest, () -> cheapest(objects, wanted, rest));
    }

    private @Nullable Attempt logged(
            Objects objects, List<Field> wanted, Attempt.@Nullable Rest rest, Supplier<@Nullable Attempt> search) {
        if (log == null) {
            return search.get();
        }
        log.enter(objects, wanted, rest);
        Attempt chosen = search.get();
        log.leave(chosen);
        return chosen;
    }

    private @Nullable Attempt cheapest(Objects objects, List<Field> wanted, Attempt.@Nullable Rest rest) {
        Attempt best = attempt(objects, wanted, List.of(), rest);
        if (best != null && best.isComplete() && best.cost() < Cost.REQUEST) {
            return best;
        }
        Choices choices = choices(objects, wanted, rest);
        for (int size = 0; size <= choices.optional.size(); size++) {
            long least = (choices.forced.size() + size + (rest == null ? 0 : 1)) * Cost.REQUEST;
            if (best != null && best.isComplete() && least >= best.cost()) {
                break;
            }
            for (int set = 0; set < 1 << choices.optional.size(); set++) {
                if (Integer.bitCount(set) == size) {
                    Attempt attempt = attempt(objects, wanted, choices.with(set), rest);
                    best = attempt != null && (best == null || attempt.isBetterThan(best)) ? attempt : best;
                }
            }
        }
        return best;
    }

    private @Nullable Attempt attempt(
            Objects objects, List<Field> wanted, List<Node> others, Attempt.@Nullable Rest rest) {
        Attempt attempt = new Attempt(this, objects);
        boolean opened = attempt.run(others, wanted, rest);
        if (log != null) {
            log.tried(others, attempt, opened);
        }
        return opened ? attempt : null;
    }

    /** The nodes that must be entered because nobody else has a field, and those that may be worth a call. */
    private record Choices(List<Node> forced, List<Node> optional) {
        List<Node> with(int set) {
            List<Node> chosen = new ArrayList<>(forced);
            for (int i = 0; i < optional.size(); i++) {
                if ((set & 1 << i) != 0) {
                    chosen.add(optional.get(i));
                }
            }
            return chosen;
        }
    }

    private Choices choices(Objects objects, List<Field> wanted, Attempt.@Nullable Rest rest) {
        String object = objects.type();
        Set<Node> forced = new LinkedHashSet<>();
        Set<Node> optional = new LinkedHashSet<>();
        for (Field field : wanted) {
            List<Node> owners = owners(object, field.name());
            optional.addAll(owners);
            if (owners.size() == 1) {
                forced.addAll(owners);
            }
        }
        optional.addAll(graph.nodes(object));
        Set<Node> reachable =
                graph.nodes(object).stream().filter(graph::isEnterable).collect(Collectors.toSet());
        reachable.remove(objects.home());
        if (rest != null) {
            reachable.remove(rest.to());
        }
        forced.retainAll(reachable);
        optional.retainAll(reachable);
        optional.removeAll(forced);
        return new Choices(
                List.copyOf(forced), optional.stream().limit(MAX_CHOICES).toList());
    }

    private List<Node> owners(String object, String field) {
        return graph.nodes(object).stream()
                .filter(node -> {
                    FieldMove move = move(node, field);
                    return move != null && !move.external();
                })
                .toList();
    }

    /** Counts one more way that was looked at; throws when they are too many. */
    void step() {
        if (++steps > MAX_STEPS) {
            throw new OperationException(
                    OperationException.Code.OPERATION_TOO_COMPLEX,
                    "The operation offers more ways to answer it than the planner will try.");
        }
    }

    QueryGraph graph() {
        return graph;
    }

    /** The move along a field; null when there is none, or when an override closes it. */
    @Nullable FieldMove move(Node node, String field) {
        FieldMove move = graph.field(node, field);
        return move != null && move.isOpen(activeLabels) ? move : null;
    }

    FieldSets fieldSets() {
        return fieldSets;
    }
}
