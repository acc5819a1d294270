package dev.kontor.gateway.planner.fetch;

import dev.kontor.gateway.federation.Argument;
import dev.kontor.gateway.graph.Node;
import dev.kontor.gateway.operation.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.SequencedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What one request asks of values at a node, while fields are being added to it. */
final class Draft {

    /** A field, for objects of the given types, and what is asked of its value; null for a leaf. */
    record Entry(
            String responseKey,
            Field field,
            SequencedSet<String> objectTypes,
            @Nullable Draft below) {}

    private final Node node;
    private final List<Entry> entries = new ArrayList<>();
    private boolean typename;

    Draft(Node node) {
        this.node = node;
    }

    Node node() {
        return node;
    }

    List<Entry> entries() {
        return entries;
    }

    /** Asks for the type of the values, too. */
    void addTypename() {
        typename = true;
    }

    boolean asksTypename() {
        return typename || entries.isEmpty();
    }

    void addLeaf(String responseKey, Field field, String objectType) {
        for (Entry entry : entries) {
            if (entry.responseKey.equals(responseKey) && entry.field.asksSameAs(field)) {
                entry.objectTypes.add(objectType);
                return;
            }
        }
        SequencedSet<String> types = new TreeSet<>();
        types.add(objectType);
        entries.add(new Entry(responseKey, field, types, null));
    }

    /** The draft of a field's value; one for all calls that agree on the field and the objects. */
    Draft below(String responseKey, Field field, SequencedSet<String> objectTypes, Node to) {
        for (Entry entry : entries) {
            if (entry.below != null
                    && entry.responseKey.equals(responseKey)
                    && entry.field.asksSameAs(field)
                    && entry.objectTypes.equals(objectTypes)) {
                return entry.below;
            }
        }
        Draft below = new Draft(to);
        entries.add(new Entry(responseKey, field, new TreeSet<>(objectTypes), below));
        return below;
    }

    /** Names of the client's variables that the whole draft uses. */
    void variables(SequencedSet<String> names) {
        for (Entry entry : entries) {
            for (Argument argument : entry.field.arguments()) {
                names.addAll(argument.variables());
            }
            if (entry.below != null) {
                entry.below.variables(names);
            }
        }
    }
}
