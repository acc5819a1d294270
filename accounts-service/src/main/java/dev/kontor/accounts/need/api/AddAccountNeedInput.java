package dev.kontor.accounts.need.api;

import io.smallrye.graphql.api.Nullable;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

/** GraphQL input {@code AddAccountNeedInput}. */
@Input("AddAccountNeedInput")
@Description("A need of the customer.")
public record AddAccountNeedInput(
        @NonNull @Id @Description("Account.") String accountId,
        @NonNull @Description("The need, 1-500 characters.") String statement,

        @Description("The tailored solution or service, 1-500 characters.") @Nullable String solution,

        @Description("Repeats with the same key return the first result; 1-200 characters.") @Nullable String idempotencyKey) {}
