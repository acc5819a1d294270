package dev.kontor.gateway.composition.check.graphql;

import static dev.kontor.gateway.composition.report.ErrorCode.INVALID_GRAPHQL;

import dev.kontor.gateway.composition.report.Place;
import dev.kontor.gateway.composition.report.Report;
import dev.kontor.gateway.composition.schema.SubgraphSchema;
import dev.kontor.gateway.composition.typesystem.TypeKind;
import dev.kontor.gateway.composition.typesystem.TypeSystem;
import org.jspecify.annotations.Nullable;

/**
 * Fields are of output types and arguments of input types, which the schema has. Types of specifications are for arguments of
 * directives only: a supergraph would not have them.
 *
 * @see <a href="https://spec.graphql.org/September2025/#sec-Input-and-Output-Types">Input and output types</a>
 */
final class TypesInPlace implements Rule {

    @Override
    public void check(SubgraphSchema schema, TypeSystem types, Report report) {
        Elements.fields(schema).forEach(field -> {
            String type = field.definition().type().name();
            TypeKind kind = types.kind(type);
            String problem = absence(schema, kind, type, field.coordinate());
            if (problem == null && kind != null && !kind.isOutput()) {
                problem = "The field is of " + type + ", " + kind.withArticle() + ", which only arguments can be of.";
            }
            report(problem, field.coordinate(), field.definition().place(), report);
        });
        Elements.inputs(schema).forEach(input -> {
            String type = input.definition().type().name();
            TypeKind kind = types.kind(type);
            String problem = absence(schema, kind, type, input.coordinate());
            if (problem == null && kind != null && !kind.isInput()) {
                problem = "It is of " + type + ", " + kind.withArticle() + ", which only fields can be of.";
            }
            report(problem, input.coordinate(), input.definition().place(), report);
        });
    }

    private static @Nullable String absence(
            SubgraphSchema schema, @Nullable TypeKind kind, String type, String coordinate) {
        if (kind == null) {
            return "There is no type " + type + ".";
        }
        return schema.machinery().contains(type) && !coordinate.startsWith("@")
                ? "The type " + type + " belongs to a specification, and is for arguments of its directives only."
                : null;
    }

    private static void report(@Nullable String problem, String coordinate, Place place, Report report) {
        if (problem != null) {
            report.error(INVALID_GRAPHQL, coordinate, place, problem);
        }
    }
}
