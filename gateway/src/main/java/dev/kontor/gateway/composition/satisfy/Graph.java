package dev.kontor.gateway.composition.satisfy;

import dev.kontor.gateway.composition.merged.FieldPart;
import dev.kontor.gateway.composition.merged.Merged;
import dev.kontor.gateway.composition.merged.MergedField;
import dev.kontor.gateway.composition.schema.ImplementingDef;
import dev.kontor.gateway.composition.schema.ObjectDef;
import dev.kontor.gateway.composition.schema.TypeDef;
import dev.kontor.gateway.composition.schema.UnionDef;
import dev.kontor.gateway.federation.FieldSet;
import dev.kontor.gateway.federation.OverrideLabel;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Where objects can be met, and which way leads on from there: fields, and casts from abstract types to objects. How one
 * object is followed from subgraph to subgraph is said by {@link Entries}. Built as it is asked, so that its size is that
 * of what queries can reach.
 */
final class Graph {

    private record TypeIn(int subgraph, String type) {}

    private final Merged merged;
    private final Api api;
    private final List<Vertex> vertices = new ArrayList<>();
    private final Map<Vertex.Key, Vertex> byKey = new HashMap<>();
    private final Map<TypeIn, SortedSet<String>> possible = new HashMap<>();
    private final Map<String, Integer> numbers = new HashMap<>();
    private final IdentityHashMap<MergedField, List<Integer>> having = new IdentityHashMap<>();

    Graph(Merged merged, Api api) {
        this.merged = merged;
        this.api = api;
        merged.subgraphs().forEach(view -> numbers.put(view.schema().name(), numbers.size()));
    }

    Vertex vertex(int id) {
        return vertices.get(id);
    }

    String subgraphName(int subgraph) {
        return merged.subgraphs().get(subgraph).schema().name();
    }

    /** Where objects of the type are in a subgraph, when nothing more is known of how they were met; null when it has not the type. */
    @Nullable Vertex vertex(int subgraph, String type) {
        return vertex(subgraph, type, FieldSet.EMPTY, possible(subgraph, type));
    }

    /** The field, if it can be read of objects that were met there; null when it cannot. */
    Vertex.@Nullable FieldEdge edge(Vertex from, String field) {
        Optional<Vertex.FieldEdge> known = from.edges.get(field);
        if (known == null) {
            known = Optional.ofNullable(newEdge(from, field));
            from.edges.put(field, known);
        }
        return known.orElse(null);
    }

    /** Where the same object is as one of the objects that the abstract type has in this subgraph; null when it is none of them. */
    @Nullable Vertex cast(Vertex from, String object) {
        if (!from.is(Vertex.Kind.ABSTRACT)
                || !possible(from.subgraph(), from.type()).contains(object)) {
            return null;
        }
        FieldSet provided = FieldSet.EMPTY;
        for (FieldSet.Item item : from.key.provided().items()) {
            if (item instanceof FieldSet.FragmentItem fragment
                    && api.possible(fragment.typeCondition()).contains(object)) {
                provided = provided.plus(fragment.selection());
            }
        }
        return vertex(from.subgraph(), object, provided, possible(from.subgraph(), object));
    }

    @Nullable FieldPart part(int subgraph, String type, String field) {
        MergedField found = api.field(type, field);
        return found == null ? null : found.parts().get(subgraphName(subgraph));
    }

    /** Those that have the field, resolved or not. */
    List<Integer> subgraphsOf(MergedField field) {
        return having.computeIfAbsent(
                field,
                each -> each.parts().keySet().stream()
                        .map(name -> Objects.requireNonNull(numbers.get(name), name))
                        .toList());
    }

    @Nullable ImplementingDef type(int subgraph, String type) {
        return merged.subgraphs().get(subgraph).schema().implementing(type);
    }

    /** The objects that a value of the type can be in a subgraph. */
    private SortedSet<String> possible(int subgraph, String type) {
        SortedSet<String> known = possible.get(new TypeIn(subgraph, type));
        if (known == null) {
            known = Collections.unmodifiableSortedSet(newPossible(subgraph, type));
            possible.put(new TypeIn(subgraph, type), known);
        }
        return known;
    }

    private SortedSet<String> newPossible(int subgraph, String typeName) {
        TypeDef type = merged.subgraphs().get(subgraph).schema().type(typeName);
        SortedSet<String> objects = new TreeSet<>();
        if (type instanceof ObjectDef) {
            objects.add(typeName);
        } else if (type instanceof UnionDef union) {
            union.members().forEach(member -> objects.add(member.name()));
        } else if (type != null) {
            merged.subgraphs().get(subgraph).implementations(typeName).forEach(each -> objects.add(each.name()));
        }
        return objects;
    }

    private @Nullable Vertex vertex(int subgraph, String typeName, FieldSet provided, Set<String> possibleHere) {
        TypeDef type = merged.subgraphs().get(subgraph).schema().type(typeName);
        if (!(type instanceof ImplementingDef || type instanceof UnionDef)) {
            return null;
        }
        Vertex.Key key = new Vertex.Key(subgraph, typeName, provided, possibleHere);
        Vertex known = byKey.get(key);
        if (known == null) {
            known = new Vertex(vertices.size(), key, kind(type));
            vertices.add(known);
            byKey.put(key, known);
        }
        return known;
    }

    private Vertex.Kind kind(TypeDef type) {
        if (!(type instanceof ObjectDef)) {
            return Vertex.Kind.ABSTRACT;
        }
        return api.isInterface(type.name()) ? Vertex.Kind.INTERFACE_OBJECT : Vertex.Kind.OBJECT;
    }

    private Vertex.@Nullable FieldEdge newEdge(Vertex from, String field) {
        FieldPart part = part(from.subgraph(), from.type(), field);
        if (part == null) {
            return null;
        }
        FieldSet provided = provided(from.key.provided(), from.type(), field);
        boolean resolved = part.isResolved() && (!from.is(Vertex.Kind.ABSTRACT) || isReadOnInterface(from, field));
        if (!resolved && provided == null) {
            return null;
        }
        Vertex target = target(from, field, part, provided == null ? FieldSet.EMPTY : provided);
        // What is provided has been read with what provides it.
        return resolved
                ? new Vertex.FieldEdge(target, Condition.parse(part.requires()), label(part))
                : new Vertex.FieldEdge(target, null, null);
    }

    private @Nullable Vertex target(Vertex from, String field, FieldPart part, FieldSet provided) {
        String type = part.type().name();
        FieldSet own = FieldSet.parseIfValid(part.provides());
        FieldSet all = own == null ? provided : provided.plus(own);
        return vertex(from.subgraph(), type, all, possibleAfter(from, field, type));
    }

    /** Objects may narrow the type of their interface's field, so that fewer objects are possible than the type has. */
    private SortedSet<String> possibleAfter(Vertex from, String field, String type) {
        SortedSet<String> all = possible(from.subgraph(), type);
        if (!from.is(Vertex.Kind.ABSTRACT) || all.size() < 2) {
            return all;
        }
        SortedSet<String> narrowed = new TreeSet<>();
        for (String object : from.possible()) {
            FieldPart part = part(from.subgraph(), object, field);
            if (part != null) {
                narrowed.addAll(possible(from.subgraph(), part.type().name()));
            }
        }
        return narrowed.equals(all) ? all : Collections.unmodifiableSortedSet(narrowed);
    }

    /** What of the field a selection on the type provides; null when it does not provide the field. */
    private static @Nullable FieldSet provided(FieldSet selection, String type, String field) {
        FieldSet found = null;
        for (FieldSet.Item item : selection.items()) {
            FieldSet here = switch (item) {
                case FieldSet.FieldItem selected -> selected.name().equals(field) ? selected.selection() : null;
                case FieldSet.FragmentItem fragment ->
                    fragment.typeCondition().equals(type) ? provided(fragment.selection(), type, field) : null;
            };
            if (here != null) {
                found = found == null ? here : found.plus(here);
            }
        }
        return found;
    }

    private static @Nullable OverrideLabel label(FieldPart part) {
        return part.label() == null ? null : new OverrideLabel(part.label(), part.override() != null);
    }

    /**
     * A field is read on an interface, without asking which object it is, only where that is the same for all its objects: they
     * have it in this subgraph, without conditions.
     */
    private boolean isReadOnInterface(Vertex from, String field) {
        if (!api.isInterface(from.type()) || !api.isVisible(from.type())) {
            return false;
        }
        return api.visiblePossible(from.type()).stream()
                .filter(object -> type(from.subgraph(), object) != null)
                .allMatch(object -> {
                    FieldPart part = part(from.subgraph(), object, field);
                    return part != null && part.isResolved() && part.requires() == null;
                });
    }
}
