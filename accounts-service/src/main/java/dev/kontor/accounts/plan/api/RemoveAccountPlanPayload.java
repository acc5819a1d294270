package dev.kontor.accounts.plan.api;

import dev.kontor.accounts.error.ChangeKeyAccountError;
import io.smallrye.graphql.api.DefaultNonNull;
import io.smallrye.graphql.api.Nullable;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;

/** GraphQL type {@code RemoveAccountPlanPayload}. */
@DefaultNonNull
@Description("Outcome.")
public record RemoveAccountPlanPayload(
        @Id @Description("The plan that is no more; null on errors.") @Nullable String removedId,

        @Description("Empty on success.") List<@NonNull ChangeKeyAccountError> errors) {}
