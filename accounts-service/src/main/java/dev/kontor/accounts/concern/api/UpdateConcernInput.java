package dev.kontor.accounts.concern.api;

import io.smallrye.graphql.api.Nullable;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

/** GraphQL input {@code UpdateConcernInput}. */
@Input("UpdateConcernInput")
@Description("Other words for a concern. What is left out stays as it is.")
public record UpdateConcernInput(
        @NonNull @Id @Description("Concern.") String concernId,
        @Description("Subject, 1-500 characters.") @Nullable String subject,
        @NonNull @Description("Version last read.") Integer expectedVersion) {}
