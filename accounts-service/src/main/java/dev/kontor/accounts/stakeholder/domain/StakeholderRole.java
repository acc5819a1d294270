package dev.kontor.accounts.stakeholder.domain;

import org.eclipse.microprofile.graphql.Description;

/** What a stakeholder can do for or against us. */
@Description("Influence of a stakeholder.")
public enum StakeholderRole {
    @Description("Signs.")
    EXECUTIVE_SPONSOR,

    @Description("Decides.")
    DECISION_MAKER,

    @Description("Advocates for us inside.")
    CHAMPION,

    @Description("Shapes opinion.")
    INFLUENCER,

    @Description("Uses the product or service.")
    USER
}
