package dev.kontor.kit.graphql;

import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.DataFetchingFieldSelectionSet;
import graphql.schema.DelegatingDataFetchingEnvironment;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * Answers {@code _entities}: malformed representations with null, the others as SmallRye's fetcher does. That one would
 * fail them all together for the sake of a single malformed one.
 */
final class EntityFetcher implements DataFetcher<CompletionStage<List<@Nullable Object>>> {

    private static final String REPRESENTATIONS = "representations";

    private final EntityRules rules;
    private final DataFetcher<?> resolvers;

    EntityFetcher(EntityRules rules, DataFetcher<?> resolvers) {
        this.rules = rules;
        this.resolvers = resolvers;
    }

    @Override
    public CompletionStage<List<@Nullable Object>> get(DataFetchingEnvironment environment) throws Exception {
        // Non-null by the field's definition, [_Any!]!.
        List<Object> representations = Objects.requireNonNull(environment.getArgument(REPRESENTATIONS));
        List<Optional<Map<String, Object>>> checked =
                representations.stream().map(rules::check).toList();
        List<Map<String, Object>> wellFormed =
                checked.stream().flatMap(Optional::stream).toList();
        if (wellFormed.isEmpty()) {
            return CompletableFuture.completedFuture(Collections.nCopies(checked.size(), null));
        }
        CompletionStage<List<Object>> resolved = resolve(environment, wellFormed);
        return resolved.thenApply(entities -> inPlace(checked, entities));
    }

    @SuppressWarnings("unchecked") // FederationDataFetcher's own type, which its registration erases
    private CompletionStage<List<Object>> resolve(
            DataFetchingEnvironment environment, List<Map<String, Object>> representations) throws Exception {
        return (CompletionStage<List<Object>>) resolvers.get(new WithRepresentations(environment, representations));
    }

    private static List<@Nullable Object> inPlace(List<Optional<Map<String, Object>>> checked, List<Object> entities) {
        List<@Nullable Object> all = new ArrayList<>(checked.size());
        int next = 0;
        for (Optional<Map<String, Object>> representation : checked) {
            all.add(representation.isPresent() ? entities.get(next++) : null);
        }
        return all;
    }

    private static final class WithRepresentations extends DelegatingDataFetchingEnvironment {

        private final Map<String, Object> arguments;

        WithRepresentations(DataFetchingEnvironment environment, List<Map<String, Object>> representations) {
            super(environment);
            arguments = new HashMap<>(environment.getArguments());
            arguments.put(REPRESENTATIONS, representations);
        }

        /** As {@link Unselected} has it. */
        @Override
        public DataFetchingFieldSelectionSet getSelectionSet() {
            return Unselected.NOTHING;
        }

        @Override
        public Map<String, Object> getArguments() {
            return arguments;
        }

        @Override
        @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // graphql-java's signature
        public <T> @Nullable T getArgument(String name) {
            return (T) arguments.get(name);
        }
    }
}
