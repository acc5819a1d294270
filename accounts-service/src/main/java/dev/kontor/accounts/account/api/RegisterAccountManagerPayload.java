package dev.kontor.accounts.account.api;

import dev.kontor.accounts.error.RegisterAccountManagerError;
import io.smallrye.graphql.api.DefaultNonNull;
import io.smallrye.graphql.api.Nullable;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** GraphQL type {@code RegisterAccountManagerPayload}. */
@DefaultNonNull
@Description("Outcome.")
public record RegisterAccountManagerPayload(
        @Description("The manager; null on errors.") @Nullable AccountManagerView manager,

        @Description("Empty on success.") List<@NonNull RegisterAccountManagerError> errors) {}
