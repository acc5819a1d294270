package dev.kontor.gateway.composition.merge;

import dev.kontor.gateway.composition.merged.MergedInput;
import dev.kontor.gateway.composition.merged.MergedInputValue;
import dev.kontor.gateway.composition.merged.MergedType;
import dev.kontor.gateway.composition.report.ErrorCode;
import dev.kontor.gateway.composition.schema.InputDef;
import dev.kontor.gateway.composition.schema.InputValueDef;
import dev.kontor.gateway.composition.view.SchemaView;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import java.util.SequencedSet;

/** An input object: the fields that all subgraphs know, since clients must not send what one of them does not. */
final class InputObjects {

    private final Merging merging;
    private final InputValues values;

    InputObjects(Merging merging) {
        this.merging = merging;
        this.values = new InputValues(merging, InputValues.Kind.FIELD);
    }

    MergedInput merge(MergedType.Header header, SequencedMap<SchemaView, InputDef> definers) {
        String name = header.name();
        SequencedMap<SchemaView, SequencedMap<String, InputValueDef>> declared = new LinkedHashMap<>();
        definers.forEach((view, definer) -> declared.put(view, definer.fields()));
        SequencedSet<String> names = InputValues.names(declared);
        SequencedMap<String, MergedInputValue> fields = new LinkedHashMap<>();
        for (String field : names) {
            SequencedMap<SchemaView, InputValueDef> sources = InputValues.named(field, declared);
            String coordinate = name + "." + field;
            // What does not fit is told of fields that are left out, too.
            MergedInputValue merged = values.merge(field, sources, coordinate);
            if (merged.inaccessible() || sources.size() == definers.size()) {
                fields.put(field, merged);
            } else {
                values.leaveOut(coordinate, sources, definers.keySet());
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
}
