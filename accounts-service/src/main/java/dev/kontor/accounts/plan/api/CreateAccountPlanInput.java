package dev.kontor.accounts.plan.api;

import dev.kontor.kit.scalar.Date;
import io.smallrye.graphql.api.Nullable;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

/** GraphQL input {@code CreateAccountPlanInput}. */
@Input("CreateAccountPlanInput")
@Description("A plan for an account.")
public record CreateAccountPlanInput(
        @NonNull @Id @Description("Account.") String accountId,

        @NonNull @Description("First day.") Date startsOn,

        @NonNull @Description("Last day, after the first.") Date endsOn,

        @Description("What we want to reach together, 1-2000 characters.") @Nullable String vision,

        @Description("Repeats with the same key return the first result; 1-200 characters.") @Nullable String idempotencyKey) {}
