package dev.kontor.gateway.composition.merged;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.SequencedMap;
import java.util.SequencedSet;
import org.jspecify.annotations.Nullable;

/**
 * An object or interface of the supergraph.
 *
 * @param isInterface otherwise an object
 * @param implemented names of interfaces
 */
public record MergedImplementing(
        Header header, boolean isInterface, SequencedSet<String> implemented, SequencedMap<String, MergedField> fields)
        implements MergedType {

    public MergedImplementing {
        implemented = Collections.unmodifiableSequencedSet(new LinkedHashSet<>(implemented));
        fields = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(fields));
    }

    public @Nullable MergedField field(String name) {
        return fields.get(name);
    }
}
