package dev.kontor.gateway.composition.merge;

import dev.kontor.gateway.composition.link.FederationDirective;
import dev.kontor.gateway.composition.merged.MergedEnum;
import dev.kontor.gateway.composition.merged.MergedType;
import dev.kontor.gateway.composition.report.ErrorCode;
import dev.kontor.gateway.composition.report.HintCode;
import dev.kontor.gateway.composition.report.Place;
import dev.kontor.gateway.composition.schema.EnumDef;
import dev.kontor.gateway.composition.view.SchemaView;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedMap;
import java.util.SequencedSet;
import org.jspecify.annotations.Nullable;

/**
 * An enum by where it is used: what is only received may be any value that a subgraph knows, what is only sent must be known
 * to all, and what is both must be the same everywhere.
 */
final class Enums {

    private final Merging merging;

    Enums(Merging merging) {
        this.merging = merging;
    }

    MergedEnum merge(MergedType.Header header, SequencedMap<SchemaView, EnumDef> definers) {
        String name = header.name();
        SequencedSet<String> names = new LinkedHashSet<>();
        definers.values().forEach(each -> names.addAll(each.values().keySet()));
        boolean input = merging.positions().isInput(name);
        boolean output = merging.positions().isOutput(name);
        if (!input && !output) {
            merging.report()
                    .hint(
                            HintCode.UNUSED_ENUM_TYPE,
                            name,
                            List.of(),
                            "The enum " + name + " is used nowhere: it has the values of all subgraphs.");
        }
        SequencedMap<String, MergedEnum.Value> values = new LinkedHashMap<>();
        for (String value : names) {
            MergedEnum.Value merged = value(name, value, definers);
            if (merged.inaccessible() || isKept(name, value, definers, input, output)) {
                values.put(value, merged);
            }
        }
        if (values.isEmpty()) {
            merging.report()
                    .error(
                            ErrorCode.EMPTY_MERGED_ENUM_TYPE,
                            name,
                            definers.values().stream().map(EnumDef::place).toList(),
                            "The enum " + name + " is sent by clients, and no value of it is known to all of "
                                    + Words.names(definers.keySet()) + ".");
        }
        return new MergedEnum(header, values);
    }

    private MergedEnum.Value value(String type, String value, SequencedMap<SchemaView, EnumDef> definers) {
        SequencedMap<SchemaView, EnumDef.Value> sources = new LinkedHashMap<>();
        definers.forEach((view, each) -> {
            EnumDef.Value found = each.values().get(value);
            if (found != null) {
                sources.put(view, found);
            }
        });
        String coordinate = type + "." + value;
        List<@Nullable String> descriptions = new ArrayList<>();
        sources.values().forEach(each -> descriptions.add(each.description()));
        return new MergedEnum.Value(
                value,
                Descriptions.merge(merging, descriptions, coordinate),
                merging.directives().merge(sources, coordinate),
                sources.values().stream().anyMatch(each -> each.has(FederationDirective.INACCESSIBLE)));
    }

    private boolean isKept(
            String type, String value, SequencedMap<SchemaView, EnumDef> definers, boolean input, boolean output) {
        List<SchemaView> without = definers.entrySet().stream()
                .filter(each -> !each.getValue().values().containsKey(value))
                .map(java.util.Map.Entry::getKey)
                .toList();
        if (without.isEmpty()) {
            return true;
        }
        String coordinate = type + "." + value;
        List<Place> places = definers.values().stream()
                .flatMap(
                        each -> java.util.stream.Stream.ofNullable(each.values().get(value)))
                .map(EnumDef.Value::place)
                .toList();
        String missing = coordinate + " is not known to " + Words.names(without);
        if (input && output) {
            merging.report()
                    .error(
                            ErrorCode.ENUM_VALUE_MISMATCH,
                            coordinate,
                            places,
                            missing + ", and the enum is both sent ("
                                    + merging.positions().input(type) + ") and received ("
                                    + merging.positions().output(type) + ").");
            return true;
        }
        merging.report()
                .hint(
                        input
                                ? HintCode.INCONSISTENT_ENUM_VALUE_FOR_INPUT_ENUM
                                : HintCode.INCONSISTENT_ENUM_VALUE_FOR_OUTPUT_ENUM,
                        coordinate,
                        places,
                        missing + (input ? ": clients cannot send it." : ": clients may receive it all the same."));
        return !input;
    }
}
