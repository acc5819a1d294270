package dev.kontor.accounts.account.persistence;

import dev.kontor.accounts.account.domain.AccountManager;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of {@code account_manager}; rows are written by statements, not by changing this. */
@Entity(name = "AccountManager")
@Table(name = "account_manager")
class AccountManagerEntity {

    @Id
    UUID id;

    @Column
    String subject;

    @Column
    String name;

    @Column
    @Nullable String email;

    AccountManager toDomain() {
        return new AccountManager(id, subject, name, email);
    }
}
