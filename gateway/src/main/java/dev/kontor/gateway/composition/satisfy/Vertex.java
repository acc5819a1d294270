package dev.kontor.gateway.composition.satisfy;

import dev.kontor.gateway.federation.FieldSet;
import dev.kontor.gateway.federation.OverrideLabel;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Where an object is met: in a subgraph, as a type. {@link Graph} has one instance for each {@link Key}. */
final class Vertex {

    /** How the subgraph sees the type. */
    enum Kind {
        OBJECT,
        /** As an object, though it is an interface elsewhere: fields can be read of it, its real type cannot. */
        INTERFACE_OBJECT,
        /** As an interface or union. */
        ABSTRACT
    }

    /**
     * What tells vertices apart.
     *
     * @param subgraph by its place in the order of subgraphs
     * @param provided what can be read here, on this way to the object, besides what the subgraph resolves
     * @param possible the objects that it can be, as the way here says
     */
    record Key(int subgraph, String type, FieldSet provided, Set<String> possible) {}

    /**
     * A field that can be read here.
     *
     * @param target null for a leaf
     * @param requires null when nothing is required
     * @param label under which it can be read; null when it always can
     */
    record FieldEdge(
            @Nullable Vertex target,
            @Nullable Condition requires,
            @Nullable OverrideLabel label) {}

    final int id;
    final Key key;
    final Kind kind;

    /** Filled by {@link Graph} when it is asked. */
    final Map<String, Optional<FieldEdge>> edges = new HashMap<>();

    Vertex(int id, Key key, Kind kind) {
        this.id = id;
        this.key = key;
        this.kind = kind;
    }

    int subgraph() {
        return key.subgraph;
    }

    String type() {
        return key.type;
    }

    Set<String> possible() {
        return key.possible;
    }

    boolean is(Kind expected) {
        return kind == expected;
    }

    @Override
    public String toString() {
        return key.subgraph + ":" + key.type;
    }
}
