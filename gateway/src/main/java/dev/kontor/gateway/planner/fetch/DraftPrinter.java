package dev.kontor.gateway.planner.fetch;

import dev.kontor.gateway.graph.Edge.FieldMove;
import dev.kontor.gateway.graph.Node;
import dev.kontor.gateway.graph.QueryGraph;
import dev.kontor.gateway.planner.fetch.Draft.Entry;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.SequencedSet;
import java.util.TreeSet;

/**
 * Draft → GraphQL selection. A field of all objects is asked of the abstract type itself where that has it, others in
 * one fragment for each object type.
 */
final class DraftPrinter {

    private final QueryGraph graph;

    DraftPrinter(QueryGraph graph) {
        this.graph = graph;
    }

    String print(Draft draft) {
        StringBuilder out = new StringBuilder();
        print(draft, out);
        return out.toString();
    }

    private void print(Draft draft, StringBuilder out) {
        List<String> parts = new ArrayList<>();
        if (draft.asksTypename()) {
            // Where an interface is seen as an object, the type that is told is not the object's own, and not to be
            // taken for it.
            parts.add(graph.isOpaque(draft.node()) ? "_:__typename" : "__typename");
        }
        SequencedMap<String, List<Entry>> fragments = new LinkedHashMap<>();
        for (Entry entry : draft.entries()) {
            if (isOnAll(entry, draft.node())) {
                parts.add(print(entry));
            } else {
                for (String type : conditions(entry, draft.node())) {
                    fragments.computeIfAbsent(type, t -> new ArrayList<>()).add(entry);
                }
            }
        }
        fragments.forEach((type, entries) -> parts.add("... on " + type + "{"
                + String.join(" ", entries.stream().map(this::print).toList()) + "}"));
        out.append('{').append(String.join(" ", parts)).append('}');
    }

    private boolean isOnAll(Entry entry, Node node) {
        return (entry.objectTypes().contains(node.type()) || entry.objectTypes().containsAll(accessible(node)))
                && isSameOn(node, entry);
    }

    /** Whether the type itself has the field; an object may return something narrower than its interface says. */
    private boolean isSameOn(Node node, Entry entry) {
        FieldMove move = graph.field(node, entry.field().name());
        Draft below = entry.below();
        return move != null && (below == null || below.node().equals(move.to()));
    }

    /** What a client never asks of cannot be told apart from what it did not ask of. */
    private SequencedSet<String> accessible(Node node) {
        SequencedSet<String> objects = new TreeSet<>(graph.possibleTypes(node));
        objects.removeIf(object -> !graph.supergraph().requireComposite(object).accessible() && objects.size() > 1);
        return objects;
    }

    private SequencedSet<String> conditions(Entry entry, Node node) {
        SequencedSet<String> objects = new TreeSet<>(entry.objectTypes());
        objects.retainAll(graph.possibleTypes(node));
        return objects;
    }

    private String print(Entry entry) {
        StringBuilder out = new StringBuilder();
        if (!entry.responseKey().equals(entry.field().name())) {
            out.append(entry.responseKey()).append(':');
        }
        out.append(entry.field().call());
        if (entry.below() != null) {
            print(entry.below(), out);
        }
        return out.toString();
    }
}
