package dev.kontor.gateway.composition.check.graphql;

import static dev.kontor.gateway.composition.report.ErrorCode.INVALID_GRAPHQL;

import dev.kontor.gateway.composition.report.Report;
import dev.kontor.gateway.composition.schema.ScalarDef;
import dev.kontor.gateway.composition.schema.SubgraphSchema;
import dev.kontor.gateway.composition.schema.TypeDef;
import dev.kontor.gateway.composition.schema.TypeHeader.Part;
import dev.kontor.gateway.composition.typesystem.TypeSystem;

/** A schema may define the scalars of GraphQL, which changes nothing; it cannot extend them, nor define others in their place. */
final class BuiltInScalarsUntouched implements Rule {

    @Override
    public void check(SubgraphSchema schema, TypeSystem types, Report report) {
        for (String name : SubgraphSchema.BUILT_IN_SCALARS.stream().sorted().toList()) {
            TypeDef type = schema.type(name);
            if (type == null) {
                continue;
            }
            if (!(type instanceof ScalarDef)) {
                report.error(
                        INVALID_GRAPHQL,
                        name,
                        type.place(),
                        name + " is a scalar of GraphQL, and no " + type.kind() + ".");
                continue;
            }
            type.header().parts().stream()
                    .filter(Part::extension)
                    .forEach(part -> report.error(
                            INVALID_GRAPHQL,
                            name,
                            part.place(),
                            name + " is a scalar of GraphQL, and cannot be extended."));
        }
    }
}
