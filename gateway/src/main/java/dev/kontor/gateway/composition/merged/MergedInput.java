package dev.kontor.gateway.composition.merged;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.SequencedMap;

/** An input object of the supergraph. */
public record MergedInput(Header header, SequencedMap<String, MergedInputValue> fields) implements MergedType {

    public MergedInput {
        fields = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(fields));
    }
}
