package dev.kontor.gateway.composition.satisfy;

import dev.kontor.gateway.composition.merged.MergedField;
import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * A point that a query of clients has come to. Its members are never changed.
 *
 * @param type of the API
 * @param members identities of the vertices at which the value may have been met: one of them is enough to go on
 * @param labels whether labels are active, as far as that was decided on the way
 * @param before null at the root
 * @param step that led here from before; null at the root
 */
record State(
        String type,
        BitSet members,
        SortedMap<String, Boolean> labels,
        @Nullable State before,
        @Nullable Step step) {

    /** What a query says next. */
    sealed interface Step {}

    record Read(String type, MergedField field) implements Step {
        String coordinate() {
            return type + "." + field.name();
        }
    }

    record Cast(String object) implements Step {}

    /** From the root to here. */
    List<Step> steps() {
        Deque<Step> steps = new ArrayDeque<>();
        for (State at = this; at != null && at.step != null; at = at.before) {
            steps.addFirst(at.step);
        }
        return List.copyOf(steps);
    }

    /** The type at the root. */
    String root() {
        State at = this;
        while (at.before != null) {
            at = at.before;
        }
        return at.type;
    }

    boolean isRoot() {
        return before == null;
    }
}
