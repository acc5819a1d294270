package dev.kontor.kit.error;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Interface;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.jspecify.annotations.Nullable;

/**
 * GraphQL interface {@code UserError}. Each service declares its own records of it ({@code InvalidInputError},
 * {@code NotFoundError}, {@code ConflictError}), because SmallRye makes a union of the classes that implement its Java
 * interface: a record here could never be a member of a service's union.
 */
@Interface("UserError")
@Description("Something the user can put right.")
public interface UserError {

    // @Query makes SmallRye take a method without "get" for a property; a record's accessors are such methods.
    @Query("message")
    @NonNull @Description("For people.")
    String message();

    @Query("path")
    @Description("Path into the input, e.g. `[\"input\",\"name\"]`.")
    @Nullable List<@NonNull String> path();
}
