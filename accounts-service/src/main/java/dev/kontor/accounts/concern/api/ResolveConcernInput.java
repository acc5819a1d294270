package dev.kontor.accounts.concern.api;

import io.smallrye.graphql.api.Nullable;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

/** GraphQL input {@code ResolveConcernInput}. */
@Input("ResolveConcernInput")
@Description("How a concern was put right.")
public record ResolveConcernInput(
        @NonNull @Id @Description("Concern.") String concernId,

        @Description("What was done, 1-500 characters.") @Nullable String resolution,

        @NonNull @Description("Version last read.") Integer expectedVersion) {}
