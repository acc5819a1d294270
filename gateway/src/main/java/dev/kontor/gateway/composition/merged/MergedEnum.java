package dev.kontor.gateway.composition.merged;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/** An enum of the supergraph. */
public record MergedEnum(Header header, SequencedMap<String, Value> values) implements MergedType {

    /** One of its values. */
    public record Value(String name, @Nullable String description, List<MergedDirective> applied, boolean inaccessible)
            implements MergedElement {
        public Value {
            applied = List.copyOf(applied);
        }
    }

    public MergedEnum {
        values = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(values));
    }
}
