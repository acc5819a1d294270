package dev.kontor.kpi.account;

import org.eclipse.microprofile.graphql.Description;

/** How much attention an account gets; accounts-service decides. */
@Description("How much attention an account gets.")
public enum AccountTier {
    @Description("Top accounts: dedicated manager, plan and executive sponsor required.")
    STRATEGIC,
    @Description("Key account: dedicated manager required.")
    KEY,
    @Description("Candidate on its way to key status.")
    GROWTH,
    @Description("Not a key account (any more); kept for history and benchmarks.")
    STANDARD
}
