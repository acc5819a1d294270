package dev.kontor.kpi.live.persistence;

import dev.kontor.kpi.live.StatusChange;
import dev.kontor.kpi.live.StatusChanges;
import dev.kontor.kpi.reading.KpiId;
import dev.kontor.kpi.signal.Signals;
import dev.kontor.kpi.sql.Columns;
import dev.kontor.kpi.standing.Standings;
import dev.kontor.kpi.subject.Subject;
import dev.kontor.kpi.target.KpiStatus;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.StreamSupport;

/** Changes as standings are written, and as their transactions tell of them. */
@ApplicationScoped
class PgStatusChanges implements StatusChanges {

    /** A transaction may commit a while after the time that it gives its changes, and replicas' clocks differ. */
    private static final String SINCE = """
            SELECT subject, code, earlier_status, status, changed_at
            FROM kpi_standing
            WHERE changed_at > $1::timestamptz - interval '1 minute'
            ORDER BY changed_at, subject, code
            """;

    private final Pool pool;
    private final Signals signals;

    PgStatusChanges(Pool pool, Signals signals) {
        this.pool = pool;
        this.signals = signals;
    }

    @Override
    public void listen(Consumer<StatusChange> listener, Consumer<Instant> onGap) {
        signals.listen(Standings.STATUS, told -> listener.accept(change(new JsonArray(told))), onGap);
    }

    private static StatusChange change(JsonArray told) {
        return new StatusChange(
                new KpiId(Subject.ofKey(UUID.fromString(told.getString(0))), told.getString(1)),
                KpiStatus.valueOf(told.getString(2)),
                KpiStatus.valueOf(told.getString(3)),
                Instant.parse(told.getString(4)));
    }

    @Override
    public Uni<List<StatusChange>> since(Instant time) {
        return pool.preparedQuery(SINCE)
                .execute(Tuple.of(Columns.utc(time)))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(PgStatusChanges::change)
                        .toList());
    }

    private static StatusChange change(Row row) {
        return new StatusChange(
                new KpiId(Subject.ofKey(row.getUUID("subject")), row.getString("code")),
                KpiStatus.valueOf(row.getString("earlier_status")),
                KpiStatus.valueOf(row.getString("status")),
                Columns.instant(row, "changed_at"));
    }
}
