package dev.kontor.accounts.concern.persistence;

import dev.kontor.accounts.concern.domain.Concern;
import dev.kontor.accounts.concern.domain.Concerns;
import dev.kontor.accounts.sql.ChildQuery;
import dev.kontor.accounts.sql.SortKey;
import dev.kontor.kit.relay.PageArguments;
import dev.kontor.kit.relay.Placed;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Concerns in PostgreSQL. */
@ApplicationScoped
class PanacheConcerns implements Concerns, PanacheRepositoryBase<ConcernEntity, UUID> {

    private static final ChildQuery<ConcernEntity> NEWEST = new ChildQuery<>(
            ConcernEntity.class,
            "concern",
            "account_id",
            concern -> concern.accountId,
            "CONCERNS",
            true,
            List.of(SortKey.instant("raised_at", concern -> concern.raisedAt), SortKey.id(concern -> concern.id)));

    @Override
    public List<Concern> findAll(Collection<UUID> ids) {
        return list("id in :ids", Map.of("ids", ids)).stream()
                .map(ConcernEntity::toDomain)
                .toList();
    }

    @Override
    public Map<UUID, List<Placed<Concern>>> of(Collection<UUID> accounts, boolean openOnly, PageArguments page) {
        return NEWEST.slice(
                getEntityManager(), accounts, openOnly ? "c.resolved_at is null" : null, page, ConcernEntity::toDomain);
    }

    @Override
    public Concern add(Concern concern) {
        ConcernEntity entity = new ConcernEntity();
        entity.id = concern.id();
        entity.accountId = concern.accountId();
        entity.raisedAt = concern.raisedAt();
        entity.raisedBy = concern.raisedBy();
        entity.set(concern);
        persistAndFlush(entity);
        return entity.toDomain();
    }

    @Override
    public Optional<Concern> lock(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).map(ConcernEntity::toDomain);
    }

    @Override
    public Concern save(Concern concern) {
        ConcernEntity entity = findById(concern.id());
        entity.set(concern);
        flush(); // the version counts up here
        return entity.toDomain();
    }
}
