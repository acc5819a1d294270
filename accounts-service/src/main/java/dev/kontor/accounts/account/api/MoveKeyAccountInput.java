package dev.kontor.accounts.account.api;

import io.smallrye.graphql.api.Nullable;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

/** GraphQL input {@code MoveKeyAccountInput}. */
@Input("MoveKeyAccountInput")
@Description("A place in the corporate hierarchy.")
public record MoveKeyAccountInput(
        @NonNull @Id @Description("Account.") String accountId,

        @Id @Description("Parent account; null puts it on top.") @Nullable String parentId,

        @NonNull @Description("Version last read.") Integer expectedVersion) {}
