package dev.kontor.accounts.account.api;

import io.smallrye.graphql.api.Nullable;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

/** GraphQL input {@code AssignAccountManagerInput}. */
@Input("AssignAccountManagerInput")
@Description("A change of manager.")
public record AssignAccountManagerInput(
        @NonNull @Id @Description("Account.") String accountId,

        @Id
        @Description("New manager; null leaves the account without, which STRATEGIC and KEY ones cannot be.")
        @Nullable String managerId,

        @NonNull @Description("Version last read.") Integer expectedVersion) {}
