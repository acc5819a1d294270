package dev.kontor.accounts.sql;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Function;

/**
 * A value that an order compares: an attribute in HQL, a column in SQL. Cursors have it as text.
 *
 * @param name of the attribute or column
 * @param read takes it from a row
 * @param parse reads it from a cursor; throws {@link IllegalArgumentException} or {@link DateTimeException} when it cannot
 *     have been written by this service
 */
public record SortKey<E>(String name, Function<E, Object> read, Function<String, Object> parse) {

    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59Z");

    public static <E> SortKey<E> text(String name, Function<E, Object> read) {
        return new SortKey<>(name, read, SortKey::text);
    }

    public static <E> SortKey<E> rank(String name, Function<E, Object> read) {
        return new SortKey<>(name, read, Short::valueOf);
    }

    public static <E> SortKey<E> instant(String name, Function<E, Object> read) {
        return new SortKey<>(name, read, SortKey::instant);
    }

    public static <E> SortKey<E> date(String name, Function<E, Object> read) {
        return new SortKey<>(name, read, LocalDate::parse);
    }

    public static <E> SortKey<E> id(Function<E, Object> read) {
        return new SortKey<>("id", read, UUID::fromString);
    }

    private static Object text(String text) {
        if (text.indexOf('\0') >= 0) {
            throw new IllegalArgumentException("no text has a NUL");
        }
        return text;
    }

    /** Instants reach farther than PostgreSQL's timestamps do. */
    private static Object instant(String text) {
        Instant instant = Instant.parse(text);
        if (instant.isBefore(Instant.EPOCH) || instant.isAfter(LATEST)) {
            throw new IllegalArgumentException("nothing happened then: " + text);
        }
        return instant;
    }
}
