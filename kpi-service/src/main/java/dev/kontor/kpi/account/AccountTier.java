package dev.kontor.kpi.account;

/** How much attention an account gets; accounts-service decides. */
public enum AccountTier {
    STRATEGIC,
    KEY,
    GROWTH,
    STANDARD
}
