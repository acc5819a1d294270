package dev.kontor.gateway.composition.merge;

import dev.kontor.gateway.composition.report.Report;
import dev.kontor.gateway.composition.view.SchemaView;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What all that merge have at hand.
 *
 * @param subgraphs in the order of their names; "the first" is meant in this order everywhere
 * @param positions where enums are used, collected while other types are merged
 */
record Merging(
        List<SchemaView> subgraphs,
        TypeRelations relations,
        Overrides overrides,
        AppliedDirectives directives,
        EnumPositions positions,
        Report report) {

    /** What subgraphs have, where they have it. */
    <T> SequencedMap<SchemaView, T> sources(Function<SchemaView, @Nullable T> find) {
        SequencedMap<SchemaView, T> sources = new LinkedHashMap<>();
        for (SchemaView view : subgraphs) {
            T found = find.apply(view);
            if (found != null) {
                sources.put(view, found);
            }
        }
        return sources;
    }
}
