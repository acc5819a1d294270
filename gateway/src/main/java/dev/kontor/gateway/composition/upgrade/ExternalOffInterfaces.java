package dev.kontor.gateway.composition.upgrade;

import static dev.kontor.gateway.composition.link.FederationDirective.EXTERNAL;

import dev.kontor.gateway.composition.schema.InterfaceDef;
import dev.kontor.gateway.composition.schema.SubgraphSchema;

/** {@code interface I { a: Int @external }} → {@code interface I { a: Int }}: it meant nothing. */
record ExternalOffInterfaces() implements Pass {

    @Override
    public SubgraphSchema apply(SubgraphSchema schema) {
        return Rewriting.types(
                schema,
                type -> type instanceof InterfaceDef
                        ? Rewriting.fields(type, field -> Rewriting.applied(field, Rewriting.without(EXTERNAL)))
                        : type);
    }
}
