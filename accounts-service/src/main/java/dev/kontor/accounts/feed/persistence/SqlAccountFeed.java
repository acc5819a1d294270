package dev.kontor.accounts.feed.persistence;

import dev.kontor.accounts.account.domain.KeyAccount;
import dev.kontor.accounts.account.domain.KeyAccounts;
import dev.kontor.accounts.feed.domain.AccountFacts;
import dev.kontor.accounts.feed.domain.AccountFeed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The change feed in PostgreSQL, where triggers write it: see {@code V4__account_feed.sql}. */
@ApplicationScoped
class SqlAccountFeed implements AccountFeed {

    private static final String AFTER =
            "select position, account_id from account_feed where position > :position order by position limit :limit";

    private final EntityManager database;
    private final KeyAccounts accounts;

    SqlAccountFeed(EntityManager database, KeyAccounts accounts) {
        this.database = database;
        this.accounts = accounts;
    }

    @Override
    public List<AccountFacts> after(long position, int limit) {
        List<?> found = database.createNativeQuery(AFTER)
                .setParameter("position", position)
                .setParameter("limit", limit)
                .getResultList();
        List<Object[]> rows = found.stream().map(Object[].class::cast).toList();
        if (rows.isEmpty()) {
            return List.of();
        }
        // An account may be newer than its position by now; then it comes again, at a later one.
        Map<UUID, KeyAccount> byId = accounts
                .findAll(rows.stream().map(row -> (UUID) row[1]).toList())
                .stream()
                .collect(Collectors.toMap(KeyAccount::id, Function.identity()));
        return rows.stream()
                .map(row -> new AccountFacts(
                        ((Number) row[0]).longValue(),
                        Objects.requireNonNull(byId.get((UUID) row[1]), "by the foreign key")))
                .toList();
    }

    @Override
    public long lastPosition() {
        return ((Number) database.createNativeQuery("select coalesce(max(position), 0) from account_feed")
                        .getSingleResult())
                .longValue();
    }
}
