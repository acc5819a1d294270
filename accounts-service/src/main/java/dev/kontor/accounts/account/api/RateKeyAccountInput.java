package dev.kontor.accounts.account.api;

import io.smallrye.graphql.api.DefaultNonNull;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;

/** GraphQL input {@code RateKeyAccountInput}. */
@Input("RateKeyAccountInput")
@DefaultNonNull
@Description("New ratings, each 0-100.")
public record RateKeyAccountInput(
        @Id @Description("Account.") String accountId,
        @Description("Strategic value.") int strategicValue,
        @Description("Growth potential.") int growthPotential,
        @Description("Engagement.") int engagement,
        @Description("Version last read.") int expectedVersion) {}
