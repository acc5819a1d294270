package dev.kontor.gateway.supergraph;

import dev.kontor.gateway.federation.Access;
import dev.kontor.gateway.federation.JoinField;
import dev.kontor.gateway.federation.TypeRef;
import java.util.List;
import java.util.Map;

/**
 * A field of an object or interface of the supergraph.
 *
 * @param shapes by id of a subgraph that has it: its type there, with composite types left blank; fields whose shapes
 *     differ cannot stand under one key of that subgraph's answer
 * @see <a href="https://spec.graphql.org/September2025/#SameResponseShape()">SameResponseShape</a>
 */
public record FieldDefinition(
        String name, TypeRef type, List<JoinField> joins, Access access, Map<String, String> shapes) {

    public FieldDefinition {
        joins = List.copyOf(joins);
        shapes = Map.copyOf(shapes);
    }
}
