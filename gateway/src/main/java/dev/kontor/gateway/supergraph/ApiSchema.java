package dev.kontor.gateway.supergraph;

import graphql.GraphQLException;
import graphql.language.Document;
import graphql.schema.GraphQLSchema;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.UnExecutableSchemaGenerator;

/** {@link ApiDocument} → the schema that operations are validated against. */
final class ApiSchema {

    private ApiSchema() {}

    static GraphQLSchema of(Document api) {
        try {
            return UnExecutableSchemaGenerator.makeUnExecutableSchema(new SchemaParser().buildRegistry(api));
        } catch (GraphQLException problem) {
            // Some problems are collected, others thrown one by one, all under this name.
            throw new SupergraphException(
                    SupergraphException.Code.INVALID_SUPERGRAPH,
                    "The supergraph's API schema is invalid: " + problem.getMessage(),
                    problem);
        }
    }
}
