package dev.kontor.gateway.composition.upgrade;

import static dev.kontor.gateway.composition.link.FederationDirective.EXTERNAL;

import dev.kontor.gateway.composition.schema.ObjectDef;
import dev.kontor.gateway.composition.schema.SubgraphSchema;

/** {@code type T @external { a: Int }} → {@code type T { a: Int }}: on types it meant nothing. */
record ExternalOffObjects() implements Pass {

    @Override
    public SubgraphSchema apply(SubgraphSchema schema) {
        return Rewriting.types(
                schema,
                type -> type instanceof ObjectDef ? Rewriting.applied(type, Rewriting.without(EXTERNAL)) : type);
    }
}
