package dev.kontor.kit.relay;

import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * A page of a connection.
 *
 * @param items in the connection's order, whichever end the page was counted from
 * @param hasNext whether items follow the last one
 * @param hasPrevious whether items precede the first one
 */
public record Page<T>(List<T> items, boolean hasNext, boolean hasPrevious) {

    public Page {
        items = List.copyOf(items);
    }

    /**
     * Makes a page of the rows found.
     *
     * @param found up to {@link PageArguments#fetchSize()} rows, sorted from the end that the page is counted from
     */
    public static <T> Page<T> of(PageArguments arguments, List<T> found) {
        boolean more = found.size() > arguments.size();
        List<T> kept = more ? found.subList(0, arguments.size()) : found;
        // The other end is known without a query: the cursor's own row lies there.
        return switch (arguments.direction()) {
            case FORWARD -> new Page<>(kept, more, arguments.after() != null);
            case BACKWARD -> new Page<>(kept.reversed(), arguments.before() != null, more);
        };
    }

    /**
     * Makes a page for each of several parents, in their sequence.
     *
     * @param found of those that have any, up to {@link PageArguments#fetchSize()} rows, sorted from the end that the
     *     pages are counted from
     */
    public static <K, T> List<Page<T>> ofEach(List<K> parents, PageArguments arguments, Map<K, List<T>> found) {
        return parents.stream()
                .map(parent -> of(arguments, found.getOrDefault(parent, List.of())))
                .toList();
    }

    /** The same page of other items. */
    public <R> Page<R> map(Function<? super T, ? extends R> mapper) {
        return new Page<>(items.stream().<R>map(mapper).toList(), hasNext, hasPrevious);
    }

    /** The page's {@link PageInfo}, given how to tell an item's encoded cursor. */
    public PageInfo info(Function<? super T, String> cursor) {
        return items.isEmpty()
                ? new PageInfo(hasNext, hasPrevious, null, null)
                : new PageInfo(hasNext, hasPrevious, cursor.apply(items.getFirst()), cursor.apply(items.getLast()));
    }
}
