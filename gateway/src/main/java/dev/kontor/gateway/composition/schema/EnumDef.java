package dev.kontor.gateway.composition.schema;

import dev.kontor.gateway.composition.report.Place;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/** An enum of a subgraph. */
public record EnumDef(TypeHeader header, SequencedMap<String, Value> values) implements TypeDef {

    /** One of its values. */
    public record Value(String name, @Nullable String description, List<Applied> applied, int part, Place place)
            implements Element {
        public Value {
            applied = List.copyOf(applied);
        }
    }

    public EnumDef {
        values = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(values));
    }

    @Override
    public EnumDef withHeader(TypeHeader changed) {
        return new EnumDef(changed, values);
    }

    @Override
    public String kind() {
        return "enum";
    }
}
