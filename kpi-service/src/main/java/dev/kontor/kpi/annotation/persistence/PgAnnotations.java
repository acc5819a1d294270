package dev.kontor.kpi.annotation.persistence;

import dev.kontor.kit.relay.Page;
import dev.kontor.kit.relay.PageArguments;
import dev.kontor.kit.relay.Placed;
import dev.kontor.kpi.annotation.Annotation;
import dev.kontor.kpi.annotation.AnnotationChange;
import dev.kontor.kpi.annotation.AnnotationPage;
import dev.kontor.kpi.annotation.Annotations;
import dev.kontor.kpi.annotation.Wording;
import dev.kontor.kpi.problem.Problem;
import dev.kontor.kpi.reading.KpiId;
import dev.kontor.kpi.sql.KpiLocks;
import dev.kontor.kpi.subject.Subject;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Annotations are superseded as measurements are: rows stay, dated. */
@ApplicationScoped
class PgAnnotations implements Annotations {

    private static final String FIND = "SELECT " + AnnotationRow.COLUMNS
            + " FROM annotation a WHERE a.id = ANY ($1::uuid[]) AND a.superseded_at = 'infinity'";

    /** Takes the key. Whoever repeats it meanwhile waits here until the first has committed or failed. */
    private static final String CLAIM = """
            INSERT INTO annotation_creation (actor, idempotency_key, fingerprint, annotation)
            VALUES ($1, $2, $3, $4)
            ON CONFLICT DO NOTHING
            """;

    private static final String CLAIMED =
            "SELECT fingerprint, annotation FROM annotation_creation WHERE actor = $1 AND idempotency_key = $2";

    private static final String KPI = "SELECT subject, code FROM annotation WHERE id = $1 LIMIT 1";

    private static final String SUPERSEDE = """
            UPDATE annotation SET superseded_at = $2, removed_by = $3 WHERE id = $1 AND superseded_at = 'infinity'
            """;

    private static final String INSERT = """
            INSERT INTO annotation (id, version, subject, code, day, text, author, actor, recorded_at)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
            """;

    private final Pool pool;
    private final Clock clock;

    PgAnnotations(Pool pool, Clock clock) {
        this.pool = pool;
        this.clock = clock;
    }

    @Override
    public Uni<List<Page<Placed<Annotation>>>> pages(List<AnnotationPage> pages) {
        Map<PageArguments, List<AnnotationPage>> byArguments = new LinkedHashMap<>();
        pages.stream()
                .distinct()
                .forEach(page -> byArguments
                        .computeIfAbsent(page.page(), _ -> new ArrayList<>())
                        .add(page));
        List<Uni<Map<AnnotationPage, Page<Placed<Annotation>>>>> queries = byArguments.entrySet().stream()
                .map(entry -> new AnnotationPageQuery(entry.getKey(), entry.getValue()).run(pool))
                .toList();
        return Uni.join().all(queries).andFailFast().map(results -> {
            Map<AnnotationPage, Page<Placed<Annotation>>> all = new HashMap<>();
            results.forEach(all::putAll);
            return pages.stream()
                    .map(page -> Objects.requireNonNull(all.get(page)))
                    .toList();
        });
    }

    @Override
    public Uni<Map<UUID, Annotation>> find(Collection<UUID> keys) {
        return pool.preparedQuery(FIND)
                .execute(Tuple.of(keys.toArray(UUID[]::new)))
                .map(rows -> {
                    Map<UUID, Annotation> found = new HashMap<>();
                    rows.forEach(row -> found.put(row.getUUID("id"), AnnotationRow.annotation(row)));
                    return found;
                });
    }

    @Override
    public Uni<AnnotationChange> add(Annotation annotation, String idempotencyKey, String fingerprint) {
        Tuple claim = Tuple.of(annotation.author(), idempotencyKey, fingerprint, annotation.key());
        return pool.withTransaction(connection -> connection
                .preparedQuery(CLAIM)
                .execute(claim)
                .flatMap(claimed -> claimed.rowCount() == 1
                        ? insert(connection, annotation, annotation.author(), now())
                        : repeat(connection, annotation.author(), idempotencyKey, fingerprint)));
    }

    private static Uni<AnnotationChange> repeat(
            SqlConnection connection, String author, String idempotencyKey, String fingerprint) {
        return connection
                .preparedQuery(CLAIMED)
                .execute(Tuple.of(author, idempotencyKey))
                .map(rows -> rows.iterator().next())
                .flatMap(first -> first.getString("fingerprint").equals(fingerprint)
                        ? current(connection, first.getUUID("annotation"))
                                .map(found -> found.<AnnotationChange>map(AnnotationChange.Done::new)
                                        .orElseGet(() -> keyReused("What this key has made was removed since.")))
                        : Uni.createFrom()
                                .item(keyReused("This key was used for another annotation; take a new one.")));
    }

    private static AnnotationChange keyReused(String message) {
        return new AnnotationChange.Refused(
                new Problem.Invalid(message, List.of("input", "idempotencyKey"), "IDEMPOTENCY_KEY_REUSED"));
    }

    @Override
    public Uni<Optional<AnnotationChange>> reword(UUID key, int expectedVersion, Wording wording, String actor) {
        return change(key, expectedVersion, (connection, annotation) -> {
            Annotation reworded = wording.of(annotation);
            if (reworded.equals(annotation)) {
                return Uni.createFrom().item(new AnnotationChange.Done(annotation));
            }
            OffsetDateTime at = now();
            return supersede(connection, key, at, null).chain(() -> insert(connection, reworded, actor, at));
        });
    }

    @Override
    public Uni<Optional<AnnotationChange>> remove(UUID key, int expectedVersion, String actor) {
        return change(
                key,
                expectedVersion,
                (connection, annotation) ->
                        supersede(connection, key, now(), actor).replaceWith(new AnnotationChange.Done(annotation)));
    }

    /** A change of what there is. */
    private interface Write {

        Uni<AnnotationChange> apply(SqlConnection connection, Annotation annotation);
    }

    /**
     * Writers of a KPI come one after the other, and read the annotation and the time only under its lock: so what comes
     * later is dated later, and sees what came before.
     */
    private Uni<Optional<AnnotationChange>> change(UUID key, int expectedVersion, Write write) {
        return pool.withTransaction(connection -> connection
                .preparedQuery(KPI)
                .execute(Tuple.of(key))
                .flatMap(rows -> kpi(rows)
                        .map(kpi -> KpiLocks.take(connection, List.of(kpi), now())
                                .chain(() -> current(connection, key))
                                .flatMap(found -> found.map(
                                                annotation -> change(connection, annotation, expectedVersion, write))
                                        .orElseGet(PgAnnotations::none)))
                        .orElseGet(PgAnnotations::none)));
    }

    private static Uni<Optional<AnnotationChange>> change(
            SqlConnection connection, Annotation annotation, int expectedVersion, Write write) {
        return annotation.version() == expectedVersion
                ? write.apply(connection, annotation).map(Optional::of)
                : Uni.createFrom().item(Optional.of(new AnnotationChange.Conflict(annotation.version())));
    }

    private static Uni<Optional<AnnotationChange>> none() {
        return Uni.createFrom().item(Optional.empty());
    }

    private static Optional<KpiId> kpi(RowSet<Row> rows) {
        return rows.size() == 0
                ? Optional.empty()
                : Optional.of(rows.iterator().next())
                        .map(row -> new KpiId(Subject.ofKey(row.getUUID("subject")), row.getString("code")));
    }

    private static Uni<Optional<Annotation>> current(SqlConnection connection, UUID key) {
        return connection
                .preparedQuery(FIND)
                .execute(Tuple.of(new UUID[] {key}))
                .map(rows -> {
                    Optional<Row> first = rows.size() == 0
                            ? Optional.empty()
                            : Optional.of(rows.iterator().next());
                    return first.map(AnnotationRow::annotation);
                });
    }

    private static Uni<Void> supersede(
            SqlConnection connection, UUID key, OffsetDateTime at, @Nullable String removedBy) {
        return connection
                .preparedQuery(SUPERSEDE)
                .execute(Tuple.of(key, at, removedBy))
                .replaceWithVoid();
    }

    private static Uni<AnnotationChange> insert(
            SqlConnection connection, Annotation annotation, String actor, OffsetDateTime at) {
        Tuple values = Tuple.tuple()
                .addUUID(annotation.key())
                .addInteger(annotation.version())
                .addUUID(annotation.kpi().subject().key())
                .addString(annotation.kpi().code())
                .addLocalDate(annotation.on())
                .addString(annotation.text())
                .addString(annotation.author())
                .addString(actor)
                .addOffsetDateTime(at);
        return connection.preparedQuery(INSERT).execute(values).replaceWith(new AnnotationChange.Done(annotation));
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
