package dev.kontor.gateway.composition.check.graphql;

import static dev.kontor.gateway.composition.report.ErrorCode.INVALID_GRAPHQL;

import dev.kontor.gateway.composition.report.Report;
import dev.kontor.gateway.composition.schema.EnumDef;
import dev.kontor.gateway.composition.schema.ImplementingDef;
import dev.kontor.gateway.composition.schema.InputDef;
import dev.kontor.gateway.composition.schema.Operation;
import dev.kontor.gateway.composition.schema.ScalarDef;
import dev.kontor.gateway.composition.schema.SubgraphSchema;
import dev.kontor.gateway.composition.schema.TypeDef;
import dev.kontor.gateway.composition.schema.UnionDef;
import dev.kontor.gateway.composition.typesystem.TypeSystem;

/** Types have something in them. The query root always has, since federation adds fields to it. */
final class TypesNotEmpty implements Rule {

    @Override
    public void check(SubgraphSchema schema, TypeSystem types, Report report) {
        schema.types().values().stream()
                .filter(type -> isEmpty(type) && !type.name().equals(Operation.QUERY.rootType()))
                .forEach(type -> report.error(
                        INVALID_GRAPHQL,
                        type.name(),
                        type.place(),
                        "The " + type.kind() + " " + type.name() + " is empty: it has no " + content(type) + "."));
    }

    private static boolean isEmpty(TypeDef type) {
        return switch (type) {
            case ImplementingDef implementing -> implementing.fields().isEmpty();
            case InputDef input -> input.fields().isEmpty();
            case UnionDef union -> union.members().isEmpty();
            case EnumDef enumeration -> enumeration.values().isEmpty();
            case ScalarDef ignored -> false;
        };
    }

    private static String content(TypeDef type) {
        return switch (type) {
            case ImplementingDef ignored -> "fields";
            case InputDef ignored -> "fields";
            case UnionDef ignored -> "members";
            case EnumDef ignored -> "values";
            case ScalarDef ignored -> "content";
        };
    }
}
