package dev.kontor.gateway.planner.path;

import dev.kontor.gateway.federation.FieldSet;
import dev.kontor.gateway.federation.Subgraph;
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
import java.util.Set;
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

    /** A few kilobytes of operation need some hundreds; beyond it an operation holds its thread for too long. */
    private static final int MAX_ATTEMPTS = 200_000;

    private record Place(Node node, SelectionSet selection, FieldSet provided) {}

    private final QueryGraph graph;
    private final FieldSets fieldSets;
    private final Map<Place, SelectionTree> known = new HashMap<>();
    private final Set<Place> open = new HashSet<>();
    private int attempts;

    public Search(QueryGraph graph) {
        this.graph = graph;
        this.fieldSets = new FieldSets(graph.supergraph());
    }

    /** The cheapest way to answer a selection on a root type, starting nowhere. */
    public ObjectTree fromRoot(SelectionSet selection) {
        String rootType = selection.typeName();
        Attempt best = choose(null, rootType, wanted(selection, rootType), FieldSet.EMPTY);
        if (best == null || !best.isComplete()) {
            throw new OperationException(
                    OperationException.Code.OPERATION_NOT_PLANNABLE,
                    "No plan reaches "
                            + Attempt.describe(rootType, best == null ? wanted(selection, rootType) : best.missing())
                            + ".");
        }
        return best.tree();
    }

    /** The cheapest way to answer a selection on values that are reached at a node. */
    SelectionTree below(Node node, SelectionSet selection, FieldSet provided) {
        Place place = new Place(node, selection, provided);
        SelectionTree tree = known.get(place);
        if (tree != null) {
            return tree;
        }
        if (!open.add(place)) {
            // A requirement that leads back to itself: no way from here.
            return new SelectionTree(node, selection, List.of(), selection.fields(), 0);
        }
        tree = search(place);
        open.remove(place);
        known.put(place, tree);
        return tree;
    }

    private SelectionTree search(Place place) {
        List<ObjectTree> objects = new ArrayList<>();
        List<Field> missing = new ArrayList<>();
        Set<Attempt.Request> requests = new LinkedHashSet<>();
        long cost = 0;
        for (String object : graph.possibleTypes(place.node)) {
            List<Field> wanted = wanted(place.selection, object);
            if (wanted.isEmpty()) {
                continue;
            }
            Attempt best = choose(new Node(object, place.node.subgraph()), object, wanted, place.provided);
            if (best == null) {
                missing.addAll(wanted);
                continue;
            }
            objects.add(best.tree());
            missing.addAll(best.missing());
            requests.addAll(best.requests());
            cost += best.costOfFields();
        }
        // Objects of several types need one request together, so each is counted once.
        cost += requests.stream().mapToLong(Attempt.Request::cost).sum();
        return new SelectionTree(place.node, place.selection, objects, missing, cost);
    }

    private static List<Field> wanted(SelectionSet selection, String object) {
        return selection.on(object).stream()
                .filter(field -> !field.isTypename() && !field.isIntrospection() && !field.denied())
                .toList();
    }

    private @Nullable Attempt choose(@Nullable Node home, String object, List<Field> wanted, FieldSet provided) {
        Attempt best = attempt(home, object, wanted, provided, List.of());
        if (best != null && best.isComplete() && best.cost() < Cost.REQUEST) {
            return best;
        }
        Choices choices = choices(home, object, wanted);
        for (int size = 0; size <= choices.optional.size(); size++) {
            long least = (choices.forced.size() + size) * Cost.REQUEST;
            if (best != null && best.isComplete() && least >= best.cost()) {
                break;
            }
            for (int set = 0; set < 1 << choices.optional.size(); set++) {
                if (Integer.bitCount(set) == size) {
                    Attempt attempt = attempt(home, object, wanted, provided, choices.with(set));
                    best = attempt != null && (best == null || attempt.isBetterThan(best)) ? attempt : best;
                }
            }
        }
        return best;
    }

    private @Nullable Attempt attempt(
            @Nullable Node home, String object, List<Field> wanted, FieldSet provided, List<Subgraph> others) {
        if (++attempts > MAX_ATTEMPTS) {
            throw new OperationException(
                    OperationException.Code.OPERATION_TOO_COMPLEX,
                    "The operation offers more ways to answer it than the planner will try.");
        }
        Attempt attempt = new Attempt(this, home, object, provided);
        return attempt.run(others, wanted) ? attempt : null;
    }

    /** The subgraphs that must be called because nobody else has a field, and those that may be worth a call. */
    private record Choices(List<Subgraph> forced, List<Subgraph> optional) {
        List<Subgraph> with(int set) {
            List<Subgraph> chosen = new ArrayList<>(forced);
            for (int i = 0; i < optional.size(); i++) {
                if ((set & 1 << i) != 0) {
                    chosen.add(optional.get(i));
                }
            }
            return chosen;
        }
    }

    private Choices choices(@Nullable Node home, String object, List<Field> wanted) {
        Set<Subgraph> forced = new LinkedHashSet<>();
        Set<Subgraph> owners = new LinkedHashSet<>();
        for (Field field : wanted) {
            List<Subgraph> ofField = owners(object, field.name());
            owners.addAll(ofField);
            if (ofField.size() == 1) {
                forced.addAll(ofField);
            }
        }
        Set<Subgraph> optional = new LinkedHashSet<>(owners);
        graph.nodes(object).stream().map(Node::subgraph).forEach(optional::add);
        Set<Subgraph> reachable = new HashSet<>();
        graph.nodes(object).stream()
                .filter(node -> graph.isRoot(node) || !graph.entries(node).isEmpty())
                .map(Node::subgraph)
                .forEach(reachable::add);
        if (home != null) {
            reachable.remove(home.subgraph());
        }
        forced.retainAll(reachable);
        optional.retainAll(reachable);
        optional.removeAll(forced);
        return new Choices(
                List.copyOf(forced), optional.stream().limit(MAX_CHOICES).toList());
    }

    private List<Subgraph> owners(String object, String field) {
        return graph.nodes(object).stream()
                .filter(node -> {
                    FieldMove move = graph.field(node, field);
                    return move != null && !move.external();
                })
                .map(Node::subgraph)
                .toList();
    }

    QueryGraph graph() {
        return graph;
    }

    FieldSets fieldSets() {
        return fieldSets;
    }
}
