package dev.kontor.kit.graphql;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.FieldCoordinates;
import graphql.schema.GraphQLCodeRegistry;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLSchema;
import graphql.schema.LightDataFetcher;
import io.smallrye.graphql.execution.context.SmallRyeContextManager;
import io.smallrye.graphql.execution.datafetcher.FieldDataFetcher;
import io.smallrye.graphql.schema.model.Field;
import io.smallrye.graphql.schema.model.Reference;
import io.smallrye.graphql.schema.model.ReferenceType;
import io.smallrye.graphql.schema.model.Schema;
import io.smallrye.graphql.schema.model.Type;
import io.smallrye.graphql.spi.ClassloadingService;
import java.lang.reflect.Method;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A field whose value a method of its object returns, as it is sent. SmallRye's fetcher writes down in a context where it is
 * before it calls the method, and graphql-java for that what is around it: an eighth of a page of accounts. What has to be
 * made into something else is left to SmallRye.
 */
record PlainValue(Method getter) implements LightDataFetcher<Object> {

    /** Adds to the changes of a schema's fetchers. */
    static void mend(GraphQLSchema schema, Schema model, GraphQLCodeRegistry.Builder changed) {
        for (Type type : model.getTypes().values()) {
            for (Field field : type.getFields().values()) {
                FieldCoordinates place = FieldCoordinates.coordinates(type.getName(), field.getName());
                GraphQLFieldDefinition definition = schema.getFieldDefinition(place);
                if (definition != null
                        && schema.getCodeRegistry().getDataFetcher(place, definition) instanceof FieldDataFetcher
                        && isPlain(field)) {
                    changed.dataFetcher(place, new PlainValue(getter(type, field)));
                }
            }
        }
    }

    private static boolean isPlain(Field field) {
        Reference type = field.getReference();
        return field.getMethodName() != null
                && !field.hasWrapper()
                && !field.hasTransformation()
                && !field.isAdaptingTo()
                && !field.isAdaptingWith()
                && !type.isAdaptingTo()
                && !type.isAdaptingWith()
                && (type.getType() != ReferenceType.SCALAR
                        || type.getClassName().equals(type.getGraphQLClassName()));
    }

    private static Method getter(Type type, Field field) {
        try {
            return ClassloadingService.get().loadClass(type.getClassName()).getMethod(field.getMethodName());
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException("SmallRye's model names a method that there is not.", e);
        }
    }

    @Override
    public @Nullable Object get(
            GraphQLFieldDefinition definition, @Nullable Object source, Supplier<DataFetchingEnvironment> environment)
            throws Exception {
        // As SmallRye's fetcher does: what it finds in this thread it would take for this request's.
        SmallRyeContextManager.clearCurrentSmallRyeContext();
        return getter.invoke(source);
    }

    @Override
    public @Nullable Object get(DataFetchingEnvironment environment) throws Exception {
        return get(environment.getFieldDefinition(), environment.getSource(), () -> environment);
    }
}
