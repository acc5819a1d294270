package dev.kontor.accounts.account.domain;

import org.eclipse.microprofile.graphql.Description;

/** How much attention an account gets; the order of the constants is the order of tiers, highest first. */
@Description("How much attention an account gets.")
public enum AccountTier {
    @Description("Top accounts: dedicated manager, plan and executive sponsor required.")
    STRATEGIC,

    @Description("Key account: dedicated manager required.")
    KEY,

    @Description("Candidate on its way to key status.")
    GROWTH,

    @Description("Not a key account (any more); kept for history and benchmarks.")
    STANDARD;

    /** Whether an account of this tier must have a dedicated manager. */
    public boolean needsManager() {
        return switch (this) {
            case STRATEGIC, KEY -> true;
            case GROWTH, STANDARD -> false;
        };
    }
}
