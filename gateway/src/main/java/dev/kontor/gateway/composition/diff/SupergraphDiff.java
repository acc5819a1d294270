package dev.kontor.gateway.composition.diff;

import dev.kontor.gateway.federation.Access;
import dev.kontor.gateway.federation.Subgraph;
import dev.kontor.gateway.supergraph.CompositeType;
import dev.kontor.gateway.supergraph.FieldDefinition;
import dev.kontor.gateway.supergraph.SupergraphException;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What a change of a supergraph means: to clients, as {@link ApiDiff} says, and what only supergraphs show: which subgraphs
 * there are and where, by which keys they are asked for entities, who resolves a field, and who may see it.
 */
public final class SupergraphDiff {

    private final Changes changes = new Changes();
    private final Sight before;
    private final Sight after;

    private SupergraphDiff(Sight before, Sight after) {
        this.before = before;
        this.after = after;
    }

    /**
     * All changes, the worst first.
     *
     * @throws SupergraphException when the gateway could not serve one of them
     */
    public static List<Change> between(String oldSupergraphSdl, String newSupergraphSdl) {
        Sight before = Sight.of(oldSupergraphSdl);
        Sight after = Sight.of(newSupergraphSdl);
        return Stream.concat(
                        ApiDiff.between(before.api(), after.api()).stream(),
                        new SupergraphDiff(before, after).compare().stream())
                .sorted()
                .toList();
    }

    private List<Change> compare() {
        Changes.<Subgraph>compare(
                before.subgraphs(), after.subgraphs(), this::subgraphRemoved, this::subgraphAdded, this::subgraphs);
        Changes.<CompositeType>compare(
                before.supergraph().composites(),
                after.supergraph().composites(),
                old -> {},
                now -> {},
                this::composites);
        before.supergraph().leafAccess().keySet().forEach(this::leaf);
        after.supergraph().leafAccess().keySet().stream()
                .filter(type -> !before.supergraph().leafAccess().containsKey(type))
                .forEach(this::leaf);
        return changes.inOrder();
    }

    private void subgraphRemoved(Subgraph old) {
        changes.add(ChangeKind.SUBGRAPH_REMOVED, "", "The subgraph " + old + " was removed.");
    }

    private void subgraphAdded(Subgraph now) {
        changes.add(ChangeKind.SUBGRAPH_ADDED, "", "The subgraph " + now + " was added.");
    }

    private void subgraphs(Subgraph old, Subgraph now) {
        if (!old.url().equals(now.url())) {
            changes.add(
                    ChangeKind.SUBGRAPH_URL_CHANGED,
                    "",
                    "The URL of the subgraph " + now + " changed from \"" + old.url() + "\" to \"" + now.url() + "\".");
        }
    }

    private void composites(CompositeType old, CompositeType now) {
        keys(old, now);
        if (before.shows(now.name()) && after.shows(now.name())) {
            access(old.access(), now.access(), now.name());
            Changes.<FieldDefinition>compare(
                    old.fields(), now.fields(), gone -> {}, added -> {}, (from, to) -> fields(old, from, now, to));
        }
    }

    private void keys(CompositeType old, CompositeType now) {
        before.keys(old).forEach((subgraph, keys) -> {
            if (after.subgraphs().containsKey(subgraph)) {
                keys.stream()
                        .filter(key -> !after.keys(now)
                                .getOrDefault(subgraph, new TreeSet<>())
                                .contains(key))
                        .forEach(key -> changes.add(
                                ChangeKind.ENTITY_KEY_REMOVED,
                                now.name(),
                                "The subgraph " + subgraph + " no longer resolves " + now.name() + " by the key \""
                                        + key + "\"."));
            }
        });
        after.keys(now).forEach((subgraph, keys) -> {
            if (before.subgraphs().containsKey(subgraph)) {
                keys.stream()
                        .filter(key -> !before.keys(old)
                                .getOrDefault(subgraph, new TreeSet<>())
                                .contains(key))
                        .forEach(key -> changes.add(
                                ChangeKind.ENTITY_KEY_ADDED,
                                now.name(),
                                "The subgraph " + subgraph + " resolves " + now.name() + " by the key \"" + key
                                        + "\" now."));
            }
        });
    }

    private void fields(CompositeType oldType, FieldDefinition old, CompositeType nowType, FieldDefinition now) {
        if (!before.shows(oldType.name(), old.name()) || !after.shows(nowType.name(), now.name())) {
            return;
        }
        String coordinate = nowType.name() + "." + now.name();
        access(old.access(), now.access(), coordinate);
        SortedSet<String> from = before.resolving(oldType, old);
        SortedSet<String> to = after.resolving(nowType, now);
        if (!from.equals(to) && !from.isEmpty() && !to.isEmpty()) {
            changes.add(
                    ChangeKind.FIELD_MOVED,
                    coordinate,
                    "The field " + coordinate + " is resolved by " + String.join(", ", to) + " now, not by "
                            + String.join(", ", from) + ".");
        }
    }

    private void leaf(String type) {
        if (before.shows(type) && after.shows(type)) {
            access(before.access(type), after.access(type), type);
        }
    }

    private void access(Access old, Access now, String coordinate) {
        if (now.equals(old)) {
            return;
        }
        boolean loosened = implies(old, now);
        changes.add(
                loosened ? ChangeKind.ACCESS_LOOSENED : ChangeKind.ACCESS_TIGHTENED,
                coordinate,
                loosened
                        ? "More callers may see " + coordinate + " than before."
                        : "Some callers who might see " + coordinate + " may not any more.");
    }

    /** Whether whoever meets the one meets the other. */
    private static boolean implies(Access one, Access other) {
        return (one.authenticated() || !other.authenticated())
                && implies(one.scopes(), other.scopes())
                && implies(one.policies(), other.policies());
    }

    private static boolean implies(List<Set<String>> one, List<Set<String>> other) {
        if (one.isEmpty()) {
            return other.isEmpty();
        }
        return other.isEmpty() || one.stream().allMatch(set -> other.stream().anyMatch(set::containsAll));
    }
}
