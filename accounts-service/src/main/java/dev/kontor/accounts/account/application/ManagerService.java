package dev.kontor.accounts.account.application;

import dev.kontor.accounts.account.domain.AccountManager;
import dev.kontor.accounts.account.domain.AccountManagers;
import dev.kontor.accounts.account.domain.Checked;
import dev.kontor.accounts.account.domain.ManagerDetails;
import dev.kontor.accounts.account.domain.NewAccountManager;
import dev.kontor.accounts.account.domain.Rule;
import dev.kontor.accounts.account.domain.Violation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** Use cases of account managers, each one transaction. */
@ApplicationScoped
public class ManagerService {

    private final AccountManagers managers;
    private final Editing editing;

    ManagerService(AccountManagers managers, Editing editing) {
        this.managers = managers;
        this.editing = editing;
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
    public Checked<AccountManager> register(String caller, NewAccountManager input) {
        return switch (input.check()) {
            case Checked.Valid<NewAccountManager>(NewAccountManager manager) -> registerChecked(caller, manager);
            case Checked.Invalid<NewAccountManager>(var violations) -> new Checked.Invalid<>(violations);
        };
    }

    private Checked<AccountManager> registerChecked(String caller, NewAccountManager input) {
        UUID id = Creation.newId();
        AccountManager manager = managers.register(id, input);
        if (manager.id().equals(id)) {
            editing.created(caller, manager);
        }
        return input.describes(manager)
                ? new Checked.Valid<>(manager)
                : new Checked.Invalid<>(List.of(new Violation(
                        "subject", Rule.SUBJECT_TAKEN, "This subject is registered with another name or e-mail.")));
    }

    /**
     * Writes other details, unless the manager has changed since the caller read it. The manager's accounts stay as they
     * are, and so do their versions and audit trails.
     *
     * @param change makes the new details of the present ones
     */
    @Transactional
    public ChangeOutcome<AccountManager> update(
            String caller, UUID id, int expectedVersion, UnaryOperator<ManagerDetails> change) {
        return editing.edit(
                caller,
                "managerId",
                managers.lock(id),
                expectedVersion,
                (manager, at) -> switch (change.apply(manager.details()).check()) {
                    case Checked.Invalid<ManagerDetails>(var violations) -> new ChangeOutcome.Invalid<>(violations);
                    case Checked.Valid<ManagerDetails>(ManagerDetails details) ->
                        new ChangeOutcome.Changed<>(manager.with(details));
                },
                (manager, at) -> managers.save(manager));
    }
}
