package dev.kontor.accounts.account.application;

import dev.kontor.accounts.account.domain.AccountManager;
import dev.kontor.accounts.account.domain.AccountManagers;
import dev.kontor.accounts.account.domain.Checked;
import dev.kontor.accounts.account.domain.NewAccountManager;
import dev.kontor.accounts.account.domain.Rule;
import dev.kontor.accounts.account.domain.Violation;
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

    /** Registers a manager; the same again changes nothing, the subject of another is refused. */
    @Transactional
    public Checked<AccountManager> register(NewAccountManager input) {
        return switch (input.check()) {
            case Checked.Valid<NewAccountManager>(NewAccountManager manager) ->
                registered(manager, managers.register(manager));
            case Checked.Invalid<NewAccountManager>(var violations) -> new Checked.Invalid<>(violations);
        };
    }

    private static Checked<AccountManager> registered(NewAccountManager input, AccountManager manager) {
        return input.describes(manager)
                ? new Checked.Valid<>(manager)
                : new Checked.Invalid<>(List.of(new Violation(
                        "subject", Rule.SUBJECT_TAKEN, "This subject is registered with another name or e-mail.")));
    }
}
