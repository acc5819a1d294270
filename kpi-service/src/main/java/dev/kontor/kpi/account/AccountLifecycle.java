package dev.kontor.kpi.account;

/** Stage of the relationship; accounts-service decides. */
public enum AccountLifecycle {
    PROSPECT,
    ONBOARDING,
    ACTIVE,
    RENEWING,
    CHURNED
}
