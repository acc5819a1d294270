package dev.kontor.gateway.composition.schema;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/** An object of a subgraph. */
public record ObjectDef(TypeHeader header, List<Implemented> implemented, SequencedMap<String, FieldDef> fields)
        implements ImplementingDef {

    public ObjectDef {
        implemented = List.copyOf(implemented);
        fields = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(fields));
    }

    @Override
    public ObjectDef withHeader(TypeHeader changed) {
        return new ObjectDef(changed, implemented, fields);
    }

    @Override
    public ObjectDef withFields(SequencedMap<String, FieldDef> changed) {
        return new ObjectDef(header, implemented, changed);
    }

    @Override
    public String kind() {
        return "object";
    }
}
