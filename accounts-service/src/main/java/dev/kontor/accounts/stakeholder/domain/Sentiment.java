package dev.kontor.accounts.stakeholder.domain;

import org.eclipse.microprofile.graphql.Description;

/** What a stakeholder thinks of us. */
@Description("Attitude of a stakeholder.")
public enum Sentiment {
    @Description("Recommends us.")
    ADVOCATE,

    @Description("Well disposed.")
    POSITIVE,

    @Description("Neither.")
    NEUTRAL,

    @Description("Critical of us.")
    NEGATIVE
}
