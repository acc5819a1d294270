package dev.kontor.gateway.planner.path;

import dev.kontor.gateway.federation.FieldSet;
import dev.kontor.gateway.graph.Node;
import dev.kontor.gateway.operation.Field;
import dev.kontor.gateway.operation.SelectionSet;
import dev.kontor.gateway.planner.tree.Cost;
import dev.kontor.gateway.planner.tree.ObjectTree;
import dev.kontor.gateway.planner.tree.ObjectTree.Pick;
import dev.kontor.gateway.planner.tree.ObjectTree.Requirement;
import dev.kontor.gateway.planner.tree.SelectionTree;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The stops of one {@link Attempt}, while fields are being assigned to them. */
final class Stops {

    /** A field that a stop must be sent, and the stop that has it. */
    record Need(Field field, Stop stop) {}

    /** What is left when the stops that turned out useless are gone. */
    record Result(ObjectTree tree, Set<Attempt.Request> requests, long costOfFields, int size) {}

    static final class Stop {
        private final Node node;
        private final FieldSet key;
        private final boolean home;
        private final List<Need> needs = new ArrayList<>();
        private final List<Pick> picks = new ArrayList<>();
        private @Nullable SelectionTree typed;

        private Stop(Node node, FieldSet key, boolean home) {
            this.node = node;
            this.key = key;
            this.home = home;
        }

        Node node() {
            return node;
        }

        void pick(Pick pick) {
            picks.add(pick);
        }

        /** Leaves to this stop what needs the objects' types. */
        void leave(SelectionTree tree) {
            typed = tree;
        }

        private boolean servesClient() {
            return typed != null || picks.stream().anyMatch(pick -> !pick.internal());
        }

        void need(List<Need> more) {
            more.stream().filter(need -> !needs.contains(need)).forEach(needs::add);
        }

        /** Whether a field that is sent already would have to be sent with other arguments, too. */
        boolean contradicts(List<Need> more) {
            return more.stream()
                    .anyMatch(need -> needs.stream().anyMatch(own -> Stops.contradict(own.field, need.field)));
        }

        /** How many requests must have been answered before this stop's answer is there, itself counted. */
        int level() {
            int before = waitsFor().mapToInt(Stop::level).max().orElse(0);
            return home ? 0 : before + 1;
        }

        /** Whether this stop is the other, or must wait for it. */
        boolean waitsFor(Stop other) {
            return this == other || waitsFor().anyMatch(stop -> stop.waitsFor(other));
        }

        private Stream<Stop> waitsFor() {
            return needs.stream().map(Need::stop).distinct();
        }
    }

    private final String object;
    private final @Nullable Stop home;
    private final List<Stop> stops = new ArrayList<>();

    Stops(String object, @Nullable Node home) {
        this.object = object;
        this.home = home == null ? null : new Stop(home, FieldSet.EMPTY, true);
        if (this.home != null) {
            stops.add(this.home);
        }
    }

    /** Where the objects were reached; null for a root type. */
    @Nullable Stop home() {
        return home;
    }

    @Nullable Stop first() {
        return stops.isEmpty() ? null : stops.getFirst();
    }

    List<Stop> all() {
        return List.copyOf(stops);
    }

    Stop open(Node node, FieldSet key, List<Need> needs) {
        Stop stop = new Stop(node, key, false);
        stop.need(needs);
        stops.add(stop);
        return stop;
    }

    /** The stop at which a leaf is read already; null when it is read at none. */
    @Nullable Stop pickedAt(Field leaf) {
        for (Stop stop : stops) {
            if (stop.picks.stream().anyMatch(pick -> pick.field().asksSameAs(leaf))) {
                return stop;
            }
        }
        return null;
    }

    /** A representation has room for one value under a name, at each depth. */
    private static boolean contradict(Field one, Field other) {
        if (!one.name().equals(other.name())) {
            return false;
        }
        SelectionSet below = one.selection();
        SelectionSet otherBelow = other.selection();
        return !one.asksSameAs(other)
                || (below != null
                        && otherBelow != null
                        && below.fields().stream()
                                .anyMatch(field -> otherBelow.fields().stream()
                                        .anyMatch(otherField -> contradict(field, otherField))));
    }

    Result result() {
        List<Stop> live = inOrder();
        List<ObjectTree.Stop> fixed = new ArrayList<>();
        Set<Attempt.Request> requests = new LinkedHashSet<>();
        long costOfFields = 0;
        int size = 0;
        for (Stop stop : live) {
            List<Requirement> requirements = stop.needs.stream()
                    .map(need -> new Requirement(need.field, live.indexOf(need.stop)))
                    .toList();
            List<Pick> picks = stop.picks.stream()
                    .filter(pick -> !pick.internal() || isNeeded(pick, stop, live))
                    .toList();
            fixed.add(new ObjectTree.Stop(stop.node, stop.key, requirements, picks, stop.typed));
            if (!stop.home) {
                requests.add(new Attempt.Request(stop.node.subgraph(), stop.level()));
            }
            for (Pick pick : picks) {
                size++;
                costOfFields += Cost.ofField(stop.level());
                if (pick.selection() != null) {
                    size += pick.selection().size();
                    costOfFields += Cost.ofTree(pick.selection(), stop.level());
                }
            }
            if (stop.typed != null) {
                size += stop.typed.size();
                costOfFields += Cost.ofTree(stop.typed, stop.level());
            }
        }
        return new Result(new ObjectTree(object, fixed), requests, costOfFields, size);
    }

    /** The stops that something is read at for the client, and those they wait for; each after what it waits for. */
    private List<Stop> inOrder() {
        Set<Stop> ordered = new LinkedHashSet<>();
        if (home != null) {
            ordered.add(home);
        }
        stops.stream().filter(Stop::servesClient).forEach(stop -> addAfterNeeds(stop, ordered));
        return List.copyOf(ordered);
    }

    private static void addAfterNeeds(Stop stop, Set<Stop> ordered) {
        stop.needs.forEach(need -> addAfterNeeds(need.stop, ordered));
        ordered.add(stop);
    }

    private static boolean isNeeded(Pick pick, Stop stop, List<Stop> live) {
        return live.stream()
                .flatMap(other -> other.needs.stream())
                .anyMatch(need -> need.stop == stop && need.field.asksSameAs(pick.field()));
    }
}
