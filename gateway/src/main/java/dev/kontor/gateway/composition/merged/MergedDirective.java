package dev.kontor.gateway.composition.merged;

import dev.kontor.gateway.composition.schema.ConstValue;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.SequencedMap;

/**
 * A directive that is applied in the supergraph.
 *
 * @param name what the supergraph calls it
 */
public record MergedDirective(String name, SequencedMap<String, ConstValue> arguments) {

    public MergedDirective {
        arguments = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(arguments));
    }
}
