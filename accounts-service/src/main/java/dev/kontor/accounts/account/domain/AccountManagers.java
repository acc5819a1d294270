package dev.kontor.accounts.account.domain;

import dev.kontor.accounts.change.domain.TrackedStore;
import java.util.Optional;
import java.util.UUID;

/** Where account managers are kept. */
public interface AccountManagers extends TrackedStore<AccountManager> {

    Optional<AccountManager> findBySubject(String subject);

    /** Adds the manager with this key; finds the one with the same subject, unchanged, when there is one already. */
    AccountManager register(UUID id, NewAccountManager manager);
}
