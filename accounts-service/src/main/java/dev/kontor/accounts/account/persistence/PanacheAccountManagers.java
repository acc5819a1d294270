package dev.kontor.accounts.account.persistence;

import dev.kontor.accounts.account.domain.AccountManager;
import dev.kontor.accounts.account.domain.AccountManagers;
import dev.kontor.accounts.account.domain.NewAccountManager;
import dev.kontor.accounts.sql.TrackedTable;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** Account managers in PostgreSQL. */
@ApplicationScoped
class PanacheAccountManagers extends TrackedTable<AccountManager, AccountManagerEntity> implements AccountManagers {

    // One statement, so that two registrations of a subject at the same time make one manager.
    private static final String REGISTER = """
            insert into account_manager (id, subject, name, email, version) values (:id, :subject, :name, :email, 1)
            on conflict (subject) do nothing
            """;

    @Override
    public Optional<AccountManager> findBySubject(String subject) {
        return find("subject", subject).firstResultOptional().map(AccountManagerEntity::toDomain);
    }

    @Override
    public AccountManager register(UUID id, NewAccountManager manager) {
        getEntityManager()
                .createNativeQuery(REGISTER)
                .setParameter("id", id)
                .setParameter("subject", manager.subject())
                .setParameter("name", manager.details().name())
                .setParameter("email", manager.details().email())
                .executeUpdate();
        return findBySubject(manager.subject()).orElseThrow();
    }
}
