package dev.kontor.gateway.composition.satisfy;

import dev.kontor.gateway.composition.merged.FieldPart;
import dev.kontor.gateway.composition.merged.Merged;
import dev.kontor.gateway.composition.merged.MergedField;
import dev.kontor.gateway.composition.merged.MergedImplementing;
import dev.kontor.gateway.composition.merged.MergedType;
import dev.kontor.gateway.composition.merged.MergedUnion;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedSet;
import org.jspecify.annotations.Nullable;

/** The supergraph's objects, and what of them clients see. */
final class Api {

    private static final SequencedSet<String> NONE = Collections.unmodifiableSequencedSet(new LinkedHashSet<>());

    private final Merged merged;
    private final Map<String, SequencedSet<String>> implementations = new HashMap<>();

    Api(Merged merged) {
        this.merged = merged;
        for (MergedType type : merged.types().values()) {
            if (type instanceof MergedImplementing object && !object.isInterface()) {
                object.implemented()
                        .forEach(each -> implementations
                                .computeIfAbsent(each, name -> new LinkedHashSet<>())
                                .add(object.name()));
            }
        }
    }

    boolean isVisible(String typeName) {
        MergedType type = merged.type(typeName);
        return type == null || !type.inaccessible();
    }

    boolean isInterface(String typeName) {
        MergedImplementing type = merged.implementing(typeName);
        return type != null && type.isInterface();
    }

    boolean isObject(String typeName) {
        MergedImplementing type = merged.implementing(typeName);
        return type != null && !type.isInterface();
    }

    /** Whether it has fields or members. */
    boolean isComposite(String typeName) {
        MergedType type = merged.type(typeName);
        return type instanceof MergedImplementing || type instanceof MergedUnion;
    }

    /** The objects that a value of the type can be, whether clients see them or not. */
    SequencedSet<String> possible(String typeName) {
        MergedType type = merged.type(typeName);
        if (type instanceof MergedUnion union) {
            return union.members();
        }
        return isObject(typeName)
                ? new LinkedHashSet<>(List.of(typeName))
                : implementations.getOrDefault(typeName, NONE);
    }

    List<String> visiblePossible(String typeName) {
        return possible(typeName).stream().filter(this::isVisible).toList();
    }

    List<MergedField> visibleFields(String typeName) {
        MergedImplementing type = merged.implementing(typeName);
        return type == null
                ? List.of()
                : type.fields().values().stream()
                        .filter(field ->
                                !field.inaccessible() && isVisible(field.type().name()))
                        .toList();
    }

    @Nullable MergedField field(String typeName, String fieldName) {
        MergedImplementing type = merged.implementing(typeName);
        return type == null ? null : type.field(fieldName);
    }

    /** Interfaces of an object. */
    SequencedSet<String> interfaces(String typeName) {
        MergedImplementing type = merged.implementing(typeName);
        return type == null ? NONE : type.implemented();
    }

    /** The label by which a field is on its way from one subgraph to another; null when it is not. */
    static @Nullable String label(MergedField field) {
        return field.parts().values().stream()
                .map(FieldPart::label)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }
}
