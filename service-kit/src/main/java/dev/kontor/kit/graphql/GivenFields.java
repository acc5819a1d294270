package dev.kontor.kit.graphql;

import graphql.schema.DataFetchingEnvironment;
import io.smallrye.graphql.api.Context;
import jakarta.enterprise.context.RequestScoped;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Tells what a mutation's argument {@code input} leaves out from what it gives as null, which Java's objects cannot: what
 * is left out stays as it is, what is null is cleared.
 */
@RequestScoped
public class GivenFields {

    private final Context context;

    GivenFields(Context context) {
        this.context = context;
    }

    /** The value that the input has for the field, be it null; the present one when the input leaves it out. */
    public <T extends @Nullable Object> T or(String field, T given, T present) {
        Map<String, Object> input =
                context.unwrap(DataFetchingEnvironment.class).getArgument("input");
        return input != null && input.containsKey(field) ? given : present;
    }
}
