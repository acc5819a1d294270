package dev.kontor.accounts.sql;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import dev.kontor.kit.relay.PageArguments;
import dev.kontor.kit.relay.Placed;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Pages of the children of many parents in one statement. For each parent the index over the parent and the keys is read
 * from where the page starts, so that the cost depends on neither how many children there are nor how far the page is.
 *
 * @param entity rows; table and columns bear the names that SQL knows
 * @param parent column that names the parent
 * @param parentOf the same of a row
 * @param order name of the order, in cursors
 * @param descending whether the first child is the one with the greatest keys
 * @param keys what the order compares, the last of them unique
 */
public record ChildQuery<E>(
        Class<E> entity,
        String table,
        String parent,
        Function<E, UUID> parentOf,
        String order,
        boolean descending,
        List<SortKey<E>> keys) {

    /** The same slices of what the rows stand for. */
    public <T> Map<UUID, List<Placed<T>>> slice(
            EntityManager database,
            Collection<UUID> parents,
            @Nullable String condition,
            PageArguments page,
            Function<E, T> toDomain) {
        Map<UUID, List<Placed<T>>> slices = new LinkedHashMap<>();
        slice(database, parents, condition, page)
                .forEach((parent, rows) -> slices.put(
                        parent, rows.stream().map(row -> row.<T>map(toDomain)).toList()));
        return slices;
    }

    /**
     * A slice of each parent's children, from the end that the page is counted from. Parents without children are left
     * out.
     *
     * @param condition what of the columns must hold besides, of {@code c}; no text of a caller's
     */
    public Map<UUID, List<Placed<E>>> slice(
            EntityManager database, Collection<UUID> parents, @Nullable String condition, PageArguments page) {
        boolean reversed = descending != (page.direction() == PageArguments.Direction.BACKWARD);
        StringBuilder where = new StringBuilder("c." + parent + " = p.id");
        if (condition != null) {
            where.append(" and ").append(condition);
        }
        Map<String, Object> parameters = new LinkedHashMap<>();
        bound(where, parameters, "after", page.after(), descending ? "<" : ">");
        bound(where, parameters, "before", page.before(), descending ? ">" : "<");
        String text = """
                select c.* from unnest(cast(:parents as uuid[])) with ordinality as p (id, n)
                cross join lateral (select * from %s c where %s order by %s limit :size) c
                order by p.n, %3$s
                """.formatted(table, where, orderBy(reversed));
        Query query = database.createNativeQuery(text, entity)
                .setParameter("parents", parents.toArray(UUID[]::new))
                .setParameter("size", page.fetchSize());
        parameters.forEach(query::setParameter);
        return placed(query);
    }

    private Map<UUID, List<Placed<E>>> placed(Query query) {
        List<?> rows = query.getResultList();
        return rows.stream()
                .map(entity::cast)
                .collect(groupingBy(
                        parentOf,
                        LinkedHashMap::new,
                        mapping(row -> new Placed<>(row, SortKey.cursor(order, keys, row)), toList())));
    }

    private void bound(
            StringBuilder where,
            Map<String, Object> parameters,
            String name,
            @Nullable String cursor,
            String comparison) {
        if (cursor == null) {
            return;
        }
        List<Object> values = SortKey.values(order, keys, cursor);
        for (int i = 0; i < values.size(); i++) {
            parameters.put(name + i, values.get(i));
        }
        where.append(" and (%s) %s (%s)"
                .formatted(
                        keys.stream().map(key -> "c." + key.name()).collect(joining(", ")),
                        comparison,
                        IntStream.range(0, keys.size())
                                .mapToObj(i -> ":" + name + i)
                                .collect(joining(", "))));
    }

    private String orderBy(boolean reversed) {
        return keys.stream()
                .map(key -> "c." + key.name() + (reversed ? " desc" : " asc"))
                .collect(joining(", "));
    }
}
