package dev.kontor.kit.graphql;

import graphql.Scalars;
import graphql.schema.GraphQLCodeRegistry;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLSchemaElement;
import graphql.schema.GraphQLTypeVisitorStub;
import graphql.schema.GraphQLUnionType;
import graphql.schema.SchemaTransformer;
import graphql.schema.TypeResolver;
import graphql.util.TraversalControl;
import graphql.util.TraverserContext;

/**
 * Puts graphql-java's {@code Int} and {@code Float} in the place of SmallRye's, which take any number and any text: of a
 * version of 2³² + 1 they make version 1.
 *
 * @see <a href="https://spec.graphql.org/September2025/#sec-Int.Input-Coercion">Input coercion of Int</a>
 */
final class StandardNumbers extends GraphQLTypeVisitorStub {

    static GraphQLSchema mend(GraphQLSchema schema) {
        GraphQLSchema mended = SchemaTransformer.transformSchema(schema, new StandardNumbers());
        return mended.transformWithoutTypes(changed -> changed.codeRegistry(
                mended.getCodeRegistry().transform(resolvers -> resolveByName(mended, resolvers))));
    }

    /** Resolvers of types answer with the types that they were made with, which are not those of the changed schema. */
    private static void resolveByName(GraphQLSchema schema, GraphQLCodeRegistry.Builder changed) {
        GraphQLCodeRegistry registry = schema.getCodeRegistry();
        for (GraphQLNamedType type : schema.getAllTypesAsList()) {
            switch (type) {
                case GraphQLInterfaceType abstractType ->
                    changed.typeResolver(abstractType, byName(registry.getTypeResolver(abstractType)));
                case GraphQLUnionType abstractType ->
                    changed.typeResolver(abstractType, byName(registry.getTypeResolver(abstractType)));
                default -> {} // is its own
            }
        }
    }

    private static TypeResolver byName(TypeResolver original) {
        return value -> {
            GraphQLObjectType type = original.getType(value);
            return type == null ? null : value.getSchema().getObjectType(type.getName());
        };
    }

    @Override
    public TraversalControl visitGraphQLScalarType(
            GraphQLScalarType scalar, TraverserContext<GraphQLSchemaElement> context) {
        return switch (scalar.getName()) {
            case "Int" -> changeNode(context, Scalars.GraphQLInt);
            case "Float" -> changeNode(context, Scalars.GraphQLFloat);
            default -> TraversalControl.CONTINUE;
        };
    }
}
