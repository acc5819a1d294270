package dev.kontor.gateway.composition.schema;

import dev.kontor.gateway.composition.report.Place;
import dev.kontor.gateway.federation.TypeRef;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An argument or a field of an input object.
 *
 * @param defaultValue null when there is none
 */
public record InputValueDef(
        String name,
        @Nullable String description,
        TypeRef type,
        @Nullable ConstValue defaultValue,
        List<Applied> applied,
        int part,
        Place place)
        implements Element, InputValue {

    public InputValueDef {
        applied = List.copyOf(applied);
    }
}
