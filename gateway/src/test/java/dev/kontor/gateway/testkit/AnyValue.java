package dev.kontor.gateway.testkit;

import graphql.schema.Coercing;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A scalar that is whatever it is. */
final class AnyValue implements Coercing<Object, Object> {

    @Override
    public @Nullable Object serialize(Object value, graphql.GraphQLContext context, Locale locale) {
        return value;
    }

    @Override
    public @Nullable Object parseValue(Object value, graphql.GraphQLContext context, Locale locale) {
        return value;
    }

    @Override
    public @Nullable Object parseLiteral(
            graphql.language.Value<?> literal,
            graphql.execution.CoercedVariables variables,
            graphql.GraphQLContext context,
            Locale locale) {
        return literal instanceof graphql.language.StringValue string ? string.getValue() : null;
    }
}
