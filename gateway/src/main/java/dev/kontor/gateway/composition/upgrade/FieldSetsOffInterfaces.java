package dev.kontor.gateway.composition.upgrade;

import static dev.kontor.gateway.composition.link.FederationDirective.KEY;
import static dev.kontor.gateway.composition.link.FederationDirective.PROVIDES;
import static dev.kontor.gateway.composition.link.FederationDirective.REQUIRES;

import dev.kontor.gateway.composition.schema.InterfaceDef;
import dev.kontor.gateway.composition.schema.SubgraphSchema;

/** {@code interface I @key(fields: "id") { id: ID }} → {@code interface I { id: ID }}: on interfaces they meant nothing. */
record FieldSetsOffInterfaces() implements Pass {

    @Override
    public SubgraphSchema apply(SubgraphSchema schema) {
        return Rewriting.types(
                schema,
                type -> type instanceof InterfaceDef
                        ? Rewriting.fields(
                                Rewriting.applied(type, Rewriting.without(KEY)),
                                field -> Rewriting.applied(field, Rewriting.without(PROVIDES, REQUIRES)))
                        : type);
    }
}
