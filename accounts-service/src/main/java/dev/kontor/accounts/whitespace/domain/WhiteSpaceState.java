package dev.kontor.accounts.whitespace.domain;

import org.eclipse.microprofile.graphql.Description;

/** Whether a unit of a customer buys an offering. */
@Description("State of a white-space cell.")
public enum WhiteSpaceState {
    @Description("Already buys.")
    SOLD,

    @Description("Opportunity open.")
    PURSUED,

    @Description("Potential, untouched.")
    OPEN,

    @Description("Does not fit.")
    NOT_APPLICABLE
}
