package dev.kontor.kpi.graph;

/** OAuth scopes that callers need. */
public final class Scopes {

    /** For every query. */
    public static final String READ = "kpis:read";

    /** For every mutation. */
    public static final String WRITE = "kpis:write";

    private Scopes() {}
}
