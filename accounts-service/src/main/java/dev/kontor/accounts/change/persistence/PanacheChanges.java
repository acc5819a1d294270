package dev.kontor.accounts.change.persistence;

import dev.kontor.accounts.change.domain.Change;
import dev.kontor.accounts.change.domain.Changes;
import dev.kontor.accounts.change.domain.Difference;
import dev.kontor.accounts.sql.ChildQuery;
import dev.kontor.accounts.sql.Keyset;
import dev.kontor.accounts.sql.SortKey;
import dev.kontor.kit.relay.PageArguments;
import dev.kontor.kit.relay.Placed;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.id.uuid.UuidVersion7Strategy;

/** The audit trail in PostgreSQL. */
@ApplicationScoped
class PanacheChanges implements Changes, PanacheRepositoryBase<ChangeEntity, UUID> {

    private static final ChildQuery<ChangeEntity> NEWEST = new ChildQuery<>(
            ChangeEntity.class,
            "change",
            "account_id",
            change -> change.accountId,
            true,
            new Keyset<>(
                    "CHANGES", List.of(SortKey.instant("at", change -> change.at), SortKey.id(change -> change.id))));

    @Override
    public void add(Difference difference, String actor, Instant at) {
        for (Difference.FieldChange change : difference.changes()) {
            ChangeEntity entity = new ChangeEntity();
            entity.id = UuidVersion7Strategy.INSTANCE.generateUuid(null);
            entity.accountId = difference.accountId();
            entity.objectType = difference.object().type();
            entity.objectId = difference.object().id();
            entity.coordinate = change.coordinate();
            entity.before = change.before();
            entity.after = change.after();
            entity.actor = actor;
            entity.at = at;
            persist(entity);
        }
        flush();
    }

    @Override
    public List<Change> findAll(Collection<UUID> ids) {
        return list("id in :ids", Map.of("ids", ids)).stream()
                .map(ChangeEntity::toDomain)
                .toList();
    }

    @Override
    public Map<UUID, List<Placed<Change>>> of(Collection<UUID> accounts, PageArguments page) {
        return ChildQuery.map(NEWEST.slice(getEntityManager(), accounts, null, page), ChangeEntity::toDomain);
    }
}
