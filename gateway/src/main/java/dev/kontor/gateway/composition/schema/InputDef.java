package dev.kontor.gateway.composition.schema;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.SequencedMap;

/** An input object of a subgraph. */
public record InputDef(TypeHeader header, SequencedMap<String, InputValueDef> fields) implements TypeDef {

    public InputDef {
        fields = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(fields));
    }

    @Override
    public InputDef withHeader(TypeHeader changed) {
        return new InputDef(changed, fields);
    }

    @Override
    public String kind() {
        return "input object";
    }
}
