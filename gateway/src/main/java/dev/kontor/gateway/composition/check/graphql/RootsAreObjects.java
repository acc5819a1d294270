package dev.kontor.gateway.composition.check.graphql;

import static dev.kontor.gateway.composition.report.ErrorCode.INVALID_GRAPHQL;

import dev.kontor.gateway.composition.report.Report;
import dev.kontor.gateway.composition.schema.ObjectDef;
import dev.kontor.gateway.composition.schema.Operation;
import dev.kontor.gateway.composition.schema.SubgraphSchema;
import dev.kontor.gateway.composition.schema.TypeDef;
import dev.kontor.gateway.composition.typesystem.TypeSystem;

/**
 * Root types are objects.
 *
 * @see <a href="https://spec.graphql.org/September2025/#sec-Root-Operation-Types">Root operation types</a>
 */
final class RootsAreObjects implements Rule {

    @Override
    public void check(SubgraphSchema schema, TypeSystem types, Report report) {
        for (Operation operation : schema.roots()) {
            TypeDef type = schema.type(operation.rootType());
            if (type != null && !(type instanceof ObjectDef)) {
                report.error(
                        INVALID_GRAPHQL,
                        type.name(),
                        type.place(),
                        "The root type of the " + operation.keyword() + " operations is no object.");
            }
        }
    }
}
