package dev.kontor.kit.graphql;

import static java.util.stream.Collectors.toUnmodifiableMap;

import graphql.ExecutionInput;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationExecutionParameters;
import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.DataFetchingFieldSelectionSet;
import graphql.schema.DelegatingDataFetchingEnvironment;
import graphql.schema.FieldCoordinates;
import graphql.schema.GraphQLCodeRegistry;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import io.smallrye.graphql.bootstrap.DataFetcherFactory;
import io.smallrye.graphql.execution.datafetcher.BatchDataFetcher;
import io.smallrye.graphql.execution.datafetcher.helper.BatchLoaderHelper;
import io.smallrye.graphql.schema.model.Operation;
import io.smallrye.graphql.schema.model.Schema;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.dataloader.BatchLoaderWithContext;
import org.dataloader.DataLoader;
import org.dataloader.DataLoaderFactory;
import org.dataloader.DataLoaderOptions;
import org.dataloader.DataLoaderRegistry;
import org.jspecify.annotations.Nullable;

/**
 * Mends SmallRye's batches ({@code @Source List}) in three ways. They take the arguments of one field for all aliases of it:
 * here each set of arguments has a batch of its own. They remember for the whole request, so that a second mutation
 * shows what was there before it: here nothing is remembered. And all of them are made for every request, whatever it asks
 * for, which takes a tenth of a small one: here those that a request uses, of parts that are made once.
 */
final class FreshBatches implements DataFetcher<Object> {

    private static final DataLoaderOptions FORGETFUL =
            DataLoaderOptions.newOptions().setCachingEnabled(false).build();

    /** How a field is asked for. */
    private record Asked(String loader, Map<String, Object> arguments) {}

    /** Of a request. */
    private static final class Numbers {
        private final Map<Asked, Integer> of = new ConcurrentHashMap<>();
        private final AtomicInteger next = new AtomicInteger();
    }

    private final DataFetcher<?> batches;
    private final Map<String, BatchLoaderWithContext<Object, Object>> loaders;

    private FreshBatches(DataFetcher<?> batches, Map<String, BatchLoaderWithContext<Object, Object>> loaders) {
        this.batches = batches;
        this.loaders = loaders;
    }

    /** Adds to the changes of a schema's fetchers. */
    static void mend(GraphQLSchema schema, Schema model, GraphQLCodeRegistry.Builder changed) {
        GraphQLCodeRegistry registry = schema.getCodeRegistry();
        var loaders = loaders(model);
        for (var type : schema.getAllTypesAsList()) {
            if (type instanceof GraphQLObjectType object) {
                for (var field : object.getFieldDefinitions()) {
                    if (registry.getDataFetcher(object, field) instanceof BatchDataFetcher<?> batches) {
                        changed.dataFetcher(
                                FieldCoordinates.coordinates(object, field), new FreshBatches(batches, loaders));
                    }
                }
            }
        }
    }

    /** What reads a batch, by the name that SmallRye gives it. */
    private static Map<String, BatchLoaderWithContext<Object, Object>> loaders(Schema model) {
        DataFetcherFactory factory = new DataFetcherFactory();
        BatchLoaderHelper names = new BatchLoaderHelper();
        Function<Operation, BatchLoaderWithContext<Object, Object>> loader = operation ->
                factory.getSourceBatchLoader(operation, model.getTypes().get(operation.getName()));
        return model.getBatchOperations().stream().collect(toUnmodifiableMap(names::getName, loader));
    }

    @Override
    public @Nullable Object get(DataFetchingEnvironment environment) throws Exception {
        return batches.get(new OwnBatch(environment));
    }

    private final class OwnBatch extends DelegatingDataFetchingEnvironment {

        private final DataFetchingEnvironment field;

        OwnBatch(DataFetchingEnvironment field) {
            super(field);
            this.field = field;
        }

        /** As {@link Unselected} has it. */
        @Override
        public DataFetchingFieldSelectionSet getSelectionSet() {
            return Unselected.NOTHING;
        }

        @Override
        public <K, V> @Nullable DataLoader<K, V> getDataLoader(String name) {
            String own = name + "#" + number(new Asked(name, field.getArguments()));
            field.getDataLoaderRegistry()
                    .computeIfAbsent(
                            own,
                            unknown -> DataLoaderFactory.newDataLoader(
                                    own, Objects.requireNonNull(loaders.get(name), name), FORGETFUL));
            return field.getDataLoader(own);
        }

        /** The same within a request for what is asked in the same way, and only for that. */
        private int number(Asked asked) {
            Numbers numbers = field.getGraphQlContext().computeIfAbsent(Numbers.class, none -> new Numbers());
            return numbers.of.computeIfAbsent(asked, unknown -> numbers.next.getAndIncrement());
        }
    }

    /** Gives each request the registry for its loaders, which {@link CodedExecution} keeps SmallRye from filling. */
    static final class Registry extends SimplePerformantInstrumentation {

        @Override
        public ExecutionInput instrumentExecutionInput(
                ExecutionInput input,
                InstrumentationExecutionParameters parameters,
                @Nullable InstrumentationState state) {
            return input.transform(request -> request.dataLoaderRegistry(new DataLoaderRegistry()));
        }
    }
}
