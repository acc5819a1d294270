package dev.kontor.kit.graphql;

import graphql.GraphQL;
import graphql.execution.instrumentation.ChainedInstrumentation;
import graphql.execution.instrumentation.Instrumentation;
import graphql.schema.DataFetcher;
import graphql.schema.FieldCoordinates;
import graphql.schema.GraphQLCodeRegistry;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.visibility.DefaultGraphqlFieldVisibility;
import io.smallrye.graphql.schema.model.Schema;
import io.smallrye.graphql.spi.EventingService;
import io.smallrye.graphql.spi.config.Config;
import jakarta.enterprise.inject.spi.CDI;
import org.jspecify.annotations.Nullable;

/**
 * SmallRye's hook into the making of its GraphQL runtime, found by {@link java.util.ServiceLoader}: puts
 * {@link ErrorHandler}, {@link CodedErrors}, {@link ExpandedSize}, {@link NoStreams}, {@link EntityFetcher}, {@link FreshBatches},
 * {@link PerOperation}, {@link PlainValue}, {@link Unselected} and {@link StandardNumbers} in place.
 */
public final class GraphQLRuntime implements EventingService {

    private static final String ENTITIES = "_entities";

    /** Where {@code quarkus.smallrye-graphql.instrumentation-query-complexity} sets no other limit. */
    private static final int MAX_FIELDS = 1_000;

    /** Null: always on. */
    @Override
    public @Nullable String getConfigKey() {
        return null;
    }

    @Override
    public GraphQL.Builder beforeGraphQLBuild(GraphQL.Builder builder) {
        GraphQLSchema schema = CDI.current().select(GraphQLSchema.class).get();
        Schema model = CDI.current().select(Schema.class).get();
        builder.schema(mended(StandardNumbers.mend(schema), model))
                .defaultDataFetcherExceptionHandler(new ErrorHandler());
        // A builder does not tell what it was given, what it builds does: SmallRye's limits of depth and complexity.
        Instrumentation limits = builder.build().getInstrumentation();
        int maxFields = Config.get().getQueryComplexityInstrumentation().orElse(MAX_FIELDS);
        return builder.instrumentation(new PerOperation(new ChainedInstrumentation(
                limits, new ExpandedSize(maxFields), new NoStreams(), new CodedErrors(), new FreshBatches.Registry())));
    }

    private static GraphQLSchema mended(GraphQLSchema schema, Schema model) {
        GraphQLCodeRegistry registry = schema.getCodeRegistry();
        return schema.transformWithoutTypes(changed -> changed.codeRegistry(registry.transform(fetchers -> {
            Unselected.mend(schema, fetchers);
            PlainValue.mend(schema, model, fetchers);
            checkEntities(schema, fetchers);
            FreshBatches.mend(schema, model, fetchers);
            // Nothing is hidden; SmallRye takes its own word for that, "default", for a pattern that each field is held
            // against.
            fetchers.fieldVisibility(DefaultGraphqlFieldVisibility.DEFAULT_FIELD_VISIBILITY);
        })));
    }

    private static void checkEntities(GraphQLSchema schema, GraphQLCodeRegistry.Builder changed) {
        GraphQLObjectType query = schema.getQueryType();
        GraphQLFieldDefinition entities = query.getFieldDefinition(ENTITIES);
        if (entities != null) {
            DataFetcher<?> resolvers = schema.getCodeRegistry().getDataFetcher(query, entities);
            changed.dataFetcher(
                    FieldCoordinates.coordinates(query, entities),
                    new EntityFetcher(EntityRules.of(schema), resolvers));
        }
    }
}
