package dev.kontor.accounts.account.persistence;

import dev.kontor.accounts.account.domain.AccountManager;
import dev.kontor.accounts.account.domain.ManagerDetails;
import dev.kontor.accounts.sql.TrackedRow;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of {@code account_manager}; new ones are written by a statement, not by this. */
@Entity(name = "AccountManager")
@Table(name = "account_manager")
class AccountManagerEntity implements TrackedRow<AccountManager> {

    @Id
    UUID id;

    @Column
    String subject;

    @Column
    String name;

    @Column
    @Nullable String email;

    @Version
    int version = 1;

    @Override
    public void set(AccountManager manager) {
        name = manager.name();
        email = manager.email();
    }

    @Override
    public AccountManager toDomain() {
        return new AccountManager(id, subject, new ManagerDetails(name, email), version);
    }
}
