package dev.kontor.gateway.testkit.split;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.SequencedSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A schema, and which part of it each subgraph has. {@link RandomSplit} builds it step by step, so it can be changed;
 * everybody else reads it.
 */
final class Split {

    enum Kind {
        OBJECT,
        INTERFACE,
        UNION
    }

    record Key(String fields, boolean resolvable) {}

    /** A type in one subgraph. */
    static final class TypePart {
        final List<Key> keys = new ArrayList<>();

        /** The interfaces that an object implements here, or the members that a union has here. */
        final SequencedSet<String> related = new LinkedHashSet<>();

        /** An interface that is an object here. */
        boolean interfaceObject;
    }

    /** A field in one subgraph. */
    static final class FieldPart {
        /** The field's type here; null when it is that of the supergraph. */
        @Nullable String type;

        boolean external;
        String requires = "";
        String provides = "";

        /** The subgraph that the field was taken from. */
        @Nullable String overrides;

        /** Another subgraph took the field over, or still has it: this one is not to be asked. */
        boolean overridden;

        /** The label of the override that this part is one end of; null when there is none. */
        @Nullable String label;

        boolean isAnswered() {
            return !external && !overridden;
        }
    }

    static final class Field {
        final String name;
        final String type;

        /** Definitions of arguments, in parentheses; empty when there are none. */
        final String arguments;

        final SequencedMap<String, FieldPart> parts = new LinkedHashMap<>();

        /** A field set names it, so it always has its true value: it never fails. */
        boolean pinned;

        /** A path provides it, so that it is shared. */
        boolean provided;

        Field(String name, String type, String arguments) {
            this.name = name;
            this.type = type;
            this.arguments = arguments;
        }

        String typeName() {
            return type.replaceAll("[\\[\\]!]", "");
        }

        /** The part of a subgraph that has the field. */
        FieldPart part(String subgraph) {
            return Objects.requireNonNull(parts.get(subgraph), subgraph);
        }

        /** The part of a subgraph that has the field from now on. */
        FieldPart addTo(String subgraph) {
            return parts.computeIfAbsent(subgraph, s -> new FieldPart());
        }

        boolean isAnsweredIn(String subgraph) {
            FieldPart part = parts.get(subgraph);
            return part != null && part.isAnswered();
        }

        boolean hasRequirements() {
            return parts.values().stream().anyMatch(part -> !part.requires.isEmpty());
        }
    }

    static final class SplitType {
        final String name;
        final Kind kind;
        final SequencedMap<String, TypePart> parts = new LinkedHashMap<>();
        final SequencedMap<String, Field> fields = new LinkedHashMap<>();

        SplitType(String name, Kind kind) {
            this.name = name;
            this.kind = kind;
        }

        /** The part of a subgraph that has the type. */
        TypePart part(String subgraph) {
            return Objects.requireNonNull(parts.get(subgraph), subgraph);
        }

        /** The part of a subgraph that has the type from now on. */
        TypePart addTo(String subgraph) {
            return parts.computeIfAbsent(subgraph, s -> new TypePart());
        }

        boolean isIn(String subgraph) {
            return parts.containsKey(subgraph);
        }

        boolean isEntity() {
            return kind == Kind.OBJECT && hasKeys();
        }

        boolean hasKeys() {
            return parts.values().stream().anyMatch(part -> !part.keys.isEmpty());
        }

        Field field(String fieldName, String type, String arguments) {
            return fields.computeIfAbsent(fieldName, n -> new Field(n, type, arguments));
        }

        Field requireField(String fieldName) {
            return Objects.requireNonNull(fields.get(fieldName), fieldName);
        }

        SequencedSet<String> relatedAnywhere() {
            SequencedSet<String> all = new LinkedHashSet<>();
            parts.values().forEach(part -> all.addAll(part.related));
            return all;
        }
    }

    final List<String> subgraphs;
    final SequencedMap<String, SplitType> types = new LinkedHashMap<>();

    Split(List<String> subgraphs) {
        this.subgraphs = List.copyOf(subgraphs);
        add("Query", Kind.OBJECT);
    }

    SplitType add(String name, Kind kind) {
        SplitType type = new SplitType(name, kind);
        types.put(name, type);
        return type;
    }

    /** The composite type of that name, which must be one. */
    SplitType type(String name) {
        return Objects.requireNonNull(types.get(name), name);
    }

    /** The composite type of that name; null for a leaf. */
    @Nullable SplitType composite(String name) {
        return types.get(name);
    }

    /** The objects that a value of a type can be in a subgraph. */
    List<SplitType> possibleTypes(SplitType type, String subgraph) {
        TypePart part = type.parts.get(subgraph);
        if (part == null) {
            return List.of();
        }
        return switch (type.kind) {
            case OBJECT -> List.of(type);
            case INTERFACE ->
                part.interfaceObject
                        ? implementations(type)
                        : implementations(type).stream()
                                .filter(object -> object.isIn(subgraph)
                                        && object.part(subgraph).related.contains(type.name))
                                .toList();
            case UNION -> part.related.stream().map(this::type).toList();
        };
    }

    /** The objects that a value of a type can be in each of these subgraphs. */
    List<SplitType> possibleTypes(SplitType type, Collection<String> inAll) {
        List<SplitType> possible = new ArrayList<>(
                type.kind == Kind.OBJECT
                        ? List.of(type)
                        : type.kind == Kind.INTERFACE
                                ? implementations(type)
                                : type.relatedAnywhere().stream()
                                        .map(this::type)
                                        .toList());
        inAll.forEach(subgraph -> possible.retainAll(possibleTypes(type, subgraph)));
        return possible;
    }

    /** Whether a subgraph has what a field returns. */
    boolean knows(Field field, String subgraph) {
        SplitType target = composite(field.typeName());
        return target == null || !possibleTypes(target, subgraph).isEmpty();
    }

    /** Whether a subgraph may have fields of an object to itself: an entity's if it can be entered. */
    boolean canAnswer(SplitType object, String subgraph) {
        TypePart part = object.parts.get(subgraph);
        return part != null && (!object.isEntity() || part.keys.stream().anyMatch(Key::resolvable));
    }

    /** The subgraphs that may have fields of an object to themselves. */
    List<String> answering(SplitType object) {
        return object.parts.keySet().stream()
                .filter(subgraph -> canAnswer(object, subgraph))
                .toList();
    }

    List<SplitType> implementations(SplitType type) {
        return types.values().stream()
                .filter(object ->
                        object.kind == Kind.OBJECT && object.relatedAnywhere().contains(type.name))
                .toList();
    }

    Set<String> namesOfLeaves() {
        Set<String> names = new LinkedHashSet<>();
        types.values().forEach(type -> type.fields.values().forEach(field -> names.add(field.typeName())));
        names.removeAll(types.keySet());
        return names;
    }
}
