package dev.kontor.gateway.composition.upgrade;

import static dev.kontor.gateway.composition.link.FederationDirective.PROVIDES;

import dev.kontor.gateway.composition.schema.FieldDef;
import dev.kontor.gateway.composition.schema.ImplementingDef;
import dev.kontor.gateway.composition.schema.ObjectDef;
import dev.kontor.gateway.composition.schema.SubgraphSchema;
import dev.kontor.gateway.composition.schema.TypeDef;
import dev.kontor.gateway.composition.schema.UnionDef;

/** {@code a: Int @provides(fields: "b")} → {@code a: Int}: an Int has no fields. */
record ProvidesOffLeaves() implements Pass {

    @Override
    public SubgraphSchema apply(SubgraphSchema schema) {
        return Rewriting.types(
                schema,
                type -> type instanceof ObjectDef
                        ? Rewriting.fields(
                                type,
                                field -> isLeaf(schema, field)
                                        ? Rewriting.applied(field, Rewriting.without(PROVIDES))
                                        : field)
                        : type);
    }

    private static boolean isLeaf(SubgraphSchema schema, FieldDef field) {
        TypeDef type = schema.type(field.type().name());
        return !(type instanceof ImplementingDef || type instanceof UnionDef);
    }
}
