package dev.kontor.bench.load.graph;

import dev.kontor.bench.load.graph.GraphData.Product;
import dev.kontor.bench.load.graph.GraphData.Review;
import dev.kontor.bench.load.graph.GraphData.User;
import graphql.GraphQL;
import graphql.GraphQLContext;
import graphql.schema.Coercing;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLScalarType;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.TypeDefinitionRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The data as GraphQL, in parts and whole. One wiring does for all: a schema takes of it what it defines. */
final class Schemas {

    /** What subgraph libraries add by themselves. */
    private static final String FEDERATION = """
            directive @key(fields: String!) repeatable on OBJECT
            directive @extends on OBJECT
            directive @external on FIELD_DEFINITION
            directive @requires(fields: String!) on FIELD_DEFINITION
            directive @provides(fields: String!) on FIELD_DEFINITION
            scalar _Any
            type Query { _entities(representations: [_Any!]!): [_Entity]! }
            union _Entity =\s""";

    /** Representations come in variables, as maps. */
    private static final Coercing<Object, Object> AS_IT_COMES = new Coercing<>() {
        @Override
        public Object parseValue(Object input, GraphQLContext context, Locale locale) {
            return input;
        }
    };

    private final GraphData data;

    Schemas(GraphData data) {
        this.data = data;
    }

    GraphQL subgraph(String name) {
        String sdl = GraphFiles.text(name + ".graphql");
        String entities = new SchemaParser()
                .parse(sdl).types().values().stream()
                        .filter(type -> type.hasDirective("key"))
                        .map(type -> type.getName())
                        .collect(Collectors.joining(" | "));
        return of(FEDERATION + entities + "\n" + sdl);
    }

    GraphQL whole() {
        return of(GraphFiles.text("whole.graphql"));
    }

    private GraphQL of(String sdl) {
        TypeDefinitionRegistry types = new SchemaParser().parse(sdl);
        return GraphQL.newGraphQL(new SchemaGenerator().makeExecutableSchema(types, wiring()))
                .build();
    }

    private RuntimeWiring wiring() {
        return RuntimeWiring.newRuntimeWiring()
                .type(
                        "Query",
                        query -> query.dataFetcher("me", in -> data.users().getFirst())
                                .dataFetcher("user", in -> data.user(in.getArgument("id")))
                                .dataFetcher("users", in -> data.users())
                                .dataFetcher("topProducts", in -> data.topProducts(first(in)))
                                .dataFetcher("_entities", this::entities))
                .type("User", user -> user.dataFetcher("reviews", in -> data.reviewsOfAnyUser()))
                .type(
                        "Product",
                        product -> product.dataFetcher("reviews", in -> data.reviewsOf(product(in)))
                                // The public benchmark's inventory does not look at price and weight when it is sent
                                // them.
                                .dataFetcher("shippingEstimate", in -> null))
                .type(
                        "Review",
                        review -> review.dataFetcher(
                                        "product", in -> data.product(review(in).product()))
                                .dataFetcher(
                                        "author", in -> data.user(review(in).author())))
                .type(
                        "_Entity",
                        entity -> entity.typeResolver(
                                in -> in.getSchema().getObjectType(typeName(in.<Object>getObject()))))
                .scalar(GraphQLScalarType.newScalar()
                        .name("_Any")
                        .coercing(AS_IT_COMES)
                        .build())
                .build();
    }

    private List<@Nullable Object> entities(DataFetchingEnvironment in) {
        List<Map<String, Object>> representations = Objects.requireNonNull(in.getArgument("representations"));
        List<@Nullable Object> entities = new ArrayList<>();
        representations.forEach(representation -> entities.add(entity(representation)));
        return entities;
    }

    private @Nullable Object entity(Map<String, Object> representation) {
        String type = String.valueOf(representation.get("__typename"));
        return switch (type) {
            case "User" -> data.user(representation.get("id"));
            case "Product" -> data.product(representation.get("upc"));
            case "Review" -> data.review(representation.get("id"));
            default -> throw new IllegalArgumentException("Expected an entity of the graph, got " + type);
        };
    }

    private static String typeName(Object entity) {
        return switch (entity) {
            case User _ -> "User";
            case Product _ -> "Product";
            case Review _ -> "Review";
            default -> throw new IllegalArgumentException("Expected an entity of the graph, got " + entity);
        };
    }

    private static int first(DataFetchingEnvironment in) {
        Integer first = in.getArgument("first");
        return Objects.requireNonNull(first);
    }

    private static Product product(DataFetchingEnvironment in) {
        Product product = in.getSource();
        return Objects.requireNonNull(product);
    }

    private static Review review(DataFetchingEnvironment in) {
        Review review = in.getSource();
        return Objects.requireNonNull(review);
    }
}
