package dev.kontor.accounts.advocacy.persistence;

import dev.kontor.accounts.advocacy.domain.Advocacies;
import dev.kontor.accounts.advocacy.domain.Advocacy;
import dev.kontor.accounts.sql.Among;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Advocacy in PostgreSQL. */
@ApplicationScoped
class PanacheAdvocacies implements Advocacies, PanacheRepositoryBase<AdvocacyEntity, UUID> {

    @Override
    public List<Advocacy> findAll(Collection<UUID> accounts) {
        Among among = Among.of("accountId", accounts);
        return list(among.condition(), among.parameters()).stream()
                .map(AdvocacyEntity::toDomain)
                .toList();
    }

    @Override
    public Optional<Advocacy> ofAccount(UUID accountId) {
        return findByIdOptional(accountId).map(AdvocacyEntity::toDomain);
    }

    @Override
    public Advocacy save(Advocacy advocacy) {
        AdvocacyEntity entity = findById(advocacy.accountId());
        if (entity == null) {
            entity = new AdvocacyEntity();
            entity.accountId = advocacy.accountId();
        }
        entity.isReference = advocacy.isReference();
        persist(entity);
        flush(); // the version counts up here
        return entity.toDomain();
    }
}
