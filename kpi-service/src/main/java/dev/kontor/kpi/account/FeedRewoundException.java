package dev.kontor.kpi.account;

/** The feed has not come as far as our cursor: accounts-service's database was set back, and our copy is not of it. */
public final class FeedRewoundException extends RuntimeException {

    private static final long serialVersionUID = 1L;
}
