package dev.kontor.accounts.change.persistence;

import dev.kontor.accounts.change.domain.Change;
import dev.kontor.accounts.change.domain.Changes;
import dev.kontor.accounts.change.domain.Difference;
import dev.kontor.accounts.change.domain.Trail;
import dev.kontor.accounts.sql.Among;
import dev.kontor.accounts.sql.ChildQuery;
import dev.kontor.accounts.sql.Keyset;
import dev.kontor.accounts.sql.SortKey;
import dev.kontor.kit.relay.PageArguments;
import dev.kontor.kit.relay.Placed;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import org.jspecify.annotations.Nullable;

/** The audit trail in PostgreSQL. */
@ApplicationScoped
class PanacheChanges implements Changes, PanacheRepositoryBase<ChangeEntity, UUID> {

    private static final ChildQuery<ChangeEntity> OF_ACCOUNTS = newest("account_id", change -> change.accountId);
    private static final ChildQuery<ChangeEntity> OF_MANAGERS = newest("manager_id", change -> change.managerId);

    // Whose trail an entry is in needs the manager's subject, if it is a manager's.
    private static final String BY_IDS =
            "select c, m.subject from Change c left join AccountManager m on m.id = c.managerId where ";

    private static ChildQuery<ChangeEntity> newest(String owner, Function<ChangeEntity, @Nullable UUID> ownerOf) {
        return new ChildQuery<>(
                ChangeEntity.class,
                "change",
                owner,
                change -> Objects.requireNonNull(ownerOf.apply(change), owner),
                true,
                new Keyset<>(
                        "CHANGES",
                        List.of(SortKey.instant("at", change -> change.at), SortKey.id(change -> change.id))));
    }

    @Override
    public void add(Difference difference, String actor, Instant at) {
        for (Difference.FieldChange change : difference.changes()) {
            ChangeEntity entity = new ChangeEntity();
            entity.id = UuidVersion7Strategy.INSTANCE.generateUuid(null);
            entity.setTrail(difference.trail());
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
        Among among = Among.of("c.id", ids);
        return getEntityManager()
                .createQuery(BY_IDS + among.condition(), Object[].class)
                .setParameter("keys", among.keys())
                .getResultStream()
                .map(row -> toDomain((ChangeEntity) row[0], (String) row[1]))
                .toList();
    }

    /** @param subject of the manager; null in an account's trail */
    private static Change toDomain(ChangeEntity change, @Nullable String subject) {
        return change.managerId == null || subject == null
                ? change.toDomain()
                : change.toDomain(new Trail.OfManager(change.managerId, subject));
    }

    @Override
    public Map<UUID, List<Placed<Change>>> ofAccounts(Collection<UUID> accounts, PageArguments page) {
        return ChildQuery.map(OF_ACCOUNTS.slice(getEntityManager(), accounts, null, page), ChangeEntity::toDomain);
    }

    @Override
    public Map<UUID, List<Placed<Change>>> ofManagers(Collection<Trail.OfManager> managers, PageArguments page) {
        Map<UUID, Trail.OfManager> trails = new LinkedHashMap<>();
        managers.forEach(manager -> trails.put(manager.id(), manager));
        return ChildQuery.map(
                OF_MANAGERS.slice(getEntityManager(), trails.keySet(), null, page),
                change -> change.toDomain(Objects.requireNonNull(trails.get(change.managerId))));
    }
}
