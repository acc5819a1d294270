package dev.kontor.gateway.composition.check.graphql;

import static dev.kontor.gateway.composition.report.ErrorCode.INVALID_GRAPHQL;

import dev.kontor.gateway.composition.report.Report;
import dev.kontor.gateway.composition.schema.InputDef;
import dev.kontor.gateway.composition.schema.InputValueDef;
import dev.kontor.gateway.composition.schema.SubgraphSchema;
import dev.kontor.gateway.composition.typesystem.OneOf;
import dev.kontor.gateway.composition.typesystem.TypeSystem;

/**
 * Of an {@code @oneOf} input one field is given, so none must be, nor has a default.
 *
 * @see <a href="https://spec.graphql.org/September2025/#sec-OneOf-Input-Objects">OneOf input objects</a>
 */
final class OneOfInputs implements Rule {

    @Override
    public void check(SubgraphSchema schema, TypeSystem types, Report report) {
        schema.types(InputDef.class)
                .filter(InputDef::isOneOf)
                .forEach(input -> input.fields().values().forEach(field -> check(input, field, report)));
    }

    private static void check(InputDef input, InputValueDef field, Report report) {
        String problem = OneOf.problem(field);
        if (problem != null) {
            report.error(INVALID_GRAPHQL, input.name() + "." + field.name(), field.place(), problem);
        }
    }
}
