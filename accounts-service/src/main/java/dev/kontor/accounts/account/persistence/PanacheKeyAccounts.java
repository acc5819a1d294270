package dev.kontor.accounts.account.persistence;

import dev.kontor.accounts.account.domain.AccountFilter;
import dev.kontor.accounts.account.domain.AccountManager;
import dev.kontor.accounts.account.domain.AccountOrder;
import dev.kontor.accounts.account.domain.KeyAccount;
import dev.kontor.accounts.account.domain.KeyAccounts;
import dev.kontor.accounts.account.domain.NewKeyAccount;
import dev.kontor.accounts.sql.Among;
import dev.kontor.accounts.sql.ChildQuery;
import dev.kontor.accounts.sql.Hierarchy;
import dev.kontor.accounts.sql.Keyset;
import dev.kontor.accounts.sql.Reads;
import dev.kontor.accounts.sql.SortKey;
import dev.kontor.kit.relay.PageArguments;
import dev.kontor.kit.relay.Placed;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.hibernate.query.SelectionQuery;
import org.jspecify.annotations.Nullable;

/** Key accounts in PostgreSQL. */
@ApplicationScoped
class PanacheKeyAccounts implements KeyAccounts, PanacheRepositoryBase<KeyAccountEntity, UUID> {

    // With both managers joined, a list of accounts is one statement, whatever of it is asked for.
    static final String SELECT = "from KeyAccount a left join fetch a.manager left join fetch a.ratedBy";

    /** By name, as {@link AccountKeysets} has it, below an account or of a manager. */
    private static ChildQuery<KeyAccountEntity> byName(String parent, String order) {
        return new ChildQuery<>(
                KeyAccountEntity.class,
                "key_account",
                parent,
                account -> Objects.requireNonNull(
                        parent.equals(PARENT) ? account.parentId : account.manager == null ? null : account.manager.id),
                false,
                new Keyset<>(
                        order,
                        List.of(
                                SortKey.text("sort_name", account -> account.sortName),
                                SortKey.id(account -> account.id))));
    }

    private static final String PARENT = "parent_id";
    private static final ChildQuery<KeyAccountEntity> CHILDREN = byName(PARENT, "CHILDREN");
    private static final ChildQuery<KeyAccountEntity> MANAGED = byName("manager_id", "MANAGED");

    // The same lock as the trigger's.
    private static final String LOCK_HIERARCHY =
            "select cast(pg_advisory_xact_lock(hashtext('key_account_hierarchy')) as text)";

    private static final Hierarchy HIERARCHY = new Hierarchy("key_account", PARENT);

    private final Reads reads;

    PanacheKeyAccounts(Reads reads) {
        this.reads = reads;
    }

    @Override
    public List<KeyAccount> findAll(Collection<UUID> ids) {
        return reads.read(session ->
                read(session, ids).stream().map(KeyAccountEntity::toDomain).toList());
    }

    private static List<KeyAccountEntity> read(Session session, Collection<UUID> ids) {
        Among among = Among.of("a.id", ids);
        return query(session, SELECT + " where " + among.condition(), among.parameters())
                .list();
    }

    private static SelectionQuery<KeyAccountEntity> query(
            Session session, String text, Map<String, Object> parameters) {
        SelectionQuery<KeyAccountEntity> query = session.createSelectionQuery(text, KeyAccountEntity.class);
        parameters.forEach(query::setParameter);
        return query;
    }

    @Override
    public Optional<KeyAccount> findByNumber(String number) {
        return find(SELECT + " where a.number = :number", Map.of("number", number))
                .firstResultOptional()
                .map(this::forgotten);
    }

    /** Who changes an account that was found locks it first, and must get it as it is then, not as it was found. */
    private KeyAccount forgotten(KeyAccountEntity found) {
        KeyAccount account = found.toDomain();
        getEntityManager().detach(found);
        return account;
    }

    @Override
    public List<Placed<KeyAccount>> slice(AccountFilter filter, AccountOrder order, PageArguments page) {
        SliceQuery query = SliceQuery.of(filter, order, page);
        return reads.read(session ->
                query(session, query.text(), query.parameters()).setMaxResults(page.fetchSize()).list().stream()
                        .map(account ->
                                new Placed<>(account.toDomain(), query.keyset().cursor(account)))
                        .toList());
    }

    @Override
    public Map<UUID, List<Placed<KeyAccount>>> children(Collection<UUID> parents, PageArguments page) {
        return slices(CHILDREN, parents, page);
    }

    @Override
    public Map<UUID, List<Placed<KeyAccount>>> managedBy(Collection<UUID> managers, PageArguments page) {
        return slices(MANAGED, managers, page);
    }

    private Map<UUID, List<Placed<KeyAccount>>> slices(
            ChildQuery<KeyAccountEntity> query, Collection<UUID> parents, PageArguments page) {
        return reads.read(session -> slices(session, query, parents, page));
    }

    private static Map<UUID, List<Placed<KeyAccount>>> slices(
            Session session, ChildQuery<KeyAccountEntity> query, Collection<UUID> parents, PageArguments page) {
        Map<UUID, List<Placed<KeyAccountEntity>>> found = query.slice(session, parents, null, page);
        // A second statement reads the managers of all of them into the entities that are there.
        List<UUID> ids = found.values().stream()
                .flatMap(List::stream)
                .map(placed -> placed.item().id)
                .toList();
        if (!ids.isEmpty()) {
            read(session, ids);
        }
        return ChildQuery.map(found, KeyAccountEntity::toDomain);
    }

    @Override
    public List<KeyAccount> after(@Nullable UUID id, int limit) {
        return find(SELECT + " where a.id > :id order by a.id", Map.of("id", id == null ? new UUID(0, 0) : id))
                .range(0, limit - 1)
                .stream()
                .map(KeyAccountEntity::toDomain)
                .toList();
    }

    @Override
    public String nextNumber() {
        Number next = (Number) getEntityManager()
                .createNativeQuery("select nextval('key_account_number')")
                .getSingleResult();
        return "KA-%04d".formatted(next.longValue());
    }

    @Override
    public KeyAccount create(UUID id, String number, NewKeyAccount account, Instant now) {
        KeyAccountEntity entity = new KeyAccountEntity();
        entity.id = id;
        entity.number = number;
        entity.set(account.details());
        entity.tier = account.tier();
        entity.manager = manager(account.managerId());
        entity.parentId = account.parentId();
        entity.updatedAt = now;
        persistAndFlush(entity);
        return entity.toDomain();
    }

    @Override
    public Optional<KeyAccount> lock(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).map(KeyAccountEntity::toDomain);
    }

    @Override
    public KeyAccount save(KeyAccount account, Instant now) {
        KeyAccountEntity entity = findById(account.id());
        entity.set(account.details());
        entity.tier = account.tier();
        entity.manager = manager(id(account.manager()));
        entity.parentId = account.parentId();
        if (account.ratings() != null) {
            entity.set(account.ratings(), manager(id(account.ratings().ratedBy())));
        }
        entity.updatedAt = now;
        flush(); // the version counts up here
        return entity.toDomain();
    }

    @Override
    public void lockHierarchy() {
        getEntityManager().createNativeQuery(LOCK_HIERARCHY).getSingleResult();
    }

    @Override
    public boolean isWithin(UUID id, UUID top) {
        return HIERARCHY.isWithin(getEntityManager(), id, top);
    }

    private static @Nullable UUID id(@Nullable AccountManager manager) {
        return manager == null ? null : manager.id();
    }

    private @Nullable AccountManagerEntity manager(@Nullable UUID id) {
        return id == null ? null : getEntityManager().find(AccountManagerEntity.class, id);
    }
}
