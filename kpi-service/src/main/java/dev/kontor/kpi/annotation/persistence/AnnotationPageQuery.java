package dev.kontor.kpi.annotation.persistence;

import dev.kontor.kit.error.BadUserInputException;
import dev.kontor.kit.relay.Cursor;
import dev.kontor.kit.relay.Page;
import dev.kontor.kit.relay.PageArguments;
import dev.kontor.kit.relay.Placed;
import dev.kontor.kpi.annotation.Annotation;
import dev.kontor.kpi.annotation.AnnotationPage;
import dev.kontor.kpi.sql.Columns;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One page each of many KPIs' annotations, newest day first, in one statement: the KPIs go in as arrays. */
final class AnnotationPageQuery {

    private static final String ORDER = "ANNOTATIONS";

    private static final String SQL = """
            SELECT k.ordinal, %s
            FROM unnest($1::uuid[], $2::text[], $3::timestamptz[])
                WITH ORDINALITY AS k (subject, code, known_before, ordinal)
            CROSS JOIN LATERAL (
                SELECT * FROM annotation
                WHERE subject = k.subject AND code = k.code
                    AND CASE WHEN k.known_before IS NULL THEN superseded_at = 'infinity'
                             ELSE recorded_at < k.known_before AND superseded_at >= k.known_before END
                    AND ($4::date IS NULL OR (day, id) < ($4::date, $5::uuid))
                    AND ($6::date IS NULL OR (day, id) > ($6::date, $7::uuid))
                ORDER BY day %s, id %s
                LIMIT $8
            ) AS a
            ORDER BY k.ordinal, a.day %s, a.id %s
            """;

    private static final String FORWARD = SQL.formatted(AnnotationRow.COLUMNS, "DESC", "DESC", "DESC", "DESC");
    private static final String BACKWARD = SQL.formatted(AnnotationRow.COLUMNS, "ASC", "ASC", "ASC", "ASC");

    /** Where an annotation stands in the order. */
    private record Place(LocalDate on, UUID key) {

        static @Nullable Place parse(@Nullable String cursor) {
            if (cursor == null) {
                return null;
            }
            List<String> keys = Cursor.parse(cursor, ORDER, 2).keys();
            try {
                return new Place(LocalDate.parse(keys.getFirst()), UUID.fromString(keys.getLast()));
            } catch (DateTimeException | IllegalArgumentException malformed) {
                throw new BadUserInputException("The cursor is not one that this service issued.");
            }
        }
    }

    private final PageArguments page;
    private final List<AnnotationPage> wanted;

    /** @param wanted all with the same arguments */
    AnnotationPageQuery(PageArguments page, List<AnnotationPage> wanted) {
        this.page = page;
        this.wanted = List.copyOf(wanted);
    }

    /** The pages, in the order in which they are wanted. */
    Uni<Map<AnnotationPage, Page<Placed<Annotation>>>> run(Pool pool) {
        String sql = switch (page.direction()) {
            case FORWARD -> FORWARD;
            case BACKWARD -> BACKWARD;
        };
        return pool.preparedQuery(sql).execute(values()).map(rows -> {
            Map<AnnotationPage, List<Placed<Annotation>>> found = new HashMap<>();
            rows.forEach(row -> {
                AnnotationPage key = wanted.get(Columns.index(row));
                found.computeIfAbsent(key, _ -> new ArrayList<>()).add(placed(AnnotationRow.annotation(row)));
            });
            Map<AnnotationPage, Page<Placed<Annotation>>> pages = new HashMap<>();
            wanted.forEach(key -> pages.put(key, Page.of(page, found.getOrDefault(key, List.of()))));
            return pages;
        });
    }

    private Tuple values() {
        Tuple values = Tuple.tuple()
                .addArrayOfUUID(
                        wanted.stream().map(key -> key.kpi().subject().key()).toArray(UUID[]::new))
                .addArrayOfString(wanted.stream().map(key -> key.kpi().code()).toArray(String[]::new))
                .addArrayOfOffsetDateTime(wanted.stream()
                        .map(key -> Columns.utc(key.knownBefore()))
                        .toArray(OffsetDateTime[]::new));
        add(values, Place.parse(page.after()));
        add(values, Place.parse(page.before()));
        return values.addInteger(page.fetchSize());
    }

    private static void add(Tuple values, @Nullable Place place) {
        values.addLocalDate(place == null ? null : place.on()).addUUID(place == null ? null : place.key());
    }

    private static Placed<Annotation> placed(Annotation annotation) {
        List<String> keys = List.of(annotation.on().toString(), annotation.key().toString());
        return new Placed<>(annotation, new Cursor(ORDER, keys));
    }
}
