package dev.kontor.gateway.composition.merge;

import dev.kontor.gateway.composition.link.FederationDirective;
import dev.kontor.gateway.composition.merged.MergedInput;
import dev.kontor.gateway.composition.merged.MergedInputValue;
import dev.kontor.gateway.composition.merged.MergedType;
import dev.kontor.gateway.composition.report.ErrorCode;
import dev.kontor.gateway.composition.report.HintCode;
import dev.kontor.gateway.composition.report.Place;
import dev.kontor.gateway.composition.schema.InputDef;
import dev.kontor.gateway.composition.schema.InputValueDef;
import dev.kontor.gateway.composition.view.SchemaView;
import dev.kontor.gateway.federation.TypeRef;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedMap;
import java.util.SequencedSet;

/** An input object: the fields that all subgraphs know, since clients must not send what one of them does not. */
final class InputObjects {

    private final Merging merging;
    private final TypeRefs types;

    InputObjects(Merging merging) {
        this.merging = merging;
        this.types = new TypeRefs(merging);
    }

    MergedInput merge(MergedType.Header header, SequencedMap<SchemaView, InputDef> definers) {
        String name = header.name();
        SequencedSet<String> names = new LinkedHashSet<>();
        definers.values().forEach(each -> names.addAll(each.fields().keySet()));
        SequencedMap<String, MergedInputValue> fields = new LinkedHashMap<>();
        for (String field : names) {
            SequencedMap<SchemaView, InputValueDef> sources = new LinkedHashMap<>();
            definers.forEach((view, each) -> {
                InputValueDef found = each.fields().get(field);
                if (found != null) {
                    sources.put(view, found);
                }
            });
            MergedInputValue merged = field(name + "." + field, field, sources);
            if (merged.inaccessible() || sources.size() == definers.size()) {
                fields.put(field, merged);
            } else {
                missing(name + "." + field, sources, definers);
            }
        }
        if (fields.isEmpty() && !names.isEmpty()) {
            merging.report()
                    .error(
                            ErrorCode.EMPTY_MERGED_INPUT_TYPE,
                            name,
                            definers.values().stream().map(InputDef::place).toList(),
                            "No field of the input object " + name + " is known to all of "
                                    + Words.names(definers.keySet()) + ".");
        }
        return new MergedInput(header, fields);
    }

    private MergedInputValue field(String coordinate, String name, SequencedMap<SchemaView, InputValueDef> sources) {
        SequencedMap<SchemaView, TypeRef> declared = new LinkedHashMap<>();
        SequencedMap<String, TypeRef> byName = new LinkedHashMap<>();
        sources.forEach((view, field) -> {
            declared.put(view, field.type());
            byName.put(view.schema().name(), field.type());
        });
        List<Place> places = places(sources);
        TypeRef type = types.input(declared, coordinate, places, ErrorCode.FIELD_TYPE_MISMATCH);
        merging.positions().addInput(type, coordinate);
        return new MergedInputValue(
                name,
                Descriptions.merge(merging, Arguments.descriptions(sources), coordinate),
                type,
                Defaults.merge(merging, sources, coordinate, places, ErrorCode.INPUT_FIELD_DEFAULT_MISMATCH),
                merging.directives().merge(sources, coordinate),
                sources.values().stream().anyMatch(each -> each.has(FederationDirective.INACCESSIBLE)),
                byName);
    }

    private void missing(
            String coordinate,
            SequencedMap<SchemaView, InputValueDef> sources,
            SequencedMap<SchemaView, InputDef> definers) {
        List<SchemaView> without = definers.keySet().stream()
                .filter(view -> !sources.containsKey(view))
                .toList();
        List<SchemaView> required = sources.entrySet().stream()
                .filter(each -> each.getValue().isRequired())
                .map(java.util.Map.Entry::getKey)
                .toList();
        if (required.isEmpty()) {
            merging.report()
                    .hint(
                            HintCode.INCONSISTENT_INPUT_OBJECT_FIELD,
                            coordinate,
                            places(sources),
                            coordinate + " is left out of the supergraph, since it is not in " + Words.names(without)
                                    + ".");
        } else {
            merging.report()
                    .error(
                            ErrorCode.REQUIRED_INPUT_FIELD_MISSING_IN_SOME_SUBGRAPH,
                            coordinate,
                            places(sources),
                            coordinate + " is required in " + Words.names(required) + ", and not there in "
                                    + Words.names(without) + ".");
        }
    }

    private static List<Place> places(SequencedMap<SchemaView, InputValueDef> sources) {
        return sources.values().stream().map(InputValueDef::place).toList();
    }
}
