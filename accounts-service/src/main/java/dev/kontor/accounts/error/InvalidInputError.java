package dev.kontor.accounts.error;

import dev.kontor.kit.error.UserError;
import io.smallrye.graphql.api.DefaultNonNull;
import io.smallrye.graphql.api.Nullable;
import io.smallrye.graphql.api.federation.Shareable;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** GraphQL type {@code InvalidInputError}. */
@Shareable
@DefaultNonNull
@Description("A value breaks a rule.")
public record InvalidInputError(
        @Description("For people.") String message,

        @Description("Path into the input, e.g. `[\"input\",\"name\"]`.") @Nullable List<@NonNull String> path,

        @Description("Stable rule code, e.g. `NAME_BLANK`.") String rule)
        implements UserError, CreateKeyAccountError, ChangeKeyAccountError, RegisterAccountManagerError {}
