package dev.kontor.gateway.composition.merged;

import dev.kontor.gateway.composition.schema.InputDef;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.SequencedMap;

/** An input object of the supergraph. */
public record MergedInput(Header header, SequencedMap<String, MergedInputValue> fields) implements MergedType {

    public MergedInput {
        fields = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(fields));
    }

    public boolean isOneOf() {
        return applied().stream().anyMatch(each -> each.name().equals(InputDef.ONE_OF));
    }
}
