package dev.kontor.kit.graphql;

import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.DelegatingDataFetchingEnvironment;
import graphql.schema.FieldCoordinates;
import graphql.schema.GraphQLCodeRegistry;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import io.smallrye.graphql.execution.datafetcher.BatchDataFetcher;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;

/**
 * Mends SmallRye's batches ({@code @Source List}) in two ways. They take the arguments of one field for all aliases of it:
 * here each set of arguments has a batch of its own. And they remember for the whole request, so that a second mutation
 * shows what was there before it: here nothing is remembered.
 */
final class FreshBatches implements DataFetcher<Object> {

    /** How a field is asked for. */
    private record Asked(String loader, Map<String, Object> arguments) {}

    /** Of a request. */
    private static final class Numbers {
        private final Map<Asked, Integer> of = new ConcurrentHashMap<>();
        private final AtomicInteger next = new AtomicInteger();
    }

    private final BatchDataFetcher<?> batches;

    private FreshBatches(BatchDataFetcher<?> batches) {
        this.batches = batches;
    }

    /** Adds to the changes of a schema's fetchers. */
    static void mend(GraphQLSchema schema, GraphQLCodeRegistry.Builder changed) {
        GraphQLCodeRegistry registry = schema.getCodeRegistry();
        for (var type : schema.getAllTypesAsList()) {
            if (type instanceof GraphQLObjectType object) {
                for (var field : object.getFieldDefinitions()) {
                    if (registry.getDataFetcher(object, field) instanceof BatchDataFetcher<?> batches) {
                        changed.dataFetcher(FieldCoordinates.coordinates(object, field), new FreshBatches(batches));
                    }
                }
            }
        }
    }

    @Override
    public @Nullable Object get(DataFetchingEnvironment environment) throws Exception {
        return batches.get(new OwnBatch(environment));
    }

    private static final class OwnBatch extends DelegatingDataFetchingEnvironment {

        private final DataFetchingEnvironment field;

        OwnBatch(DataFetchingEnvironment field) {
            super(field);
            this.field = field;
        }

        @Override
        public <K, V> @Nullable DataLoader<K, V> getDataLoader(String name) {
            String own = name + "#" + number(new Asked(name, field.getArguments()));
            field.getDataLoaderRegistry()
                    .computeIfAbsent(
                            own,
                            unknown -> fresh(
                                    own,
                                    Objects.requireNonNull(
                                            field.getDataLoaderRegistry().getDataLoader(name), name)));
            return field.getDataLoader(own);
        }

        /** The same within a request for what is asked in the same way, and only for that. */
        private int number(Asked asked) {
            Numbers numbers = field.getGraphQlContext().computeIfAbsent(Numbers.class, none -> new Numbers());
            return numbers.of.computeIfAbsent(asked, unknown -> numbers.next.getAndIncrement());
        }

        private static DataLoader<Object, Object> fresh(String name, DataLoader<Object, Object> shared) {
            return shared.transform(loader -> loader.name(name)
                    .options(shared.getOptions().transform(options -> options.setCachingEnabled(false))));
        }
    }
}
