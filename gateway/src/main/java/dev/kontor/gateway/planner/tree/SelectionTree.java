package dev.kontor.gateway.planner.tree;

import dev.kontor.gateway.graph.Node;
import dev.kontor.gateway.operation.Field;
import dev.kontor.gateway.operation.SelectionSet;
import java.util.List;

/**
 * How a selection on values that one reached at a node is answered.
 *
 * @param objects one for each object type that a value can be there and that the selection asks something of
 * @param missing fields, or parts of them, that cannot be answered from here; empty when all can
 * @param cost requests that the whole needs, weighed; see {@link Cost}
 * @param size number of fields that are read in all
 */
public record SelectionTree(
        Node node, SelectionSet selection, List<ObjectTree> objects, List<Field> missing, long cost, int size) {

    public SelectionTree {
        objects = List.copyOf(objects);
        missing = List.copyOf(missing);
    }

    public boolean isComplete() {
        return missing.isEmpty();
    }

    @Override
    public String toString() {
        StringBuilder out = new StringBuilder();
        new TreePrinter(out).print(this, 0);
        return out.toString();
    }
}
