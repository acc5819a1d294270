package dev.kontor.accounts.need.domain;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Where needs are kept. */
public interface AccountNeeds {

    Optional<AccountNeed> find(UUID id);

    /** Each account's needs, in the order of their creation. Accounts without any are left out. */
    Map<UUID, List<AccountNeed>> of(Collection<UUID> accounts);

    int count(UUID account);

    /** Adds a need of a locked account. */
    AccountNeed add(AccountNeed need);

    /** The need, and no other transaction can change it until this one ends. */
    Optional<AccountNeed> lock(UUID id);

    /** Writes what was changed of a locked need; returns it as the next version. */
    AccountNeed save(AccountNeed need);

    /** Removes a locked need. */
    void remove(UUID id);
}
