package dev.kontor.accounts.account.domain;

import org.eclipse.microprofile.graphql.Description;

/** Where the relationship with an account stands. */
@Description("Where the relationship stands.")
public enum AccountLifecycle {
    @Description("Being developed.")
    PROSPECT,

    @Description("Being onboarded.")
    ONBOARDING,

    @Description("In business.")
    ACTIVE,

    @Description("Renewal decision within the renewal window.")
    RENEWING,

    @Description("Relationship ended.")
    CHURNED
}
