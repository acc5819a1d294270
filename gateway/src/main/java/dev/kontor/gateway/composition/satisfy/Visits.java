package dev.kontor.gateway.composition.satisfy;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/** The states that were gone on from, so that none is gone on from that can only do better. */
final class Visits {

    private record Visit(BitSet members, SortedMap<String, Boolean> labels) {

        /** Who could be at fewer places, and had decided less, was answered all that this can ask. */
        boolean covers(State state) {
            return isSubset(members, state.members())
                    && state.labels().entrySet().containsAll(labels.entrySet());
        }
    }

    /** Those of a type. Most states are at one place and without labels: such are compared all at once. */
    private static final class OfType {
        final BitSet alone = new BitSet();
        final List<Visit> others = new ArrayList<>();
    }

    private final Map<String, OfType> byType = new HashMap<>();

    boolean cover(State state) {
        OfType visits = byType.get(state.type());
        return visits != null
                && (visits.alone.intersects(state.members())
                        || visits.others.stream().anyMatch(visit -> visit.covers(state)));
    }

    void add(State state) {
        OfType visits = byType.computeIfAbsent(state.type(), type -> new OfType());
        if (state.labels().isEmpty() && state.members().cardinality() == 1) {
            visits.alone.or(state.members());
        } else {
            visits.others.add(new Visit(state.members(), state.labels()));
        }
    }

    /** How many had to be compared to see whether a state is covered. */
    int compared(State state) {
        OfType visits = byType.get(state.type());
        return visits == null ? 0 : visits.others.size();
    }

    private static boolean isSubset(BitSet some, BitSet all) {
        for (int id = some.nextSetBit(0); id >= 0; id = some.nextSetBit(id + 1)) {
            if (!all.get(id)) {
                return false;
            }
        }
        return true;
    }
}
