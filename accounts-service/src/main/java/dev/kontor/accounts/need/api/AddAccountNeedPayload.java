package dev.kontor.accounts.need.api;

import dev.kontor.accounts.error.ChangeKeyAccountError;
import io.smallrye.graphql.api.DefaultNonNull;
import io.smallrye.graphql.api.Nullable;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** GraphQL type {@code AddAccountNeedPayload}. */
@DefaultNonNull
@Description("Outcome.")
public record AddAccountNeedPayload(
        @Description("The need; null on errors.") @Nullable AccountNeedView need,

        @Description("Empty on success.") List<@NonNull ChangeKeyAccountError> errors) {}
