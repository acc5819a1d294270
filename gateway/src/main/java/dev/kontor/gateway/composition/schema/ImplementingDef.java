package dev.kontor.gateway.composition.schema;

import dev.kontor.gateway.composition.report.Place;
import java.util.List;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/** An object or interface: what has fields and implements interfaces. */
public sealed interface ImplementingDef extends TypeDef permits ObjectDef, InterfaceDef {

    /** An interface that the type says it implements. */
    record Implemented(String name, int part, Place place) {}

    List<Implemented> implemented();

    SequencedMap<String, FieldDef> fields();

    @Override
    ImplementingDef withHeader(TypeHeader header);

    ImplementingDef withFields(SequencedMap<String, FieldDef> fields);

    default @Nullable FieldDef field(String name) {
        return fields().get(name);
    }

    default boolean isImplementing(String interfaceName) {
        return implemented().stream().anyMatch(each -> each.name().equals(interfaceName));
    }
}
