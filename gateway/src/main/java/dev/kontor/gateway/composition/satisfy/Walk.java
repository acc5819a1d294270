package dev.kontor.gateway.composition.satisfy;

import dev.kontor.gateway.composition.merged.MergedField;
import dev.kontor.gateway.composition.schema.Operation;
import dev.kontor.gateway.federation.OverrideLabel;
import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Goes over all that queries can ask for, the shortest first, and keeps where the asked may be met. What was asked from fewer
 * places already is not asked again, so that it ends.
 */
final class Walk {

    /** Told what is found. */
    interface Listener {

        /** A query cannot be answered: after this state not this step. */
        void unanswered(State state, State.Step step, Reach reach);

        /** A field of an abstract type was read; false when there is no need to go on below it. */
        boolean reached(State state);
    }

    /** Comparing states takes far less than going on from one. */
    private static final int COMPARED_LIKE_ONE = 64;

    private final Api api;
    private final Knowledge knowledge;
    private final Listener listener;
    private final Budget budget;
    private final List<Visits> visits;
    private final Deque<State> open = new ArrayDeque<>();
    private final Consumer<State> elsewhere;

    /**
     * @param visits that need not be made again; the last takes those of this walk
     * @param elsewhere takes the fields that are walked below apart, by subgraph
     */
    Walk(
            Api api,
            Knowledge knowledge,
            Budget budget,
            Listener listener,
            List<Visits> visits,
            Consumer<State> elsewhere) {
        this.api = api;
        this.knowledge = knowledge;
        this.budget = budget;
        this.listener = listener;
        this.visits = List.copyOf(visits);
        this.elsewhere = elsewhere;
    }

    /** Goes on from a state, until all was asked. */
    void from(State start) {
        open.add(start);
        while (!open.isEmpty() && !budget.isSpentWith(open.size())) {
            State state = open.remove();
            // What was gone on from since it was put there may cover it.
            if (!isCovered(state)) {
                budget.spend(state.members().cardinality());
                visits.getLast().add(state);
                goOn(state);
            }
        }
    }

    private boolean isCovered(State state) {
        budget.spend(visits.getLast().compared(state) / COMPARED_LIKE_ONE);
        for (Visits each : visits) {
            if (each.cover(state)) {
                return true;
            }
        }
        return false;
    }

    private void goOn(State state) {
        Reach reach = Reach.of(state, knowledge);
        if (!api.isObject(state.type())) {
            api.visiblePossible(state.type()).forEach(object -> cast(state, object, reach));
            return;
        }
        for (MergedField field : api.visibleFields(state.type())) {
            String label = Api.label(field);
            if (label == null || state.labels().containsKey(label)) {
                read(state, field, state.labels(), reach);
            } else {
                read(state, field, with(state.labels(), label, true), reach);
                read(state, field, with(state.labels(), label, false), reach);
            }
        }
    }

    private static SortedMap<String, Boolean> with(SortedMap<String, Boolean> labels, String label, boolean active) {
        SortedMap<String, Boolean> more = new TreeMap<>(labels);
        more.put(label, active);
        return more;
    }

    private void cast(State state, String object, Reach reach) {
        State.Cast step = new State.Cast(object);
        if (isNeverThere(state, object)) {
            return;
        }
        BitSet targets = new BitSet();
        for (Reach.At at : reach.all()) {
            Vertex target = reach.cast(at.vertex(), object);
            if (target != null) {
                targets.set(target.id);
            }
        }
        if (targets.isEmpty()) {
            listener.unanswered(state, step, reach);
            return;
        }
        push(new State(object, targets, state.labels(), state, step));
    }

    /** Where the value may have been met it cannot be such an object: so it never is. */
    private boolean isNeverThere(State state, String object) {
        return state.members().stream()
                .mapToObj(knowledge.graph()::vertex)
                .anyMatch(member -> !member.possible().contains(object)
                        && !(api.isInterface(state.type()) && !member.is(Vertex.Kind.ABSTRACT)));
    }

    private void read(State state, MergedField field, SortedMap<String, Boolean> labels, Reach reach) {
        State.Read step = new State.Read(state.type(), field);
        boolean composite = api.isComposite(field.type().name());
        BitSet targets = new BitSet();
        boolean read = false;
        for (Reach.At at : reach.having(field)) {
            Vertex.FieldEdge edge = knowledge.graph().edge(at.vertex(), field.name());
            if (edge == null || !isActive(edge.label(), labels) || !reach.isReadable(at, edge)) {
                continue;
            }
            read = true;
            if (edge.target() != null) {
                targets.set(edge.target().id);
            }
        }
        State next = new State(field.type().name(), targets, labels, state, step);
        if (!read) {
            listener.unanswered(
                    new State(state.type(), state.members(), labels, state.before(), state.step()), step, reach);
        } else if (composite && listener.reached(next)) {
            push(next);
        }
    }

    private static boolean isActive(@Nullable OverrideLabel label, SortedMap<String, Boolean> labels) {
        return label == null || Boolean.valueOf(label.whenActive()).equals(labels.get(label.name()));
    }

    private void push(State state) {
        if (isSharedMutation(state)) {
            elsewhere.accept(state);
        } else if (!isCovered(state)) {
            open.add(state);
        }
    }

    private boolean isSharedMutation(State state) {
        return state.before() != null
                && state.before().isRoot()
                && state.before().type().equals(Operation.MUTATION.rootType())
                && state.members().stream()
                                .map(id -> knowledge.graph().vertex(id).subgraph())
                                .distinct()
                                .count()
                        > 1;
    }
}
