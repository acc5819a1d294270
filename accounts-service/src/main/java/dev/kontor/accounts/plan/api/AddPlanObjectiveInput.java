package dev.kontor.accounts.plan.api;

import dev.kontor.kit.scalar.Date;
import io.smallrye.graphql.api.Nullable;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

/** GraphQL input {@code AddPlanObjectiveInput}. */
@Input("AddPlanObjectiveInput")
@Description("An objective of a plan.")
public record AddPlanObjectiveInput(
        @NonNull @Id @Description("Plan.") String planId,

        @NonNull @Description("Title, 1-200 characters.") String title,

        @Description("Code of the KPI that measures it, 1-64 of `A-Z`, `0-9` and `_`.") @Nullable String kpiCode,

        @NonNull @Description("Due date, within the plan.") Date dueOn,

        @Id @Description("Responsible colleague.") @Nullable String ownerId,

        @Description("Repeats with the same key return the first result; 1-200 characters.") @Nullable String idempotencyKey) {}
