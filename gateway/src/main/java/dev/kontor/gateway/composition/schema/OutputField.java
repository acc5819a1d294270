package dev.kontor.gateway.composition.schema;

import dev.kontor.gateway.federation.TypeRef;
import java.util.SequencedMap;

/** A field of an object or interface, in a subgraph or the supergraph. */
public interface OutputField {

    String name();

    TypeRef type();

    SequencedMap<String, ? extends InputValue> arguments();
}
