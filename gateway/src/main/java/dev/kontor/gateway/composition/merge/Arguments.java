package dev.kontor.gateway.composition.merge;

import dev.kontor.gateway.composition.merged.MergedInputValue;
import dev.kontor.gateway.composition.schema.FieldDef;
import dev.kontor.gateway.composition.schema.InputValueDef;
import dev.kontor.gateway.composition.view.SchemaView;
import java.util.LinkedHashMap;
import java.util.SequencedMap;

/** The arguments of a field, or of a directive: those that all subgraphs know. */
final class Arguments {

    private final InputValues values;

    Arguments(Merging merging) {
        this.values = new InputValues(merging, InputValues.Kind.ARGUMENT);
    }

    SequencedMap<String, MergedInputValue> merge(SequencedMap<SchemaView, FieldDef> fields, String coordinate) {
        SequencedMap<SchemaView, SequencedMap<String, InputValueDef>> arguments = new LinkedHashMap<>();
        fields.forEach((view, field) -> arguments.put(view, field.arguments()));
        return mergeAll(arguments, coordinate);
    }

    SequencedMap<String, MergedInputValue> mergeAll(
            SequencedMap<SchemaView, SequencedMap<String, InputValueDef>> arguments, String coordinate) {
        SequencedMap<String, MergedInputValue> merged = new LinkedHashMap<>();
        for (String name : InputValues.names(arguments)) {
            SequencedMap<SchemaView, InputValueDef> sources = InputValues.named(name, arguments);
            String argument = coordinate + "(" + name + ":)";
            if (sources.size() < arguments.size()) {
                values.leaveOut(argument, sources, arguments.keySet());
            } else {
                merged.put(name, values.merge(name, sources, argument));
            }
        }
        return merged;
    }
}
