package dev.kontor.kpi.sql;

/** Reads by key, of as many keys as a request asks for. */
public final class Lookups {

    /** The data source whose connections plan a statement once, and look up one key after the other: nothing else is for it. */
    public static final String POOL = "lookups";

    private Lookups() {}
}
