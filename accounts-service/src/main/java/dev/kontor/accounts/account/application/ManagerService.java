package dev.kontor.accounts.account.application;

import dev.kontor.accounts.account.domain.AccountManager;
import dev.kontor.accounts.account.domain.AccountManagers;
import dev.kontor.accounts.account.domain.Checked;
import dev.kontor.accounts.account.domain.NewAccountManager;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Use cases of account managers, each one transaction. */
@ApplicationScoped
public class ManagerService {

    private final AccountManagers managers;

    ManagerService(AccountManagers managers) {
        this.managers = managers;
    }

    /** Those of the managers that exist, in no particular order. */
    @Transactional
    public List<AccountManager> findAll(Collection<UUID> ids) {
        return ids.isEmpty() ? List.of() : managers.findAll(ids);
    }

    /** The manager that a token's {@code sub} names. */
    @Transactional
    public Optional<AccountManager> findBySubject(String subject) {
        return managers.findBySubject(subject);
    }

    /** Registers a manager; the same subject again updates name and e-mail. */
    @Transactional
    public Checked<AccountManager> register(NewAccountManager input) {
        return switch (input.check()) {
            case Checked.Valid<NewAccountManager>(NewAccountManager manager) ->
                new Checked.Valid<>(managers.register(manager));
            case Checked.Invalid<NewAccountManager>(var violations) -> new Checked.Invalid<>(violations);
        };
    }
}
