package dev.kontor.accounts.plan.api;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

/** GraphQL input {@code CompletePlanObjectiveInput}. */
@Input("CompletePlanObjectiveInput")
@Description("Whether an objective is done.")
public record CompletePlanObjectiveInput(
        @NonNull @Id @Description("Objective.") String objectiveId,

        @NonNull @Description("Done; false when it is open again.")
        Boolean completed,

        @NonNull @Description("Version last read.") Integer expectedVersion) {}
