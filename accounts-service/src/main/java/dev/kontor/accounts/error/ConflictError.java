package dev.kontor.accounts.error;

import dev.kontor.kit.error.UserError;
import io.smallrye.graphql.api.DefaultNonNull;
import io.smallrye.graphql.api.Nullable;
import io.smallrye.graphql.api.federation.Shareable;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** GraphQL type {@code ConflictError}. */
@Shareable
@DefaultNonNull
@Description("Someone else changed it first.")
public record ConflictError(
        @Description("For people.") String message,

        @Description("Path into the input, e.g. `[\"input\",\"expectedVersion\"]`.") @Nullable List<@NonNull String> path,

        @Description("Version to re-read.") int currentVersion)
        implements UserError, ChangeKeyAccountError {}
