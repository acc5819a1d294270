package dev.kontor.accounts.concern.persistence;

import dev.kontor.accounts.concern.domain.Concern;
import dev.kontor.accounts.concern.domain.Concerns;
import dev.kontor.accounts.sql.ChildQuery;
import dev.kontor.accounts.sql.Keyset;
import dev.kontor.accounts.sql.SortKey;
import dev.kontor.accounts.sql.TrackedTable;
import dev.kontor.kit.relay.PageArguments;
import dev.kontor.kit.relay.Placed;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Concerns in PostgreSQL. */
@ApplicationScoped
class PanacheConcerns extends TrackedTable<Concern, ConcernEntity> implements Concerns {

    private static final ChildQuery<ConcernEntity> NEWEST = new ChildQuery<>(
            ConcernEntity.class,
            "concern",
            "account_id",
            concern -> concern.accountId,
            true,
            new Keyset<>(
                    "CONCERNS",
                    List.of(
                            SortKey.instant("raised_at", concern -> concern.raisedAt),
                            SortKey.id(concern -> concern.id))));

    @Override
    public Map<UUID, List<Placed<Concern>>> of(Collection<UUID> accounts, boolean openOnly, PageArguments page) {
        return ChildQuery.map(
                NEWEST.slice(getEntityManager(), accounts, openOnly ? "c.resolved_at is null" : null, page),
                ConcernEntity::toDomain);
    }

    @Override
    public Concern add(Concern concern) {
        ConcernEntity entity = new ConcernEntity();
        entity.id = concern.id();
        entity.accountId = concern.accountId();
        entity.raisedAt = concern.raisedAt();
        entity.raisedBy = concern.raisedBy();
        return insert(entity, concern);
    }
}
