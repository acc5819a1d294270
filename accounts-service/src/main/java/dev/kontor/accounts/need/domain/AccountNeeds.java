package dev.kontor.accounts.need.domain;

import dev.kontor.accounts.change.domain.TrackedStore;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Where needs are kept. */
public interface AccountNeeds extends TrackedStore<AccountNeed> {

    /** Each account's needs, in the order of their creation. Accounts without any are left out. */
    Map<UUID, List<AccountNeed>> of(Collection<UUID> accounts);

    int count(UUID account);

    /** Adds a need of a locked account. */
    AccountNeed add(AccountNeed need);

    /** Removes a locked need. */
    void remove(AccountNeed need);
}
