package dev.kontor.accounts.sql;

import static java.util.stream.Collectors.joining;

import dev.kontor.kit.error.BadUserInputException;
import dev.kontor.kit.relay.Cursor;
import dev.kontor.kit.relay.PageArguments;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * The values that an order compares, the last of them unique. A page starts where the tuple of them is greater (or less)
 * than a cursor's: with an index over the same columns its cost does not grow with the distance from the start. Reads as
 * HQL and as SQL alike.
 *
 * @param order name of the order, in cursors
 */
public record Keyset<E>(String order, List<SortKey<E>> keys) {

    public Keyset {
        keys = List.copyOf(keys);
    }

    /** {@code a.name desc, a.id desc}: from the end that the page is counted from. */
    public String orderBy(String alias, boolean descending, PageArguments page) {
        boolean down = descending != (page.direction() == PageArguments.Direction.BACKWARD);
        return keys.stream()
                .map(key -> alias + "." + key.name() + (down ? " desc" : " asc"))
                .collect(joining(", "));
    }

    /**
     * {@code (a.name, a.id) > (:after0, :after1)} and the like: what must hold between the page's cursors.
     *
     * @param parameters to which those of the conditions are added
     * @throws BadUserInputException when a cursor is malformed or of another order
     */
    public List<String> bounds(String alias, boolean descending, PageArguments page, Map<String, Object> parameters) {
        List<String> bounds = new ArrayList<>();
        if (page.after() != null) {
            bounds.add(bound(alias, descending ? "<" : ">", page.after(), "after", parameters));
        }
        if (page.before() != null) {
            bounds.add(bound(alias, descending ? ">" : "<", page.before(), "before", parameters));
        }
        return bounds;
    }

    private String bound(
            String alias, String comparison, String cursor, String parameter, Map<String, Object> parameters) {
        List<Object> values = values(cursor);
        List<String> names = new ArrayList<>();
        for (Object value : values) {
            String name = parameter + names.size();
            names.add(":" + name);
            parameters.put(name, value);
        }
        String attributes = keys.stream().map(key -> alias + "." + key.name()).collect(joining(", "));
        return "(%s) %s (%s)".formatted(attributes, comparison, String.join(", ", names));
    }

    /** The place of a row. */
    public Cursor cursor(E row) {
        return new Cursor(
                order,
                keys.stream().map(key -> key.read().apply(row).toString()).toList());
    }

    private List<Object> values(String cursor) {
        List<String> texts = Cursor.parse(cursor, order, keys.size()).keys();
        try {
            return IntStream.range(0, keys.size())
                    .mapToObj(i -> keys.get(i).parse().apply(texts.get(i)))
                    .toList();
        } catch (IllegalArgumentException | DateTimeException tampered) {
            throw new BadUserInputException("The cursor is not one that this service issued.");
        }
    }
}
