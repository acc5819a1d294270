package dev.kontor.gateway.planner.tree;

import dev.kontor.gateway.federation.FieldSet;
import dev.kontor.gateway.graph.Edge.FieldMove;
import dev.kontor.gateway.graph.Node;
import dev.kontor.gateway.operation.Field;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How objects of one type are answered: the stops one makes, in an order in which each stop's requirements are picked
 * at earlier ones. The first stop is where the objects were reached; each further one is an entity call.
 */
public record ObjectTree(String objectType, List<Stop> stops) {

    public ObjectTree {
        stops = List.copyOf(stops);
    }

    /**
     * A subgraph in which something is read of the objects.
     *
     * @param node what the objects are there: their own type, or an interface that the subgraph sees as an object
     * @param key what identifies an object there; empty for the first stop and for root types
     * @param requirements what must be sent along, the key included: a field and the index of the stop that has it
     * @param picks what is read
     * @param typed what is left to this stop because it can tell the objects' types, which the first cannot; null when
     *     nothing is
     */
    public record Stop(
            Node node,
            FieldSet key,
            List<Requirement> requirements,
            List<Pick> picks,
            @Nullable SelectionTree typed) {
        public Stop {
            requirements = List.copyOf(requirements);
            picks = List.copyOf(picks);
        }
    }

    /** How many stops the one of this index must wait for, one after the other. */
    public int level(int index) {
        return stops.get(index).requirements().stream()
                .mapToInt(requirement -> level(requirement.stop()) + 1)
                .max()
                .orElse(0);
    }

    /** A field that a later stop must be sent, and the stop at which it is picked. */
    public record Requirement(Field field, int stop) {}

    /**
     * A field that is read at a stop.
     *
     * @param internal a requirement asks for it, not the client
     * @param selection what is read of its value; null for a leaf
     */
    public record Pick(
            Field field,
            @Nullable FieldMove move,
            boolean internal,
            @Nullable SelectionTree selection) {
        /** Whether the subgraph must be sent other fields to answer it. */
        public boolean isRequiring() {
            return move != null && !move.requires().isEmpty();
        }
    }

    @Override
    public String toString() {
        StringBuilder out = new StringBuilder();
        new TreePrinter(out).print(this, 0);
        return out.toString();
    }
}
