package dev.kontor.accounts.concern.domain;

import dev.kontor.accounts.change.domain.TrackedStore;
import dev.kontor.kit.relay.PageArguments;
import dev.kontor.kit.relay.Placed;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Where concerns are kept. */
public interface Concerns extends TrackedStore<Concern> {

    /** A slice of each account's concerns, newest first. Accounts without any are left out. */
    Map<UUID, List<Placed<Concern>>> of(Collection<UUID> accounts, boolean openOnly, PageArguments page);

    /** Adds a concern of an account that exists. */
    Concern add(Concern concern);
}
