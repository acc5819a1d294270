package dev.kontor.kpi.sql;

import dev.kontor.kpi.reading.KpiId;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.UUID;

/** One writer at a time per KPI, until its transaction ends. */
public final class KpiLocks {

    /** In the order of the key, so that no two writers ever wait for each other. */
    private static final String TAKE = """
            INSERT INTO kpi (subject, code, written_at)
            SELECT k.subject, k.code, $3::timestamptz FROM unnest($1::uuid[], $2::text[]) AS k (subject, code)
            ORDER BY k.subject, k.code
            ON CONFLICT (subject, code) DO UPDATE SET written_at = excluded.written_at
            """;

    private KpiLocks() {}

    /**
     * Locks them.
     *
     * @param kpis each once
     */
    public static Uni<Void> take(SqlConnection transaction, Collection<KpiId> kpis, OffsetDateTime at) {
        Tuple values = Tuple.tuple()
                .addArrayOfUUID(kpis.stream().map(kpi -> kpi.subject().key()).toArray(UUID[]::new))
                .addArrayOfString(kpis.stream().map(KpiId::code).toArray(String[]::new))
                .addOffsetDateTime(at);
        return transaction.preparedQuery(TAKE).execute(values).replaceWithVoid();
    }
}
