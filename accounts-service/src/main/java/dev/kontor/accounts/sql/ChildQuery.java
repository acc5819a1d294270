package dev.kontor.accounts.sql;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import dev.kontor.kit.relay.PageArguments;
import dev.kontor.kit.relay.Placed;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Pages of the children of many parents in one statement. For each parent the index over the parent and the keys is read
 * from where the page starts, so that the cost depends on neither how many children there are nor how far the page is.
 *
 * @param entity rows; table and columns bear the names that SQL knows
 * @param parent column that names the parent
 * @param parentOf the same of a row
 * @param descending whether the first child is the one with the greatest keys
 */
public record ChildQuery<E>(
        Class<E> entity,
        String table,
        String parent,
        Function<E, UUID> parentOf,
        boolean descending,
        Keyset<E> keyset) {

    /** The same slices of what the rows stand for. */
    public static <E, T> Map<UUID, List<Placed<T>>> map(Map<UUID, List<Placed<E>>> slices, Function<E, T> toDomain) {
        Map<UUID, List<Placed<T>>> mapped = new LinkedHashMap<>();
        slices.forEach((parent, rows) -> mapped.put(
                parent, rows.stream().map(row -> row.<T>map(toDomain)).toList()));
        return mapped;
    }

    /**
     * A slice of each parent's children, from the end that the page is counted from. Parents without children are left
     * out.
     *
     * @param condition what of the columns must hold besides, of {@code c}; no text of a caller's
     */
    public Map<UUID, List<Placed<E>>> slice(
            EntityManager database, Collection<UUID> parents, @Nullable String condition, PageArguments page) {
        List<String> conditions = new ArrayList<>(List.of("c." + parent + " = p.id"));
        if (condition != null) {
            conditions.add(condition);
        }
        Map<String, Object> parameters = new LinkedHashMap<>();
        conditions.addAll(keyset.bounds("c", descending, page, parameters));
        String text = """
                select c.* from unnest(cast(:parents as uuid[])) with ordinality as p (id, n)
                cross join lateral (select * from %s c where %s order by %s limit :size) c
                order by p.n, %3$s
                """.formatted(table, String.join(" and ", conditions), keyset.orderBy("c", descending, page));
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
                        parentOf, LinkedHashMap::new, mapping(row -> new Placed<>(row, keyset.cursor(row)), toList())));
    }
}
