package dev.kontor.accounts.account.api;

import dev.kontor.accounts.error.ChangeKeyAccountError;
import io.smallrye.graphql.api.DefaultNonNull;
import io.smallrye.graphql.api.Nullable;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** GraphQL type {@code UpdateAccountManagerPayload}. */
@DefaultNonNull
@Description("Outcome.")
public record UpdateAccountManagerPayload(
        @Description("The manager; null on errors.") @Nullable AccountManagerView manager,

        @Description("Empty on success.") List<@NonNull ChangeKeyAccountError> errors) {}
