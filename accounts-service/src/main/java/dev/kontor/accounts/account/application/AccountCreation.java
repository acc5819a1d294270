package dev.kontor.accounts.account.application;

import dev.kontor.accounts.account.domain.AccountDetails;
import dev.kontor.accounts.account.domain.AccountManagers;
import dev.kontor.accounts.account.domain.KeyAccount;
import dev.kontor.accounts.account.domain.KeyAccounts;
import dev.kontor.accounts.account.domain.NewKeyAccount;
import dev.kontor.accounts.account.domain.Rule;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;

/** Creates accounts so that a repeated request creates one. */
@ApplicationScoped
class AccountCreation {

    private final KeyAccounts accounts;
    private final AccountManagers managers;
    private final Creation creation;
    private final Editing editing;
    private final Now now;

    AccountCreation(KeyAccounts accounts, AccountManagers managers, Creation creation, Editing editing, Now now) {
        this.accounts = accounts;
        this.managers = managers;
        this.creation = creation;
        this.editing = editing;
        this.now = now;
    }

    /** Creates a checked account, or finds the one that the caller's idempotency key has made. */
    @Transactional
    ChangeOutcome<KeyAccount> create(String caller, NewKeyAccount account) {
        AccountDetails details = account.details();
        return creation.once(
                caller,
                account.idempotencyKey(),
                Arrays.asList(
                        KeyAccount.TYPE,
                        details.name(),
                        account.tier(),
                        details.lifecycle(),
                        account.managerId(),
                        account.parentId(),
                        details.industry(),
                        details.country(),
                        details.customerSince(),
                        details.renewalDate()),
                id -> create(caller, id, account),
                id -> accounts.findAll(Set.of(id)).stream().findFirst());
    }

    private ChangeOutcome<KeyAccount> create(String caller, UUID id, NewKeyAccount account) {
        if (account.managerId() != null
                && managers.findAll(Set.of(account.managerId())).isEmpty()) {
            return ChangeOutcome.invalid("managerId", Rule.MANAGER_UNKNOWN, "No account manager has this id.");
        }
        if (account.parentId() != null
                && accounts.findAll(Set.of(account.parentId())).isEmpty()) {
            return ChangeOutcome.invalid("parentId", Rule.REFERENCE_UNKNOWN, "No key account has this id.");
        }
        KeyAccount created = accounts.create(id, accounts.nextNumber(), account, now.instant());
        return editing.created(caller, created);
    }
}
