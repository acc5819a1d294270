package dev.kontor.accounts.account.persistence;

import dev.kontor.accounts.account.domain.AccountFilter;
import dev.kontor.accounts.account.domain.AccountOrder;
import dev.kontor.accounts.account.domain.KeyAccount;
import dev.kontor.accounts.account.domain.KeyAccounts;
import dev.kontor.accounts.account.domain.NewKeyAccount;
import dev.kontor.accounts.account.domain.PlacedAccount;
import dev.kontor.accounts.account.domain.RatingScores;
import dev.kontor.kit.relay.PageArguments;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import org.jspecify.annotations.Nullable;

/** Key accounts in PostgreSQL. */
@ApplicationScoped
class PanacheKeyAccounts implements KeyAccounts, PanacheRepositoryBase<KeyAccountEntity, UUID> {

    // With both managers joined, a list of accounts is one statement, whatever of it is asked for.
    static final String SELECT = "from KeyAccount a left join fetch a.manager left join fetch a.ratedBy";

    // Waits for a transaction that holds the same key, and then sees its claim.
    private static final String CLAIM = """
            insert into key_account_creation (subject, idempotency_key, fingerprint, account_id)
            values (:subject, :key, :fingerprint, :account)
            on conflict (subject, idempotency_key) do nothing
            """;

    private static final String CLAIMED = """
            select fingerprint, account_id from key_account_creation
            where subject = :subject and idempotency_key = :key
            """;

    @Override
    public List<KeyAccount> findAll(Collection<UUID> ids) {
        return list(SELECT + " where a.id in :ids", Map.of("ids", ids)).stream()
                .map(KeyAccountEntity::toDomain)
                .toList();
    }

    @Override
    public Optional<KeyAccount> findByNumber(String number) {
        return find(SELECT + " where a.number = :number", Map.of("number", number))
                .firstResultOptional()
                .map(KeyAccountEntity::toDomain);
    }

    @Override
    public List<PlacedAccount> slice(AccountFilter filter, AccountOrder order, PageArguments page) {
        SliceQuery query = SliceQuery.of(filter, order, page);
        return find(query.text(), query.parameters()).range(0, page.fetchSize() - 1).list().stream()
                .map(account ->
                        new PlacedAccount(account.toDomain(), query.keyset().cursor(account)))
                .toList();
    }

    @Override
    public UUID nextId() {
        // Version 7: new rows land side by side in the indexes.
        return UuidVersion7Strategy.INSTANCE.generateUuid(null);
    }

    @Override
    public String nextNumber() {
        Number next = (Number) getEntityManager()
                .createNativeQuery("select nextval('key_account_number')")
                .getSingleResult();
        return "KA-%04d".formatted(next.longValue());
    }

    @Override
    public Optional<Claim> claim(String subject, String idempotencyKey, Claim claim) {
        int claimed = getEntityManager()
                .createNativeQuery(CLAIM)
                .setParameter("subject", subject)
                .setParameter("key", idempotencyKey)
                .setParameter("fingerprint", claim.fingerprint())
                .setParameter("account", claim.accountId())
                .executeUpdate();
        if (claimed == 1) {
            return Optional.empty();
        }
        Object[] earlier = (Object[]) getEntityManager()
                .createNativeQuery(CLAIMED)
                .setParameter("subject", subject)
                .setParameter("key", idempotencyKey)
                .getSingleResult();
        return Optional.of(new Claim((String) earlier[0], (UUID) earlier[1]));
    }

    @Override
    public KeyAccount create(UUID id, String number, NewKeyAccount account, Instant now) {
        KeyAccountEntity entity = new KeyAccountEntity();
        entity.id = id;
        entity.number = number;
        entity.name = account.name();
        entity.tier = account.tier();
        entity.lifecycle = account.lifecycle();
        entity.industry = account.industry();
        entity.customerSince = account.customerSince();
        entity.manager = manager(account.managerId());
        entity.updatedAt = now;
        persistAndFlush(entity);
        return entity.toDomain();
    }

    @Override
    public Optional<Integer> lock(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).map(account -> account.version);
    }

    @Override
    public KeyAccount assignManager(UUID id, UUID managerId, Instant now) {
        KeyAccountEntity entity = findById(id);
        entity.manager = manager(managerId);
        return changed(entity, now);
    }

    @Override
    public KeyAccount rate(UUID id, RatingScores scores, @Nullable UUID ratedBy, Instant now) {
        KeyAccountEntity entity = findById(id);
        entity.strategicValue = (short) scores.strategicValue();
        entity.growthPotential = (short) scores.growthPotential();
        entity.engagement = (short) scores.engagement();
        entity.ratedBy = manager(ratedBy);
        entity.ratedAt = now;
        return changed(entity, now);
    }

    private KeyAccount changed(KeyAccountEntity entity, Instant now) {
        entity.updatedAt = now;
        flush(); // the version counts up here
        return entity.toDomain();
    }

    private @Nullable AccountManagerEntity manager(@Nullable UUID id) {
        return id == null ? null : getEntityManager().find(AccountManagerEntity.class, id);
    }
}
