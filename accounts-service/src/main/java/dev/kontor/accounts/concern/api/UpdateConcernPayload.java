package dev.kontor.accounts.concern.api;

import dev.kontor.accounts.error.ChangeKeyAccountError;
import io.smallrye.graphql.api.DefaultNonNull;
import io.smallrye.graphql.api.Nullable;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** GraphQL type {@code UpdateConcernPayload}. */
@DefaultNonNull
@Description("Outcome.")
public record UpdateConcernPayload(
        @Description("The concern; null on errors.") @Nullable ConcernView concern,

        @Description("Empty on success.") List<@NonNull ChangeKeyAccountError> errors) {}
