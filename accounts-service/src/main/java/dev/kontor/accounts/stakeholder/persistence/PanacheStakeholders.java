package dev.kontor.accounts.stakeholder.persistence;

import dev.kontor.accounts.sql.ChildQuery;
import dev.kontor.accounts.sql.Hierarchy;
import dev.kontor.accounts.sql.Keyset;
import dev.kontor.accounts.sql.SortKey;
import dev.kontor.accounts.sql.TrackedTable;
import dev.kontor.accounts.stakeholder.domain.Stakeholder;
import dev.kontor.accounts.stakeholder.domain.Stakeholders;
import dev.kontor.kit.relay.PageArguments;
import dev.kontor.kit.relay.Placed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Stakeholders in PostgreSQL. */
@ApplicationScoped
class PanacheStakeholders extends TrackedTable<Stakeholder, StakeholderEntity> implements Stakeholders {

    private static final ChildQuery<StakeholderEntity> BY_NAME = new ChildQuery<>(
            StakeholderEntity.class,
            "stakeholder",
            "account_id",
            stakeholder -> stakeholder.accountId,
            false,
            new Keyset<>(
                    "STAKEHOLDERS",
                    List.of(
                            SortKey.text("sort_name", stakeholder -> stakeholder.sortName),
                            SortKey.id(stakeholder -> stakeholder.id))));

    private static final Hierarchy HIERARCHY = new Hierarchy("stakeholder", "reports_to_id");

    // The same lock as the triggers'; found by the account, or by one of its stakeholders, who never change accounts.
    private static final String LOCK_MAP = """
            select cast(pg_advisory_xact_lock(hashtext('stakeholder_hierarchy'), hashtext(cast(account_id as text))) as text)
            from %s
            """;
    private static final String LOCK_MAP_OF_ACCOUNT = LOCK_MAP.formatted("(select cast(:id as uuid) as account_id) a");
    private static final String LOCK_MAP_OF_STAKEHOLDER = LOCK_MAP.formatted("stakeholder where id = :id");

    @Override
    public Map<UUID, List<Placed<Stakeholder>>> of(Collection<UUID> accounts, PageArguments page) {
        return ChildQuery.map(BY_NAME.slice(getEntityManager(), accounts, null, page), StakeholderEntity::toDomain);
    }

    @Override
    public void lockMap(UUID account) {
        lockMap(LOCK_MAP_OF_ACCOUNT, account);
    }

    private void lockMap(String statement, UUID id) {
        getEntityManager().createNativeQuery(statement).setParameter("id", id).getResultList();
    }

    @Override
    public Optional<Stakeholder> lock(UUID id) {
        lockMap(LOCK_MAP_OF_STAKEHOLDER, id);
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).map(StakeholderEntity::toDomain);
    }

    @Override
    public List<Stakeholder> reportsOf(Stakeholder superior) {
        return find(
                        "accountId = :account and reportsToId = :superior order by id",
                        Map.of("account", superior.accountId(), "superior", superior.id()))
                .stream()
                .map(StakeholderEntity::toDomain)
                .toList();
    }

    @Override
    public boolean isWithin(UUID id, UUID superior) {
        return HIERARCHY.isWithin(getEntityManager(), id, superior);
    }

    @Override
    public Stakeholder add(Stakeholder stakeholder) {
        StakeholderEntity entity = new StakeholderEntity();
        entity.id = stakeholder.id();
        entity.accountId = stakeholder.accountId();
        return insert(entity, stakeholder);
    }
}
