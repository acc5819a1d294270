package dev.kontor.accounts.account.persistence;

import dev.kontor.accounts.account.domain.AccountOrder;
import dev.kontor.accounts.account.domain.AccountOrder.Direction;
import dev.kontor.accounts.sql.SortKey;
import dev.kontor.kit.relay.Cursor;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The attributes that an order compares, the last of them unique. A page starts where the tuple of them is greater (or
 * less) than a cursor's: with an index over the same columns its cost does not grow with the distance from the start.
 */
record Keyset(AccountOrder order, List<SortKey<KeyAccountEntity>> keys) {

    private static final SortKey<KeyAccountEntity> NAME = SortKey.text("sortName", account -> account.sortName);
    private static final SortKey<KeyAccountEntity> TIER = SortKey.rank("tierRank", account -> account.tierRank);
    private static final SortKey<KeyAccountEntity> RENEWAL =
            SortKey.date("sortRenewal", account -> account.sortRenewal);
    private static final SortKey<KeyAccountEntity> UPDATED_AT =
            SortKey.instant("updatedAt", account -> account.updatedAt);
    private static final SortKey<KeyAccountEntity> ID = SortKey.id(account -> account.id);

    static Keyset of(AccountOrder order) {
        return new Keyset(
                order,
                switch (order.field()) {
                    case NAME -> List.of(NAME, ID);
                    case TIER -> List.of(TIER, NAME, ID);
                    case RENEWAL_DATE -> List.of(RENEWAL, NAME, ID);
                    case UPDATED_AT -> List.of(UPDATED_AT, ID);
                });
    }

    /** {@code a.sortName desc, a.id desc}; {@code reading} is the order's direction, or the other when read backward. */
    String orderBy(Direction reading) {
        return keys.stream()
                .map(key -> "a." + key.name() + (reading == Direction.ASC ? " asc" : " desc"))
                .collect(Collectors.joining(", "));
    }

    /** {@code (a.sortName, a.id) > (:after0, :after1)}: what lies behind a cursor when read in this direction. */
    String beyond(Direction reading, String parameter) {
        String attributes = keys.stream().map(key -> "a." + key.name()).collect(Collectors.joining(", "));
        String values =
                keys.stream().map(key -> ":" + parameter + keys.indexOf(key)).collect(Collectors.joining(", "));
        return "(%s) %s (%s)".formatted(attributes, reading == Direction.ASC ? ">" : "<", values);
    }

    Cursor cursor(KeyAccountEntity account) {
        return SortKey.cursor(order.name(), keys, account);
    }

    /** The values of a cursor that a client sent, in the sequence of the keys. */
    List<Object> values(String cursor) {
        return SortKey.values(order.name(), keys, cursor);
    }
}
