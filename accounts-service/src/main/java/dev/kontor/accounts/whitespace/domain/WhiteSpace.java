package dev.kontor.accounts.whitespace.domain;

import dev.kontor.accounts.change.domain.TrackedStore;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Where the cells of white-space grids are kept. Who sets a cell has locked its account. */
public interface WhiteSpace extends TrackedStore<WhiteSpaceCell> {

    /** The cells of each account by offering and unit. Accounts without any are left out. */
    Map<UUID, List<WhiteSpaceCell>> of(Collection<UUID> accounts);

    /** How many cells an account has. */
    long count(UUID accountId);

    /** Adds a cell of an account that exists. */
    WhiteSpaceCell add(WhiteSpaceCell cell);

    /** The same by what it is. */
    Optional<WhiteSpaceCell> lock(UUID accountId, String offering, String unit);

    /** Removes a locked cell. */
    void remove(WhiteSpaceCell cell);
}
