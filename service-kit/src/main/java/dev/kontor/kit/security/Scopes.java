package dev.kontor.kit.security;

/** OAuth scopes that the services' fields need; a token brings them in its {@code scope} claim. */
public final class Scopes {

    /** For every query of accounts-service. */
    public static final String ACCOUNTS_READ = "accounts:read";

    /** For every mutation of accounts-service. */
    public static final String ACCOUNTS_WRITE = "accounts:write";

    /** For the change feed of accounts-service: other services', not people's. */
    public static final String ACCOUNTS_FEED = "accounts:feed";

    /** For every query of kpi-service. */
    public static final String KPIS_READ = "kpis:read";

    /** For every mutation of kpi-service. */
    public static final String KPIS_WRITE = "kpis:write";

    /** For having kpi-service make again what it keeps of other data: operators'. */
    public static final String KPIS_REBUILD = "kpis:rebuild";

    private Scopes() {}
}
