package dev.kontor.gateway.composition.satisfy;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where one object can be followed that was met at a vertex: the vertices that are entered by its keys, one after the other.
 * The subgraph where it was met is not entered again.
 */
final class Closure extends Fact {

    /** No subgraph is left out. */
    static final int ALL = -1;

    /**
     * @param start where the object was met
     * @param without the subgraph that must not be entered, because this is asked in order to enter it; or {@link #ALL}
     */
    record Key(Vertex start, int without) {}

    private final Key key;
    private final Knowledge knowledge;
    private final SequencedMap<Vertex, Condition> entered = new LinkedHashMap<>();
    private final BitSet ids = new BitSet();
    private final Set<String> typesTried = new HashSet<>();
    private List<Entries.Entry> closed = new ArrayList<>();

    Closure(Key key, Knowledge knowledge) {
        this.key = key;
        this.knowledge = knowledge;
        addEntriesOf(key.start.type());
    }

    Set<Vertex> entered() {
        return entered.keySet();
    }

    /**
     * Those that were entered by another key. By the same key one could have gone from the start where one goes from here; if
     * that was not possible, the reference composer does not take the detour.
     */
    List<Vertex> enteredNotBy(Condition condition) {
        return entered.entrySet().stream()
                .filter(each -> !each.getValue().equals(condition))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** The identities of {@link #entered()}. */
    BitSet ids() {
        return ids;
    }

    /** Entries whose condition is not known, as far as they lead anywhere. */
    List<Entries.Entry> closed() {
        return closed.stream()
                .filter(entry -> entry.targets().stream().anyMatch(this::isNew))
                .toList();
    }

    @Override
    boolean grow() {
        boolean grown = false;
        boolean more = true;
        while (more) {
            more = false;
            List<Entries.Entry> tried = closed;
            closed = new ArrayList<>();
            for (Entries.Entry entry : tried) {
                List<Vertex> targets =
                        entry.targets().stream().filter(this::isNew).toList();
                if (targets.isEmpty()) {
                    continue;
                }
                List<Vertex> open = known(entry.condition(), targets);
                open.forEach(target -> enter(target, entry.condition()));
                more |= !open.isEmpty();
                if (open.size() < targets.size()) {
                    closed.add(entry);
                }
            }
            grown |= more;
        }
        return grown;
    }

    private boolean isNew(Vertex target) {
        Vertex seen = seen(target);
        return seen != null
                && target.subgraph() != key.start.subgraph()
                && target.subgraph() != key.without
                && !entered.containsKey(seen);
    }

    /** The targets for which the condition is known. */
    private List<Vertex> known(Condition condition, List<Vertex> targets) {
        if (condition.isFlat() && !key.start.is(Vertex.Kind.ABSTRACT)) {
            // Only this object is asked, so it is the same for all.
            return isKnown(condition, Closure.ALL) ? targets : List.of();
        }
        return targets.stream()
                .filter(target -> isKnown(condition, target.subgraph()))
                .toList();
    }

    private boolean isKnown(Condition condition, int entering) {
        List<Vertex> others = condition.isFlat() ? List.copyOf(entered.keySet()) : enteredNotBy(condition);
        return new Reading(knowledge, this, key.start, others, entering).knows(condition);
    }

    private void enter(Vertex target, Condition by) {
        Vertex seen = seen(target);
        if (seen != null && entered.putIfAbsent(seen, by) == null) {
            ids.set(seen.id);
            addEntriesOf(target.type());
        }
    }

    /** An object that is entered as its interface is still the object that it was. */
    private @Nullable Vertex seen(Vertex target) {
        return key.start.is(Vertex.Kind.OBJECT) && target.is(Vertex.Kind.ABSTRACT)
                ? knowledge.graph().cast(target, key.start.type())
                : target;
    }

    private void addEntriesOf(String type) {
        if (typesTried.add(type)) {
            closed.addAll(knowledge.entries().of(type));
        }
    }
}
