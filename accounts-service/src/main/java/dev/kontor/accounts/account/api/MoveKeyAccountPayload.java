package dev.kontor.accounts.account.api;

import dev.kontor.accounts.error.ChangeKeyAccountError;
import io.smallrye.graphql.api.DefaultNonNull;
import io.smallrye.graphql.api.Nullable;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** GraphQL type {@code MoveKeyAccountPayload}. */
@DefaultNonNull
@Description("Outcome.")
public record MoveKeyAccountPayload(
        @Description("The account; null on errors.") @Nullable KeyAccountView account,

        @Description("Empty on success.") List<@NonNull ChangeKeyAccountError> errors) {}
