package dev.kontor.gateway.graph;

import dev.kontor.gateway.federation.FieldSet;
import dev.kontor.gateway.federation.OverrideLabel;
import dev.kontor.gateway.federation.TypeRef;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A step through the query graph. */
public sealed interface Edge {

    /**
     * Reading a field in the subgraph one is in.
     *
     * @param type the field's type in that subgraph
     * @param to what it leads to; null for a leaf
     * @param external passable only where a path provides it
     * @param requires must be sent along to the subgraph, so the field needs an entity call of its own
     * @param provides external fields that are passable below
     * @param label passable only while it is active, or only while it is not; null when always
     */
    record FieldMove(
            Node from,
            String field,
            TypeRef type,
            @Nullable Node to,
            boolean external,
            FieldSet requires,
            FieldSet provides,
            @Nullable OverrideLabel label)
            implements Edge {
        /** Whether the move is there while just these labels are active. */
        public boolean isOpen(Set<String> activeLabels) {
            return label == null || label.whenActive() == activeLabels.contains(label.name());
        }

        @Override
        public String toString() {
            return from + " -" + field + "-> " + (to == null ? type : to)
                    + (external ? " external" : "")
                    + (requires.isEmpty() ? "" : " requires {" + requires + "}")
                    + (provides.isEmpty() ? "" : " provides {" + provides + "}")
                    + (label == null ? "" : (label.whenActive() ? " if " : " unless ") + label.name());
        }
    }

    /** Entering a subgraph at an entity, from any other subgraph that can tell the key. */
    record EntityMove(Node to, FieldSet key) implements Edge {
        @Override
        public String toString() {
            return "* =key {" + key + "}=> " + to;
        }
    }

    /** Narrowing an abstract type to an object that a value can be. */
    record TypeMove(Node from, Node to) implements Edge {
        @Override
        public String toString() {
            return from + " -...-> " + to;
        }
    }

    /** Entering a subgraph at a root type. */
    record RootMove(Node to) implements Edge {
        @Override
        public String toString() {
            return "* => " + to;
        }
    }
}
