package dev.kontor.gateway.planner.fetch;

import dev.kontor.gateway.graph.Edge.FieldMove;
import dev.kontor.gateway.graph.Node;
import dev.kontor.gateway.graph.QueryGraph;
import dev.kontor.gateway.operation.OperationException;
import dev.kontor.gateway.planner.fetch.Draft.Entry;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.SequencedSet;
import java.util.TreeSet;

/**
 * Drafts → GraphQL selections. A field of all objects is asked of the abstract type itself where that has it, others in
 * one fragment for each object type.
 */
final class DraftPrinter {

    /**
     * Characters that are printed for one plan, in all its stages: some times what a request may have. A literal is written
     * wherever its field is, and a few bytes of fragments put a field into thousands of places.
     */
    private static final int MAX_PRINTED = 8_000_000;

    /** A selection that is longer is written once, as a named fragment; a shorter one is easier to read in its place. */
    private static final int MAX_REPEATED = 300;

    private final QueryGraph graph;
    private int printed;

    DraftPrinter(QueryGraph graph) {
        this.graph = graph;
    }

    /** A draft by itself: its selection, with the fragments that it spreads after it. */
    String print(Draft draft) {
        Text text = text(List.of(draft));
        return text.selection(draft) + text.fragments();
    }

    /** The text of an operation that asks for these drafts. */
    Text text(List<Draft> drafts) {
        return new Text(drafts);
    }

    /**
     * The selections of one operation. What is selected below a field is the same for all object types that share it, and
     * where their interface lacks the field it stands below each: written out, that would grow by the number of types with
     * every such field on the way down.
     */
    final class Text {

        private final Map<Draft, Integer> uses = new HashMap<>();
        private final Map<Draft, String> repeated = new HashMap<>();
        private final StringBuilder fragments = new StringBuilder();
        private int named;

        private Text(List<Draft> drafts) {
            drafts.forEach(draft -> use(draft, 1));
        }

        private void use(Draft draft, int times) {
            if (uses.merge(draft, times, Integer::sum) == times) {
                for (Entry entry : draft.entries()) {
                    if (entry.below() != null) {
                        boolean once = isOnAll(entry, draft.node());
                        use(
                                entry.below(),
                                once ? 1 : conditions(entry, draft.node()).size());
                    }
                }
            }
        }

        /** The selection on values at a draft's node. */
        String selection(Draft draft) {
            StringBuilder out = new StringBuilder();
            write(draft, out);
            return out.toString();
        }

        /** The definitions of the fragments that were spread so far. */
        String fragments() {
            return fragments.toString();
        }

        private void write(Draft draft, StringBuilder out) {
            if (uses.getOrDefault(draft, 1) == 1) {
                writeOut(draft, out);
                return;
            }
            String known = repeated.get(draft);
            if (known == null) {
                StringBuilder once = new StringBuilder();
                writeOut(draft, once);
                known = once.length() > MAX_REPEATED ? "{..." + define(draft, once) + "}" : once.toString();
                repeated.put(draft, known);
            }
            append(known, out);
        }

        private String define(Draft draft, StringBuilder selection) {
            String name = "f" + named++;
            fragments
                    .append(" fragment ")
                    .append(name)
                    .append(" on ")
                    .append(draft.node().type())
                    .append(selection);
            return name;
        }

        private void writeOut(Draft draft, StringBuilder out) {
            String separator = "{";
            if (draft.asksTypename()) {
                // Where an interface is seen as an object, the type that is told is not the object's own, and not to be
                // taken for it.
                append(separator + (graph.isOpaque(draft.node()) ? "_:__typename" : "__typename"), out);
                separator = " ";
            }
            SequencedMap<String, List<Entry>> byType = new LinkedHashMap<>();
            for (Entry entry : draft.entries()) {
                if (isOnAll(entry, draft.node())) {
                    append(separator, out);
                    write(entry, out);
                    separator = " ";
                } else {
                    for (String type : conditions(entry, draft.node())) {
                        byType.computeIfAbsent(type, t -> new ArrayList<>()).add(entry);
                    }
                }
            }
            for (Map.Entry<String, List<Entry>> fragment : byType.entrySet()) {
                append(separator + "... on " + fragment.getKey(), out);
                separator = "{";
                for (Entry entry : fragment.getValue()) {
                    append(separator, out);
                    write(entry, out);
                    separator = " ";
                }
                append("}", out);
            }
            append(separator.equals("{") ? "{}" : "}", out);
        }

        private void write(Entry entry, StringBuilder out) {
            if (!entry.responseKey().equals(entry.field().name())) {
                append(entry.responseKey() + ":", out);
            }
            append(entry.field().call(), out);
            if (entry.below() != null) {
                write(entry.below(), out);
            }
        }

        private void append(String piece, StringBuilder out) {
            printed += piece.length();
            if (printed > MAX_PRINTED) {
                throw new OperationException(
                        OperationException.Code.OPERATION_TOO_COMPLEX,
                        "What would be sent to the subgraphs is longer than is accepted: the operation's fields and"
                                + " literals multiply.");
            }
            out.append(piece);
        }
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
}
