package dev.kontor.gateway.testkit;

import dev.kontor.gateway.federation.FieldSet;
import graphql.GraphQL;
import graphql.language.ObjectTypeDefinition;
import graphql.language.StringValue;
import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLScalarType;
import graphql.schema.TypeResolver;
import graphql.schema.idl.FieldWiringEnvironment;
import graphql.schema.idl.InterfaceWiringEnvironment;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.ScalarInfo;
import graphql.schema.idl.ScalarWiringEnvironment;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.TypeDefinitionRegistry;
import graphql.schema.idl.UnionWiringEnvironment;
import graphql.schema.idl.WiringFactory;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * SDL → executable schema over a data set. Strict, so that a wrong plan shows: an external field is never answered but
 * from the representation, and a field that requires others fails when the representation lacks them or they are wrong.
 */
final class SubgraphSchema {

    private static final String FEDERATION = """
            scalar _Any
            scalar FieldSet
            directive @link(url: String!, import: [String!]) repeatable on SCHEMA
            directive @key(fields: FieldSet!, resolvable: Boolean = true) repeatable on OBJECT | INTERFACE
            directive @external on FIELD_DEFINITION | OBJECT
            directive @requires(fields: FieldSet!) on FIELD_DEFINITION
            directive @provides(fields: FieldSet!) on FIELD_DEFINITION
            directive @shareable repeatable on FIELD_DEFINITION | OBJECT
            directive @inaccessible on FIELD_DEFINITION | OBJECT | INTERFACE | UNION | ENUM | ENUM_VALUE | SCALAR | INPUT_OBJECT | INPUT_FIELD_DEFINITION | ARGUMENT_DEFINITION
            directive @override(from: String!) on FIELD_DEFINITION
            directive @requiresScopes(scopes: [[String!]!]!) on FIELD_DEFINITION | OBJECT | INTERFACE | SCALAR | ENUM
            """;

    private final DataSet data;
    private final Map<String, List<FieldSet>> keys = new HashMap<>();

    private SubgraphSchema(DataSet data) {
        this.data = data;
    }

    static GraphQL executable(String sdl, DataSet data) {
        return new SubgraphSchema(data).build(sdl);
    }

    private GraphQL build(String sdl) {
        TypeDefinitionRegistry registry = new SchemaParser().parse(sdl + FEDERATION);
        for (ObjectTypeDefinition type : registry.getTypes(ObjectTypeDefinition.class)) {
            type.getDirectives("key").forEach(key -> {
                if (key.getArgument("fields").getValue() instanceof StringValue fields) {
                    keys.computeIfAbsent(type.getName(), t -> new ArrayList<>()).add(FieldSet.parse(fields.getValue()));
                }
            });
        }
        if (!keys.isEmpty()) {
            registry.merge(new SchemaParser()
                    .parse("union _Entity = " + String.join(" | ", keys.keySet())
                            + " extend type Query { _entities(representations: [_Any!]!): [_Entity]! }"));
        }
        RuntimeWiring wiring =
                RuntimeWiring.newRuntimeWiring().wiringFactory(new Wiring()).build();
        return GraphQL.newGraphQL(new SchemaGenerator().makeExecutableSchema(registry, wiring))
                .build();
    }

    private @Nullable Object fetch(DataFetchingEnvironment environment) {
        GraphQLFieldDefinition field = environment.getFieldDefinition();
        if (field.getName().equals("_entities")) {
            List<Map<String, Object>> representations = environment.getArgument("representations");
            return representations == null
                    ? null
                    : representations.stream().map(this::entity).collect(Collectors.toCollection(ArrayList::new));
        }
        if (!(environment.getSource() instanceof Map<?, ?> source)) {
            return data.value(
                    data.object(
                            environment.getParentType() instanceof graphql.schema.GraphQLNamedType type
                                    ? type.getName()
                                    : ""),
                    environment);
        }
        Object sent = source.get("");
        if (field.hasAppliedDirective("external")
                && (!(sent instanceof Map<?, ?> representation) || !representation.containsKey(field.getName()))
                && environment
                                .getExecutionStepInfo()
                                .getParent()
                                .getFieldDefinition()
                                .getAppliedDirective("provides")
                        == null) {
            throw new IllegalStateException("Asked for the external field " + field.getName());
        }
        if (field.hasAppliedDirective("requires")) {
            String fields =
                    field.getAppliedDirective("requires").getArgument("fields").getValue();
            for (String required : FieldSet.parse(String.valueOf(fields)).names()) {
                if (!(sent instanceof Map<?, ?> representation)
                        || !representation.containsKey(required)
                        || !String.valueOf(representation.get(required)).equals(String.valueOf(source.get(required)))) {
                    throw new IllegalStateException(field.getName() + " was not sent " + required);
                }
            }
        }
        return data.value(source, environment);
    }

    private @Nullable Object entity(Map<String, Object> representation) {
        for (FieldSet key : keys.getOrDefault(String.valueOf(representation.get("__typename")), List.of())) {
            if (representation.keySet().containsAll(key.names())) {
                Map<?, ?> found = data.find(representation, key.names());
                if (found == null) {
                    return null;
                }
                Map<Object, Object> entity = new HashMap<>(found);
                entity.put("", representation);
                return entity;
            }
        }
        throw new IllegalArgumentException("No key in " + representation);
    }

    private final class Wiring implements WiringFactory {
        @Override
        public boolean providesDataFetcher(FieldWiringEnvironment environment) {
            return true;
        }

        @Override
        public DataFetcher<?> getDataFetcher(FieldWiringEnvironment environment) {
            return SubgraphSchema.this::fetch;
        }

        @Override
        public boolean providesTypeResolver(InterfaceWiringEnvironment environment) {
            return true;
        }

        @Override
        public TypeResolver getTypeResolver(InterfaceWiringEnvironment environment) {
            return byTypename();
        }

        @Override
        public boolean providesTypeResolver(UnionWiringEnvironment environment) {
            return true;
        }

        @Override
        public TypeResolver getTypeResolver(UnionWiringEnvironment environment) {
            return byTypename();
        }

        @Override
        public boolean providesScalar(ScalarWiringEnvironment environment) {
            return !ScalarInfo.isGraphqlSpecifiedScalar(
                    environment.getScalarTypeDefinition().getName());
        }

        @Override
        public GraphQLScalarType getScalar(ScalarWiringEnvironment environment) {
            return GraphQLScalarType.newScalar()
                    .name(environment.getScalarTypeDefinition().getName())
                    .coercing(new AnyValue())
                    .build();
        }

        private static TypeResolver byTypename() {
            return environment -> environment.getObject() instanceof Map<?, ?> object
                    ? environment.getSchema().getObjectType(String.valueOf(object.get("__typename")))
                    : null;
        }
    }
}
