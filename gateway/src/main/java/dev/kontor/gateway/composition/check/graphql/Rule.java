package dev.kontor.gateway.composition.check.graphql;

import dev.kontor.gateway.composition.report.Report;
import dev.kontor.gateway.composition.schema.SubgraphSchema;
import dev.kontor.gateway.composition.typesystem.TypeSystem;

/** One demand of the GraphQL specification on a schema. */
@FunctionalInterface
interface Rule {

    /**
     * Reports what does not meet it.
     *
     * @param types of the schema, worked out once for all rules
     */
    void check(SubgraphSchema schema, TypeSystem types, Report report);
}
