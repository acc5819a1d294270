package dev.kontor.gateway.planner.path;

import dev.kontor.gateway.graph.Edge;
import dev.kontor.gateway.graph.Node;
import dev.kontor.gateway.graph.QueryGraph;
import dev.kontor.gateway.operation.Field;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a {@link Search} looked at, for people: for each place, the moves that its fields offer, the sets of subgraphs
 * that were tried and what became of each.
 *
 * <pre>
 * keyAccount: KeyAccount(accounts)
 *   moves
 *     KeyAccount(accounts) -name-> String!
 *     * =key {id}=> KeyAccount(kpi)
 *     KeyAccount(kpi) -kpi-> Kpi(kpi)
 *   tries
 *     accounts: lacks kpi
 *     accounts, kpi: cost 1010021, chosen
 * </pre>
 *
 * <p>Places are in the order in which they were first met, each once: what was remembered was not searched again.
 */
public final class SearchLog {

    private record Try(List<Node> others, Attempt attempt, boolean opened) {}

    private static final class Place {
        private final @Nullable Node home;
        private final String object;
        private final List<Field> asked;
        private final @Nullable Node typed;
        private final List<Try> tries = new ArrayList<>();
        private final List<String> outcomes = new ArrayList<>();

        Place(Objects objects, List<Field> wanted, Attempt.@Nullable Rest rest) {
            this.home = objects.home();
            this.object = objects.type();
            this.asked = rest == null ? wanted : rest.and(wanted);
            this.typed = rest == null ? null : rest.to();
        }
    }

    private final List<Place> places = new ArrayList<>();
    private final Deque<Place> open = new ArrayDeque<>();

    /** The search turns to fields of objects that it reached at a node, or of a root type. */
    void enter(Objects objects, List<Field> wanted, Attempt.@Nullable Rest rest) {
        Place place = new Place(objects, wanted, rest);
        places.add(place);
        open.push(place);
    }

    /** A try at the place that was entered last. */
    void tried(List<Node> others, Attempt attempt, boolean opened) {
        open.element().tries.add(new Try(others, attempt, opened));
    }

    /** The search is done with the place that was entered last; null when no try could be made. */
    void leave(@Nullable Attempt chosen) {
        Place place = open.pop();
        for (Try one : place.tries) {
            place.outcomes.add(outcome(place, one, chosen));
        }
        place.tries.clear(); // A try holds all that was found below it.
    }

    @SuppressWarnings("ReferenceEquality") // The very try that was chosen; others can be as good.
    private static String outcome(Place place, Try one, @Nullable Attempt chosen) {
        String called = Stream.of(Stream.ofNullable(place.home), one.others.stream(), Stream.ofNullable(place.typed))
                .flatMap(nodes -> nodes)
                .map(node -> node.type().equals(place.object) ? node.subgraph().name() : node.toString())
                .collect(Collectors.joining(", "));
        String result;
        if (!one.opened) {
            result = "no key can be told of "
                    + one.attempt.closed().stream().map(Node::toString).collect(Collectors.joining(", "));
        } else if (one.attempt.isComplete()) {
            result = "cost " + one.attempt.cost();
        } else {
            result = "lacks "
                    + one.attempt.missing().stream().map(Field::toString).collect(Collectors.joining(", "));
        }
        return (called.isEmpty() ? "nobody" : called) + ": " + result + (one.attempt == chosen ? ", chosen" : "");
    }

    /**
     * All places, a paragraph each.
     *
     * @param names how to call the selection that a field stands in, where the client selected it
     */
    public String print(QueryGraph graph, Map<Field, String> names) {
        return places.stream()
                .filter(place -> !place.asked.isEmpty())
                .map(place -> print(place, graph, names.getOrDefault(place.asked.getFirst(), "required")))
                .collect(Collectors.joining("\n"));
    }

    private static String print(Place place, QueryGraph graph, String name) {
        StringBuilder out = new StringBuilder(name)
                .append(": ")
                .append(place.home == null ? place.object : place.home)
                .append("\n  moves\n");
        moves(place, graph).forEach(move -> out.append("    ").append(move).append('\n'));
        out.append("  tries\n");
        place.outcomes.forEach(outcome -> out.append("    ").append(outcome).append('\n'));
        return out.toString();
    }

    /** By subgraph: the ways in from elsewhere, then the fields that it can be asked for. */
    private static Set<Edge> moves(Place place, QueryGraph graph) {
        Set<Edge> moves = new LinkedHashSet<>();
        for (Node node : graph.nodes(place.object)) {
            if (!node.equals(place.home)) {
                moves.addAll(graph.entries(node));
            }
            for (Field field : place.asked) {
                Edge move = graph.field(node, field.name());
                if (move != null) {
                    moves.add(move);
                }
            }
        }
        return moves;
    }
}
