package dev.kontor.accounts.plan.api;

import dev.kontor.accounts.error.ChangeKeyAccountError;
import io.smallrye.graphql.api.DefaultNonNull;
import io.smallrye.graphql.api.Nullable;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** GraphQL type {@code UpdateAccountPlanPayload}. */
@DefaultNonNull
@Description("Outcome.")
public record UpdateAccountPlanPayload(
        @Description("The plan; null on errors.") @Nullable AccountPlanView plan,

        @Description("Empty on success.") List<@NonNull ChangeKeyAccountError> errors) {}
