package dev.kontor.kpi.graph;

import dev.kontor.kit.relay.Cursor;
import dev.kontor.kit.relay.Page;
import dev.kontor.kit.relay.PageArguments;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The order of everything that has a KPI code, by that code: a cursor stays true when others come and go. */
public final class CodeOrder {

    private static final String NAME = "CODE:ASC";

    private CodeOrder() {}

    public static String cursor(String code) {
        return new Cursor(NAME, List.of(code)).encode();
    }

    /**
     * A page of items that are in memory anyway: a subject's KPIs, whose statuses are computed, or the catalogue.
     *
     * @param sorted all items in the order of their codes
     * @throws dev.kontor.kit.error.BadUserInputException when a cursor is malformed
     */
    public static <T> Page<T> page(List<T> sorted, Function<T, String> code, PageArguments arguments) {
        String after = key(arguments.after());
        String before = key(arguments.before());
        Stream<T> range = switch (arguments.direction()) {
            case FORWARD -> sorted.stream();
            case BACKWARD -> sorted.reversed().stream();
        };
        List<T> found = range.filter(item -> after == null || code.apply(item).compareTo(after) > 0)
                .filter(item -> before == null || code.apply(item).compareTo(before) < 0)
                .limit(arguments.fetchSize())
                .toList();
        return Page.of(arguments, found);
    }

    private static @Nullable String key(@Nullable String cursor) {
        return cursor == null ? null : Cursor.parse(cursor, NAME, 1).keys().getFirst();
    }
}
