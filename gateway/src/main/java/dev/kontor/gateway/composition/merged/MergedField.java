package dev.kontor.gateway.composition.merged;

import dev.kontor.gateway.composition.schema.OutputField;
import dev.kontor.gateway.federation.TypeRef;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/**
 * A field of an object or interface.
 *
 * @param parts what each subgraph that has it says, by its name, in the order of the subgraphs; empty when the field was
 *     copied from an interface that some subgraph sees as an object
 */
public record MergedField(
        String name,
        @Nullable String description,
        TypeRef type,
        SequencedMap<String, MergedInputValue> arguments,
        List<MergedDirective> applied,
        boolean inaccessible,
        SequencedMap<String, FieldPart> parts)
        implements MergedElement, OutputField {

    public MergedField {
        arguments = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(arguments));
        applied = List.copyOf(applied);
        parts = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(parts));
    }
}
