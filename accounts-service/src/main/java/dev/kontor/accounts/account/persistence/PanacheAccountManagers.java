package dev.kontor.accounts.account.persistence;

import dev.kontor.accounts.account.domain.AccountManager;
import dev.kontor.accounts.account.domain.AccountManagers;
import dev.kontor.accounts.account.domain.NewAccountManager;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.id.uuid.UuidVersion7Strategy;

/** Account managers in PostgreSQL. */
@ApplicationScoped
class PanacheAccountManagers implements AccountManagers, PanacheRepositoryBase<AccountManagerEntity, UUID> {

    // One statement, so that two registrations of a subject at the same time make one manager.
    private static final String REGISTER = """
            insert into account_manager (id, subject, name, email) values (:id, :subject, :name, :email)
            on conflict (subject) do nothing
            """;

    @Override
    public List<AccountManager> findAll(Collection<UUID> ids) {
        return list("id in :ids", Map.of("ids", ids)).stream()
                .map(AccountManagerEntity::toDomain)
                .toList();
    }

    @Override
    public Optional<AccountManager> findBySubject(String subject) {
        return find("subject", subject).firstResultOptional().map(AccountManagerEntity::toDomain);
    }

    @Override
    public AccountManager register(NewAccountManager manager) {
        getEntityManager()
                .createNativeQuery(REGISTER)
                .setParameter("id", UuidVersion7Strategy.INSTANCE.generateUuid(null))
                .setParameter("subject", manager.subject())
                .setParameter("name", manager.name())
                .setParameter("email", manager.email())
                .executeUpdate();
        return findBySubject(manager.subject()).orElseThrow();
    }
}
