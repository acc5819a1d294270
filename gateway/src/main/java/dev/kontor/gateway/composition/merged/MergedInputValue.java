package dev.kontor.gateway.composition.merged;

import dev.kontor.gateway.composition.schema.ConstValue;
import dev.kontor.gateway.composition.schema.InputValue;
import dev.kontor.gateway.federation.TypeRef;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/**
 * An argument, or a field of an input object.
 *
 * @param types in each subgraph that has it, by its name; empty for arguments
 */
public record MergedInputValue(
        String name,
        @Nullable String description,
        TypeRef type,
        @Nullable ConstValue defaultValue,
        List<MergedDirective> applied,
        boolean inaccessible,
        SequencedMap<String, TypeRef> types)
        implements MergedElement, InputValue {

    public MergedInputValue {
        applied = List.copyOf(applied);
        types = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(types));
    }
}
