package dev.kontor.accounts.live.domain;

import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;

/** Tells what any replica has committed, within moments. */
public interface Signals {

    /**
     * Calls the listener with the accounts of which something has changed. After the database was out of reach, those that
     * may have changed meanwhile are among them. On a thread that may block, one call at a time.
     */
    void onAccountsChanged(Consumer<Set<UUID>> listener);

    /** Calls the listener when the change feed may have grown. */
    void onFeedGrown(Runnable listener);
}
