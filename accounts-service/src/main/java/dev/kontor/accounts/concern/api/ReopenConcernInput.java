package dev.kontor.accounts.concern.api;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

/** GraphQL input {@code ReopenConcernInput}. */
@Input("ReopenConcernInput")
@Description("A concern that is there again.")
public record ReopenConcernInput(
        @NonNull @Id @Description("Concern.") String concernId,
        @NonNull @Description("Version last read.") Integer expectedVersion) {}
