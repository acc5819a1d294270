package dev.kontor.accounts.concern.api;

import io.smallrye.graphql.api.Nullable;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

/** GraphQL input {@code RaiseConcernInput}. */
@Input("RaiseConcernInput")
@Description("A concern that the customer has raised.")
public record RaiseConcernInput(
        @NonNull @Id @Description("Account.") String accountId,
        @NonNull @Description("Subject, 1-500 characters.") String subject,

        @Description("Repeats with the same key return the first result; 1-200 characters.") @Nullable String idempotencyKey) {}
