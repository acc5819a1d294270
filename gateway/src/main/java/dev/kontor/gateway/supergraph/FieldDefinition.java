package dev.kontor.gateway.supergraph;

import dev.kontor.gateway.federation.Access;
import dev.kontor.gateway.federation.JoinField;
import dev.kontor.gateway.federation.TypeRef;
import java.util.List;

/** A field of an object or interface of the supergraph. */
public record FieldDefinition(String name, TypeRef type, List<JoinField> joins, Access access) {

    public FieldDefinition {
        joins = List.copyOf(joins);
    }
}
