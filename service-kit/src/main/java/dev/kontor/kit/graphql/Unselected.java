package dev.kontor.kit.graphql;

import graphql.TrivialDataFetcher;
import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.DataFetchingFieldSelectionSet;
import graphql.schema.DelegatingDataFetchingEnvironment;
import graphql.schema.FieldCoordinates;
import graphql.schema.GraphQLCodeRegistry;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.SelectedField;
import io.smallrye.graphql.execution.datafetcher.AbstractDataFetcher;
import io.smallrye.graphql.execution.datafetcher.FieldDataFetcher;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what is selected below a field from SmallRye's fetchers. Before each call, of a value that is there already as well,
 * they would write it down as JSON, twice, for a context that no resolver of ours looks into: a sixth of a page of accounts.
 */
record Unselected(DataFetcher<?> fetcher) implements DataFetcher<Object> {

    static final DataFetchingFieldSelectionSet NOTHING = new Nothing();

    /** Adds to the changes of a schema's fetchers. */
    static void mend(GraphQLSchema schema, GraphQLCodeRegistry.Builder changed) {
        GraphQLCodeRegistry registry = schema.getCodeRegistry();
        for (var type : schema.getAllTypesAsList()) {
            if (type instanceof GraphQLObjectType object) {
                for (var field : object.getFieldDefinitions()) {
                    FieldCoordinates place = FieldCoordinates.coordinates(object, field);
                    DataFetcher<?> fetcher = registry.getDataFetcher(object, field);
                    if (fetcher instanceof AbstractDataFetcher) {
                        changed.dataFetcher(place, new Unselected(fetcher));
                    } else if (fetcher instanceof FieldDataFetcher) {
                        changed.dataFetcher(place, new Property(fetcher));
                    }
                }
            }
        }
    }

    @Override
    public @Nullable Object get(DataFetchingEnvironment environment) throws Exception {
        return fetcher.get(new WithoutSelection(environment));
    }

    /** A field that is there already, as graphql-java is to know. */
    private record Property(DataFetcher<?> fetcher) implements TrivialDataFetcher<Object> {

        @Override
        public @Nullable Object get(DataFetchingEnvironment environment) throws Exception {
            return fetcher.get(new WithoutSelection(environment));
        }
    }

    private static final class WithoutSelection extends DelegatingDataFetchingEnvironment {

        WithoutSelection(DataFetchingEnvironment environment) {
            super(environment);
        }

        @Override
        public DataFetchingFieldSelectionSet getSelectionSet() {
            return NOTHING;
        }
    }

    private static final class Nothing implements DataFetchingFieldSelectionSet {

        @Override
        public boolean contains(String pattern) {
            return false;
        }

        @Override
        public boolean containsAnyOf(String pattern, String... patterns) {
            return false;
        }

        @Override
        public boolean containsAllOf(String pattern, String... patterns) {
            return false;
        }

        @Override
        public List<SelectedField> getFields() {
            return List.of();
        }

        @Override
        public List<SelectedField> getImmediateFields() {
            return List.of();
        }

        @Override
        public List<SelectedField> getFields(String pattern, String... patterns) {
            return List.of();
        }

        @Override
        public Map<String, List<SelectedField>> getFieldsGroupedByResultKey() {
            return Map.of();
        }

        @Override
        public Map<String, List<SelectedField>> getFieldsGroupedByResultKey(String pattern, String... patterns) {
            return Map.of();
        }
    }
}
