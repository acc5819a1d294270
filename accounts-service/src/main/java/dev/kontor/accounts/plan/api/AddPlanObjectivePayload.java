package dev.kontor.accounts.plan.api;

import dev.kontor.accounts.error.ChangeKeyAccountError;
import io.smallrye.graphql.api.DefaultNonNull;
import io.smallrye.graphql.api.Nullable;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** GraphQL type {@code AddPlanObjectivePayload}. */
@DefaultNonNull
@Description("Outcome.")
public record AddPlanObjectivePayload(
        @Description("The objective; null on errors.") @Nullable PlanObjectiveView objective,

        @Description("Empty on success.") List<@NonNull ChangeKeyAccountError> errors) {}
