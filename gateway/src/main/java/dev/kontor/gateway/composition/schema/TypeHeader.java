package dev.kontor.gateway.composition.schema;

import dev.kontor.gateway.composition.report.Place;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What types of all kinds have.
 *
 * @param description null when there is none
 * @param parts the definition, if there is one, then the extensions; at least one
 * @param applied on all parts
 */
public record TypeHeader(String name, @Nullable String description, List<Part> parts, List<Applied> applied) {

    /** A definition or an extension of a type. */
    public record Part(boolean extension, Place place) {}

    public TypeHeader {
        parts = List.copyOf(parts);
        applied = List.copyOf(applied);
    }

    public TypeHeader withApplied(List<Applied> changed) {
        return new TypeHeader(name, description, parts, changed);
    }
}
