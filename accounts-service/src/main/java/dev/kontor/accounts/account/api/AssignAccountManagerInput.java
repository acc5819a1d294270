package dev.kontor.accounts.account.api;

import io.smallrye.graphql.api.DefaultNonNull;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;

/** GraphQL input {@code AssignAccountManagerInput}. */
@Input("AssignAccountManagerInput")
@DefaultNonNull
@Description("A change of manager.")
public record AssignAccountManagerInput(
        @Id @Description("Account.") String accountId,
        @Id @Description("New manager.") String managerId,
        @Description("Version last read.") int expectedVersion) {}
