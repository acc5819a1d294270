package dev.kontor.accounts.plan.api;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

/** GraphQL input {@code RemoveAccountPlanInput}. */
@Input("RemoveAccountPlanInput")
@Description("A plan to be removed, with its objectives.")
public record RemoveAccountPlanInput(
        @NonNull @Id @Description("Plan.") String planId,

        @NonNull @Description("Version last read.") Integer expectedVersion) {}
