package dev.kontor.gateway.composition.merge;

import dev.kontor.gateway.composition.report.ErrorCode;
import dev.kontor.gateway.composition.report.HintCode;
import dev.kontor.gateway.composition.report.Place;
import dev.kontor.gateway.composition.schema.ConstValue;
import dev.kontor.gateway.composition.schema.EnumDef;
import dev.kontor.gateway.composition.schema.InputValueDef;
import dev.kontor.gateway.composition.view.SchemaView;
import dev.kontor.gateway.federation.TypeRef;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/** Defaults of one argument or input field → the one that all subgraphs give; none when some give none. */
final class Defaults {

    private Defaults() {}

    static @Nullable ConstValue merge(
            Merging merging,
            SequencedMap<SchemaView, InputValueDef> sources,
            String coordinate,
            List<Place> places,
            ErrorCode mismatch) {
        SequencedMap<SchemaView, ConstValue> given = new LinkedHashMap<>();
        sources.forEach((view, source) -> {
            if (source.defaultValue() != null) {
                given.put(view, withEnums(view, source.type(), source.defaultValue()));
            }
        });
        if (given.isEmpty()) {
            return null;
        }
        long different = given.values().stream().distinct().count();
        boolean everywhere = given.size() == sources.size();
        String values = Words.byValue(
                sources, source -> source.defaultValue() == null ? "none" : String.valueOf(source.defaultValue()));
        if (different > 1) {
            merging.report()
                    .error(mismatch, coordinate, places, coordinate + " has different defaults: " + values + ".");
            return null;
        }
        if (!everywhere) {
            merging.report()
                    .hint(
                            HintCode.INCONSISTENT_DEFAULT_VALUE_PRESENCE,
                            coordinate,
                            places,
                            coordinate + " has no default in the supergraph, since not all subgraphs give it: " + values
                                    + ".");
            return null;
        }
        return given.firstEntry().getValue();
    }

    /** Libraries were seen to write the value of an enum as a string, {@code "GOLD"}: it is meant all the same. */
    private static ConstValue withEnums(SchemaView view, TypeRef type, ConstValue value) {
        return switch (value) {
            case ConstValue.Text text
            when view.schema().type(type.name()) instanceof EnumDef values
                    && values.values().containsKey(text.value()) -> new ConstValue.EnumName(text.value());
            case ConstValue.Items items ->
                new ConstValue.Items(items.items().stream()
                        .map(item -> withEnums(view, type, item))
                        .toList());
            default -> value;
        };
    }
}
