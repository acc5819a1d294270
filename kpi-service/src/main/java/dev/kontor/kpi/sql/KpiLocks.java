package dev.kontor.kpi.sql;

import dev.kontor.kpi.definition.StaleDefinitionsException;
import dev.kontor.kpi.reading.KpiId;
import dev.kontor.kpi.standing.Standings;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.UUID;

/** One writer at a time per KPI, until its transaction ends, and no definition that is edited meanwhile. */
public final class KpiLocks {

    /** Keeps editors out, who take the table for themselves, but no other writer of measurements or targets. */
    private static final String KEEP_DEFINITIONS = "LOCK TABLE kpi_definition IN ROW SHARE MODE";

    /** A statement of its own, since it has to see what the lock has waited for. */
    private static final String EDITION = "SELECT sum(version)::bigint AS edition FROM kpi_definition";

    /** In the order of the key, so that no two writers ever wait for each other. */
    private static final String TAKE = """
            INSERT INTO kpi (subject, code, written_at)
            SELECT k.subject, k.code, $3::timestamptz FROM unnest($1::uuid[], $2::text[]) AS k (subject, code)
            ORDER BY k.subject, k.code
            ON CONFLICT (subject, code) DO UPDATE SET written_at = excluded.written_at
            """;

    private KpiLocks() {}

    /**
     * Locks all that a writer changes. Fails with {@link StaleDefinitionsException} when definitions have changed since
     * the writer read them: what follows from what it writes may be other KPIs by now.
     */
    public static Uni<Void> take(SqlConnection transaction, Standings.Refresh refresh, OffsetDateTime at) {
        return transaction
                .query(KEEP_DEFINITIONS)
                .execute()
                .chain(() -> transaction.preparedQuery(EDITION).execute())
                .invoke(rows -> {
                    if (rows.iterator().next().getLong("edition") != refresh.definitions()) {
                        throw new StaleDefinitionsException();
                    }
                })
                .chain(() -> take(transaction, refresh.kpis(), at));
    }

    /**
     * Locks KPIs for who changes nothing that their values or how they stand follow from.
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
