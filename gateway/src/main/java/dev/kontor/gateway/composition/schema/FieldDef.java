package dev.kontor.gateway.composition.schema;

import dev.kontor.gateway.composition.report.Place;
import dev.kontor.gateway.federation.TypeRef;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/**
 * A field of an object or interface.
 *
 * @param part of its type that declares it
 */
public record FieldDef(
        String name,
        @Nullable String description,
        TypeRef type,
        SequencedMap<String, InputValueDef> arguments,
        List<Applied> applied,
        int part,
        Place place)
        implements Element, OutputField {

    public FieldDef {
        arguments = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(arguments));
        applied = List.copyOf(applied);
    }

    public FieldDef withApplied(List<Applied> changed) {
        return new FieldDef(name, description, type, arguments, changed, part, place);
    }
}
