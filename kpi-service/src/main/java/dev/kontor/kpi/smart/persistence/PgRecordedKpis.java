package dev.kontor.kpi.smart.persistence;

import dev.kontor.kpi.smart.RecordedKpis;
import dev.kontor.kpi.sql.Columns;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;

/** Finds the first measurement by way of the KPIs that were ever written about. */
@ApplicationScoped
class PgRecordedKpis implements RecordedKpis {

    /** Those in force lie in another index than those that were superseded. */
    private static final String RECORDED = """
            SELECT
                EXISTS (
                    SELECT FROM kpi JOIN measurement m
                        ON m.subject = kpi.subject AND m.code = kpi.code AND m.superseded_at = 'infinity'
                    WHERE kpi.code = k.code AND (k.known_before IS NULL OR m.recorded_at < k.known_before))
                OR EXISTS (
                    SELECT FROM kpi JOIN measurement m
                        ON m.subject = kpi.subject AND m.code = kpi.code AND m.superseded_at < 'infinity'
                    WHERE kpi.code = k.code AND (k.known_before IS NULL OR m.recorded_at < k.known_before)) AS recorded
            FROM unnest($1::text[], $2::timestamptz[]) WITH ORDINALITY AS k (code, known_before, ordinal)
            ORDER BY k.ordinal
            """;

    private final Pool pool;

    PgRecordedKpis(Pool pool) {
        this.pool = pool;
    }

    @Override
    public Uni<List<Boolean>> areRecorded(List<Key> keys) {
        Tuple arrays = Tuple.tuple()
                .addArrayOfString(keys.stream().map(Key::code).toArray(String[]::new))
                .addArrayOfOffsetDateTime(
                        keys.stream().map(key -> Columns.utc(key.knownBefore())).toArray(OffsetDateTime[]::new));
        return pool.preparedQuery(RECORDED).execute(arrays).map(rows -> {
            List<Boolean> recorded = new ArrayList<>();
            rows.forEach(row -> recorded.add(row.getBoolean("recorded")));
            return recorded;
        });
    }
}
