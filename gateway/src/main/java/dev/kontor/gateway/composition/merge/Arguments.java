package dev.kontor.gateway.composition.merge;

import dev.kontor.gateway.composition.link.FederationDirective;
import dev.kontor.gateway.composition.merged.MergedInputValue;
import dev.kontor.gateway.composition.report.ErrorCode;
import dev.kontor.gateway.composition.report.HintCode;
import dev.kontor.gateway.composition.report.Place;
import dev.kontor.gateway.composition.schema.FieldDef;
import dev.kontor.gateway.composition.schema.InputValueDef;
import dev.kontor.gateway.composition.view.SchemaView;
import dev.kontor.gateway.federation.TypeRef;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedMap;
import java.util.SequencedSet;
import org.jspecify.annotations.Nullable;

/** The arguments of a field, or of a directive: those that all subgraphs know. */
final class Arguments {

    private final Merging merging;
    private final TypeRefs types;

    Arguments(Merging merging) {
        this.merging = merging;
        this.types = new TypeRefs(merging);
    }

    SequencedMap<String, MergedInputValue> merge(SequencedMap<SchemaView, FieldDef> fields, String coordinate) {
        SequencedMap<SchemaView, SequencedMap<String, InputValueDef>> arguments = new LinkedHashMap<>();
        fields.forEach((view, field) -> arguments.put(view, field.arguments()));
        return mergeAll(arguments, coordinate);
    }

    SequencedMap<String, MergedInputValue> mergeAll(
            SequencedMap<SchemaView, SequencedMap<String, InputValueDef>> arguments, String coordinate) {
        SequencedSet<String> names = new LinkedHashSet<>();
        arguments.values().forEach(each -> names.addAll(each.keySet()));
        SequencedMap<String, MergedInputValue> merged = new LinkedHashMap<>();
        for (String name : names) {
            SequencedMap<SchemaView, InputValueDef> sources = new LinkedHashMap<>();
            arguments.forEach((view, each) -> {
                InputValueDef argument = each.get(name);
                if (argument != null) {
                    sources.put(view, argument);
                }
            });
            String argument = coordinate + "(" + name + ":)";
            if (sources.size() < arguments.size()) {
                missing(argument, sources, arguments);
            } else {
                merged.put(name, merge(name, sources, argument));
            }
        }
        return merged;
    }

    private void missing(
            String coordinate,
            SequencedMap<SchemaView, InputValueDef> sources,
            SequencedMap<SchemaView, SequencedMap<String, InputValueDef>> all) {
        List<SchemaView> without =
                all.keySet().stream().filter(view -> !sources.containsKey(view)).toList();
        List<SchemaView> required = sources.entrySet().stream()
                .filter(each -> each.getValue().isRequired())
                .map(java.util.Map.Entry::getKey)
                .toList();
        if (required.isEmpty()) {
            merging.report()
                    .hint(
                            HintCode.INCONSISTENT_ARGUMENT_PRESENCE,
                            coordinate,
                            places(sources),
                            coordinate + " is left out of the supergraph, since it is not in " + Words.names(without)
                                    + ".");
        } else {
            merging.report()
                    .error(
                            ErrorCode.REQUIRED_ARGUMENT_MISSING_IN_SOME_SUBGRAPH,
                            coordinate,
                            places(sources),
                            coordinate + " is required in " + Words.names(required) + ", and not there in "
                                    + Words.names(without) + ".");
        }
    }

    private MergedInputValue merge(String name, SequencedMap<SchemaView, InputValueDef> sources, String coordinate) {
        SequencedMap<SchemaView, TypeRef> declared = new LinkedHashMap<>();
        sources.forEach((view, argument) -> declared.put(view, argument.type()));
        List<Place> places = places(sources);
        TypeRef type = types.input(declared, coordinate, places, ErrorCode.FIELD_ARGUMENT_TYPE_MISMATCH);
        merging.positions().addInput(type, coordinate);
        return new MergedInputValue(
                name,
                Descriptions.merge(merging, descriptions(sources), coordinate),
                type,
                Defaults.merge(merging, sources, coordinate, places, ErrorCode.FIELD_ARGUMENT_DEFAULT_MISMATCH),
                merging.directives().merge(sources, coordinate),
                sources.values().stream().anyMatch(each -> each.has(FederationDirective.INACCESSIBLE)),
                new LinkedHashMap<>());
    }

    private static List<Place> places(SequencedMap<SchemaView, InputValueDef> sources) {
        return sources.values().stream().map(InputValueDef::place).toList();
    }

    static List<@Nullable String> descriptions(SequencedMap<SchemaView, InputValueDef> sources) {
        List<@Nullable String> descriptions = new ArrayList<>();
        sources.values().forEach(argument -> descriptions.add(argument.description()));
        return descriptions;
    }
}
