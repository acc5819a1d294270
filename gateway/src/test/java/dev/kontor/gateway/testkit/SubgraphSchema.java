package dev.kontor.gateway.testkit;

import graphql.GraphQL;
import graphql.execution.DataFetcherResult;
import graphql.language.BooleanValue;
import graphql.language.Directive;
import graphql.language.DirectivesContainer;
import graphql.language.Field;
import graphql.language.InlineFragment;
import graphql.language.InterfaceTypeDefinition;
import graphql.language.ObjectTypeDefinition;
import graphql.language.SelectionSet;
import graphql.language.StringValue;
import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLSchema;
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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * SDL → executable schema over a data set. Strict, so that a wrong plan shows: an external field is answered only where
 * a path provides it, a field that another subgraph took over never, and a field that requires others only when the
 * representation has them and they are true.
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
            directive @interfaceObject on OBJECT
            directive @inaccessible on FIELD_DEFINITION | OBJECT | INTERFACE | UNION | ENUM | ENUM_VALUE | SCALAR | INPUT_OBJECT | INPUT_FIELD_DEFINITION | ARGUMENT_DEFINITION
            directive @override(from: String!, label: String) on FIELD_DEFINITION
            directive @requiresScopes(scopes: [[String!]!]!) on FIELD_DEFINITION | OBJECT | INTERFACE | SCALAR | ENUM
            "Of the tests: another subgraph took the field over, so this one is to be asked no more."
            directive @overridden on FIELD_DEFINITION
            """;

    private static final SelectionSet NOTHING = SelectionSet.newSelectionSet().build();

    /** What an {@code _entities} call resolved, and what was sent of it. */
    private record Entity(Map<?, ?> object, Map<String, Object> representation) {}

    private final DataSet data;
    private final SentFields sent;
    private final EventSource events;
    private final Map<String, List<SelectionSet>> keys = new LinkedHashMap<>();

    private SubgraphSchema(DataSet data, EventSource events) {
        this.data = data;
        this.events = events;
        this.sent = new SentFields(data);
    }

    static GraphQL executable(String sdl, DataSet data) {
        return executable(sdl, data, new EventSource());
    }

    static GraphQL executable(String sdl, DataSet data, EventSource events) {
        return new SubgraphSchema(data, events).build(sdl);
    }

    private GraphQL build(String sdl) {
        TypeDefinitionRegistry registry = new SchemaParser().parse(sdl + FEDERATION);
        registry.getTypes(ObjectTypeDefinition.class).forEach(type -> readKeys(type.getName(), type));
        if (!keys.isEmpty()) {
            registry.merge(new SchemaParser()
                    .parse("union _Entity = " + String.join(" | ", keys.keySet())
                            + " extend type Query { _entities(representations: [_Any!]!): [_Entity]! }"));
        }
        registry.getTypes(InterfaceTypeDefinition.class).forEach(type -> readKeys(type.getName(), type));
        RuntimeWiring wiring =
                RuntimeWiring.newRuntimeWiring().wiringFactory(new Wiring()).build();
        return GraphQL.newGraphQL(new SchemaGenerator().makeExecutableSchema(registry, wiring))
                .build();
    }

    private void readKeys(String type, DirectivesContainer<?> definition) {
        for (Directive key : definition.getDirectives("key")) {
            boolean resolvable = key.getArgument("resolvable") == null
                    || (key.getArgument("resolvable").getValue() instanceof BooleanValue value && value.isValue());
            if (resolvable && key.getArgument("fields").getValue() instanceof StringValue fields) {
                keys.computeIfAbsent(type, t -> new ArrayList<>()).add(SentFields.parse(fields.getValue()));
            }
        }
    }

    /** A field's value; its local context is the field sets that are provided below it. */
    private DataFetcherResult<Object> fetch(DataFetchingEnvironment environment) {
        GraphQLFieldDefinition field = environment.getFieldDefinition();
        if (field.getName().equals("_entities")) {
            List<Map<String, Object>> representations =
                    Objects.requireNonNull(environment.getArgument("representations"));
            return result(
                    representations.stream()
                            .map(representation -> entity(environment.getGraphQLSchema(), representation))
                            .collect(Collectors.toCollection(ArrayList::new)),
                    List.of());
        }
        if (environment.getParentType().equals(environment.getGraphQLSchema().getSubscriptionType())) {
            return result(events.of(field.getName()), List.of());
        }
        List<SelectionSet> provided = provided(environment);
        if (field.hasAppliedDirective("external") && provided.isEmpty()) {
            throw new IllegalStateException("Asked for the external field " + field.getName());
        }
        if (field.hasAppliedDirective("overridden")) {
            throw new IllegalStateException("Asked for the overridden field " + field.getName());
        }
        GraphQLNamedType type = (GraphQLNamedType) environment.getParentType();
        Map<?, ?> object = object(environment.getSource(), type);
        if (field.hasAppliedDirective("requires")) {
            if (!(environment.getSource() instanceof Entity entity)) {
                throw new IllegalStateException("Asked for " + field.getName() + " without a representation");
            }
            String difference = sent.difference(
                    environment.getGraphQLSchema(), type, fieldSet(field, "requires"), object, entity.representation);
            if (difference != null) {
                throw new IllegalStateException("Asked for " + field.getName() + ", but " + difference);
            }
        }
        List<SelectionSet> below = new ArrayList<>(provided);
        if (field.hasAppliedDirective("provides")) {
            below.add(fieldSet(field, "provides"));
        }
        return result(data.value(object, field.getName(), environment.getArguments()), below);
    }

    private static DataFetcherResult<Object> result(@Nullable Object value, List<SelectionSet> providedBelow) {
        return DataFetcherResult.newResult()
                .data(value)
                .localContext(providedBelow)
                .build();
    }

    private Map<?, ?> object(@Nullable Object source, GraphQLNamedType type) {
        return switch (source) {
            case null -> data.object(type.getName());
            case Entity entity -> entity.object;
            case Map<?, ?> object -> object;
            default -> throw new IllegalStateException("Expected an object, got " + source);
        };
    }

    private static SelectionSet fieldSet(GraphQLFieldDefinition field, String directive) {
        String text = field.getAppliedDirective(directive).getArgument("fields").getValue();
        return SentFields.parse(Objects.requireNonNull(text));
    }

    /** What is provided below the field at hand; empty when nobody provides the field. */
    private static List<SelectionSet> provided(DataFetchingEnvironment environment) {
        List<SelectionSet> here = environment.getLocalContext();
        return here == null
                ? List.of()
                : here.stream()
                        .flatMap(fieldSet -> below(fieldSet, environment))
                        .toList();
    }

    private static Stream<SelectionSet> below(SelectionSet fieldSet, DataFetchingEnvironment environment) {
        String name = environment.getField().getName();
        Stream<SelectionSet> fields = fieldSet.getSelectionsOfType(Field.class).stream()
                .filter(field -> field.getName().equals(name))
                .map(field -> Objects.requireNonNullElse(field.getSelectionSet(), NOTHING));
        GraphQLNamedType type = (GraphQLNamedType) environment.getParentType();
        Stream<SelectionSet> inFragments = fieldSet.getSelectionsOfType(InlineFragment.class).stream()
                .filter(fragment -> SentFields.isOn(
                        environment.getGraphQLSchema(),
                        fragment.getTypeCondition().getName(),
                        type))
                .flatMap(fragment -> below(fragment.getSelectionSet(), environment));
        return Stream.concat(fields, inFragments);
    }

    private @Nullable Entity entity(GraphQLSchema schema, Map<String, Object> representation) {
        String typeName = String.valueOf(representation.get("__typename"));
        GraphQLNamedType type = (GraphQLNamedType) Objects.requireNonNull(schema.getType(typeName), typeName);
        List<SelectionSet> sentKeys = keys.getOrDefault(typeName, List.of()).stream()
                .filter(key -> key.getSelectionsOfType(Field.class).stream()
                        .allMatch(field -> representation.containsKey(field.getName())))
                .toList();
        if (sentKeys.isEmpty()) {
            throw new IllegalArgumentException("No key in " + representation);
        }
        Map<?, ?> found = data.find(object -> isOf(object, typeName)
                && sentKeys.stream()
                        .allMatch(key -> sent.difference(schema, type, key, object, representation) == null));
        return found == null ? null : new Entity(found, representation);
    }

    /** Whether an object is of a type; those of an interface with keys name it in {@code __interfaces}. */
    private static boolean isOf(Map<?, ?> object, String type) {
        return type.equals(object.get("__typename"))
                || (object.get("__interfaces") instanceof List<?> interfaces && interfaces.contains(type));
    }

    private static final class TypeOfObject implements TypeResolver {
        @Override
        public @Nullable GraphQLObjectType getType(graphql.TypeResolutionEnvironment environment) {
            Object value = environment.getObject();
            Map<?, ?> object = value instanceof Entity entity ? entity.object : (Map<?, ?>) value;
            GraphQLSchema schema = environment.getSchema();
            GraphQLObjectType own = schema.getObjectType(String.valueOf(object.get("__typename")));
            if (own != null || !(object.get("__interfaces") instanceof List<?> interfaces)) {
                return own;
            }
            return interfaces.stream()
                    .map(name -> schema.getObjectType(String.valueOf(name)))
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElse(null);
        }
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
            return new TypeOfObject();
        }

        @Override
        public boolean providesTypeResolver(UnionWiringEnvironment environment) {
            return true;
        }

        @Override
        public TypeResolver getTypeResolver(UnionWiringEnvironment environment) {
            return new TypeOfObject();
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
    }
}
