package dev.kontor.kpi.revision.persistence;

import dev.kontor.kpi.revision.Revision;
import dev.kontor.kpi.revision.RevisionKey;
import dev.kontor.kpi.revision.Revisions;
import dev.kontor.kpi.sql.Columns;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Reads in sets: the keys go in as arrays, each row comes back with the ordinal of its key. */
@ApplicationScoped
class PgRevisions implements Revisions {

    /**
     * What is in force and what was superseded lie in two indexes, so each is asked for by itself. Of two rows of the same
     * recording, which share their instant, the greater id came later.
     */
    private static final String SQL = """
            SELECT k.ordinal, m.segment, m.value, m.numerator, m.denominator, m.sample_size, m.source, m.actor, m.recorded_at,
                CASE WHEN m.superseded_at < coalesce(k.known_before, 'infinity') THEN m.superseded_at END AS superseded_at
            FROM unnest($1::uuid[], $2::text[], $3::date[], $4::text[], $5::timestamptz[])
                WITH ORDINALITY AS k (subject, code, period_start, segment, known_before, ordinal)
            CROSS JOIN LATERAL (
                SELECT * FROM (
                    SELECT * FROM measurement
                    WHERE subject = k.subject AND code = k.code AND superseded_at = 'infinity'
                    UNION ALL
                    SELECT * FROM measurement
                    WHERE subject = k.subject AND code = k.code AND superseded_at < 'infinity'
                ) AS ever
                WHERE period_start = k.period_start
                    AND (k.segment IS NULL OR segment = k.segment)
                    AND (k.known_before IS NULL OR recorded_at < k.known_before)
                ORDER BY recorded_at DESC, id DESC
                LIMIT $6
            ) AS m
            ORDER BY k.ordinal, m.recorded_at DESC, m.id DESC
            """;

    private final Pool pool;

    PgRevisions(Pool pool) {
        this.pool = pool;
    }

    @Override
    public Uni<List<List<Revision>>> of(List<RevisionKey> keys) {
        Tuple values = Tuple.tuple()
                .addArrayOfUUID(
                        keys.stream().map(key -> key.kpi().subject().key()).toArray(UUID[]::new))
                .addArrayOfString(keys.stream().map(key -> key.kpi().code()).toArray(String[]::new))
                .addArrayOfLocalDate(
                        keys.stream().map(key -> key.period().start()).toArray(LocalDate[]::new))
                .addArrayOfString(keys.stream().map(RevisionKey::segment).toArray(String[]::new))
                .addArrayOfOffsetDateTime(
                        keys.stream().map(key -> Columns.utc(key.knownBefore())).toArray(OffsetDateTime[]::new))
                .addInteger(MOST);
        return pool.preparedQuery(SQL).execute(values).map(rows -> lists(rows, keys.size()));
    }

    private static List<List<Revision>> lists(RowSet<Row> rows, int size) {
        List<List<Revision>> lists = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            lists.add(new ArrayList<>());
        }
        rows.forEach(row -> lists.get(Columns.index(row)).add(revision(row)));
        return lists;
    }

    private static Revision revision(Row row) {
        return new Revision(
                row.getString("segment"),
                Columns.sample(row),
                row.getString("source"),
                row.getString("actor"),
                Columns.instant(row, "recorded_at"),
                row.getOffsetDateTime("superseded_at") == null ? null : Columns.instant(row, "superseded_at"));
    }
}
