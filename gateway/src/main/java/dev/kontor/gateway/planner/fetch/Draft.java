package dev.kontor.gateway.planner.fetch;

import dev.kontor.gateway.federation.Argument;
import dev.kontor.gateway.graph.Node;
import dev.kontor.gateway.operation.Field;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What one request asks of values at a node, while fields are being added to it. */
final class Draft {

    /**
     * A field, for objects of the given types.
     *
     * @param requiring whether it is answered only of objects that are sent with what it requires
     * @param below what is asked of its value; null for a leaf
     */
    record Entry(
            String responseKey,
            Field field,
            SequencedSet<String> objectTypes,
            boolean requiring,
            @Nullable Draft below) {}

    private final Node node;
    private final List<Entry> entries = new ArrayList<>();
    private final Map<String, List<Entry>> leaves = new HashMap<>();
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

    void addLeaf(String responseKey, Field field, String objectType, boolean requiring) {
        List<Entry> sameKey = leaves.computeIfAbsent(responseKey, key -> new ArrayList<>());
        for (Entry entry : sameKey) {
            if (entry.field.asksSameAs(field)) {
                entry.objectTypes.add(objectType);
                return;
            }
        }
        SequencedSet<String> types = new TreeSet<>();
        types.add(objectType);
        Entry leaf = new Entry(responseKey, field, types, requiring, null);
        sameKey.add(leaf);
        entries.add(leaf);
    }

    /** Asks for a field of objects of the given types, with what is asked of its value. */
    void add(String responseKey, Field field, SequencedSet<String> objectTypes, boolean requiring, Draft below) {
        entries.add(new Entry(responseKey, field, objectTypes, requiring, below));
    }

    /** Asks for all that another draft of the same values asks for. */
    void addAll(Draft other) {
        typename |= other.typename;
        entries.addAll(other.entries);
    }

    /** The part of it that requires nothing. */
    Draft plain() {
        Draft plain = new Draft(node);
        plain.typename = typename;
        entries.stream().filter(entry -> !entry.requiring).forEach(plain.entries::add);
        return plain;
    }

    /** Whether both ask the same, in the same order. */
    boolean asksSameAs(Draft other) {
        return this == other
                || (node.equals(other.node)
                        && asksTypename() == other.asksTypename()
                        && entries.size() == other.entries.size()
                        && IntStream.range(0, entries.size())
                                .allMatch(i -> same(entries.get(i), other.entries.get(i))));
    }

    private static boolean same(Entry one, Entry other) {
        return one.responseKey.equals(other.responseKey)
                && one.field.asksSameAs(other.field)
                && one.objectTypes.equals(other.objectTypes)
                && (one.below == null ? other.below == null : other.below != null && one.below.asksSameAs(other.below));
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
