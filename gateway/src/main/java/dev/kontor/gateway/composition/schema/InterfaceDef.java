package dev.kontor.gateway.composition.schema;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/** An interface of a subgraph. */
public record InterfaceDef(TypeHeader header, List<Implemented> implemented, SequencedMap<String, FieldDef> fields)
        implements ImplementingDef {

    public InterfaceDef {
        implemented = List.copyOf(implemented);
        fields = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(fields));
    }

    @Override
    public InterfaceDef withHeader(TypeHeader changed) {
        return new InterfaceDef(changed, implemented, fields);
    }

    @Override
    public InterfaceDef withFields(SequencedMap<String, FieldDef> changed) {
        return new InterfaceDef(header, implemented, changed);
    }

    @Override
    public String kind() {
        return "interface";
    }
}
