package dev.kontor.accounts.error;

import dev.kontor.kit.error.UserError;
import io.smallrye.graphql.api.DefaultNonNull;
import io.smallrye.graphql.api.Nullable;
import io.smallrye.graphql.api.federation.Shareable;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** GraphQL type {@code NotFoundError}. */
@Shareable
@DefaultNonNull
@Description("Nothing visible has that id.")
public record NotFoundError(
        @Description("For people.") String message,

        @Description("Path into the input, e.g. `[\"input\",\"accountId\"]`.") @Nullable List<@NonNull String> path)
        implements UserError, ChangeKeyAccountError {}
