package dev.kontor.gateway.planner.tree;

import java.util.stream.Collectors;

/** Prints a chosen tree, indented: each object type's stops, what they need and what is picked there. */
final class TreePrinter {

    private final StringBuilder out;

    TreePrinter(StringBuilder out) {
        this.out = out;
    }

    void print(SelectionTree tree, int depth) {
        tree.objects().forEach(object -> print(object, depth));
        tree.missing().forEach(field -> line(depth, "missing " + field));
    }

    void print(ObjectTree object, int depth) {
        line(depth, object.objectType());
        for (int i = 0; i < object.stops().size(); i++) {
            print(object.stops().get(i), i, depth + 1);
        }
    }

    private void print(ObjectTree.Stop stop, int index, int depth) {
        String needs = stop.requirements().stream()
                .map(requirement -> requirement.field() + " from " + requirement.stop())
                .collect(Collectors.joining(", "));
        line(depth, index + " " + stop.node().subgraph().name() + (needs.isEmpty() ? "" : " with " + needs));
        for (ObjectTree.Pick pick : stop.picks()) {
            line(depth + 1, pick.field() + (pick.internal() ? " (internal)" : ""));
            if (pick.selection() != null) {
                print(pick.selection(), depth + 2);
            }
        }
        if (stop.typed() != null) {
            line(depth + 1, "typed");
            print(stop.typed(), depth + 2);
        }
    }

    private void line(int depth, String text) {
        out.append("  ".repeat(depth)).append(text).append('\n');
    }
}
