package dev.kontor.accounts.account.domain;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Where account managers are kept. */
public interface AccountManagers {

    /** Those of the managers that exist, in no particular order. */
    List<AccountManager> findAll(Collection<UUID> ids);

    Optional<AccountManager> findBySubject(String subject);

    /** Adds the manager; the one with the same subject, unchanged, when there is one already. */
    AccountManager register(NewAccountManager manager);
}
