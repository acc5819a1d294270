package dev.kontor.accounts.account.persistence;

import dev.kontor.accounts.account.domain.AccountOrder;
import dev.kontor.accounts.account.domain.AccountOrder.Direction;
import dev.kontor.kit.error.BadUserInputException;
import dev.kontor.kit.relay.Cursor;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The attributes that an order compares, the last of them unique. A page starts where the tuple of them is greater (or
 * less) than a cursor's: with an index over the same columns its cost does not grow with the distance from the start.
 */
record Keyset(AccountOrder order, List<Key> keys) {

    /** How an attribute is written into cursors and read from them. */
    private record Key(String attribute, Function<KeyAccountEntity, Object> read, Function<String, Object> parse) {}

    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59Z");
    private static final Key NAME = new Key("sortName", account -> account.sortName, Keyset::text);
    private static final Key TIER = new Key("tierRank", account -> account.tierRank, Short::valueOf);
    private static final Key UPDATED_AT = new Key("updatedAt", account -> account.updatedAt, Keyset::instant);
    private static final Key ID = new Key("id", account -> account.id, UUID::fromString);

    static Keyset of(AccountOrder order) {
        return new Keyset(
                order,
                switch (order.field()) {
                    case NAME -> List.of(NAME, ID);
                    case TIER -> List.of(TIER, NAME, ID);
                    case UPDATED_AT -> List.of(UPDATED_AT, ID);
                });
    }

    /** {@code a.sortName desc, a.id desc}; {@code reading} is the order's direction, or the other when read backward. */
    String orderBy(Direction reading) {
        return keys.stream()
                .map(key -> "a." + key.attribute() + (reading == Direction.ASC ? " asc" : " desc"))
                .collect(Collectors.joining(", "));
    }

    /** {@code (a.sortName, a.id) > (:after0, :after1)}: what lies behind a cursor when read in this direction. */
    String beyond(Direction reading, String parameter) {
        String attributes = keys.stream().map(key -> "a." + key.attribute()).collect(Collectors.joining(", "));
        String values =
                keys.stream().map(key -> ":" + parameter + keys.indexOf(key)).collect(Collectors.joining(", "));
        return "(%s) %s (%s)".formatted(attributes, reading == Direction.ASC ? ">" : "<", values);
    }

    Cursor cursor(KeyAccountEntity account) {
        return new Cursor(
                order.name(),
                keys.stream().map(key -> key.read().apply(account).toString()).toList());
    }

    private static Object text(String text) {
        if (text.indexOf('\0') >= 0) {
            throw new IllegalArgumentException("no name has a NUL");
        }
        return text;
    }

    /** Instants reach farther than PostgreSQL's timestamps do. */
    private static Object instant(String text) {
        Instant instant = Instant.parse(text);
        if (instant.isBefore(Instant.EPOCH) || instant.isAfter(LATEST)) {
            throw new IllegalArgumentException("no account was changed then: " + text);
        }
        return instant;
    }

    /** The values of a cursor that a client sent, in the sequence of the keys. */
    List<Object> values(String cursor) {
        List<String> texts = Cursor.parse(cursor, order.name(), keys.size()).keys();
        try {
            return IntStream.range(0, keys.size())
                    .mapToObj(i -> keys.get(i).parse().apply(texts.get(i)))
                    .toList();
        } catch (IllegalArgumentException | DateTimeException tampered) {
            throw new BadUserInputException("The cursor is not one that this service issued.");
        }
    }
}
