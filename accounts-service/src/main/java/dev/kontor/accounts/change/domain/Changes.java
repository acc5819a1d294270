package dev.kontor.accounts.change.domain;

import dev.kontor.kit.relay.PageArguments;
import dev.kontor.kit.relay.Placed;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Where audit trails are kept. Writing to an account's tells all replicas that the account has changed, once that is
 * committed.
 */
public interface Changes {

    /** Adds what became different, in the transaction that makes it so. */
    void add(Difference difference, String actor, Instant at);

    /** Those of the entries that exist, in no particular order. */
    List<Change> findAll(Collection<UUID> ids);

    /** A slice of each account's entries, newest first. Accounts without any are left out. */
    Map<UUID, List<Placed<Change>>> ofAccounts(Collection<UUID> accounts, PageArguments page);

    /** A slice of each manager's entries, newest first. Managers without any are left out. */
    Map<UUID, List<Placed<Change>>> ofManagers(Collection<Trail.OfManager> managers, PageArguments page);
}
