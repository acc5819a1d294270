package dev.kontor.accounts.account.api;

import dev.kontor.accounts.account.domain.AccountTier;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

/** GraphQL input {@code AcceptSuggestedTierInput}. */
@Input("AcceptSuggestedTierInput")
@Description("A tier that a person has accepted for an account.")
public record AcceptSuggestedTierInput(
        @NonNull @Id @Description("Account.") String accountId,

        @NonNull @Description("Tier; STRATEGIC and KEY accounts must have a manager.")
        AccountTier tier,

        @NonNull @Description("Version last read.") Integer expectedVersion) {}
