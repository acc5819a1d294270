package dev.kontor.accounts.plan.api;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

/** GraphQL input {@code RemovePlanObjectiveInput}. */
@Input("RemovePlanObjectiveInput")
@Description("An objective to be removed.")
public record RemovePlanObjectiveInput(
        @NonNull @Id @Description("Objective.") String objectiveId,

        @NonNull @Description("Version last read.") Integer expectedVersion) {}
