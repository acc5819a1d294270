package dev.kontor.kpi.recording.persistence;

import dev.kontor.kpi.recording.NewMeasurement;
import dev.kontor.kpi.recording.Recording;
import dev.kontor.kpi.recording.Recordings;
import dev.kontor.kpi.sql.KpiLocks;
import dev.kontor.kpi.standing.Standings;
import dev.kontor.kpi.standing.persistence.PgTransaction;
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
import java.util.List;

/** Stores a recording in one transaction: six statements, and those that keep standings true. */
@ApplicationScoped
class PgRecordings implements Recordings {

    /** Takes the key. Whoever repeats it meanwhile waits here until the first has committed or failed. */
    private static final String CLAIM = """
            INSERT INTO recording (actor, idempotency_key, fingerprint, recorded_at, outcome)
            VALUES ($1, $2, $3, $4, $5)
            ON CONFLICT DO NOTHING
            """;

    private static final String CLAIMED = """
            SELECT fingerprint, outcome FROM recording WHERE actor = $1 AND idempotency_key = $2
            """;

    private static final String IDS = "SELECT nextval('measurement_id') AS id FROM generate_series(1, $1)";

    private final Pool pool;
    private final MeasurementPartitions partitions;
    private final Clock clock;

    PgRecordings(Pool pool, MeasurementPartitions partitions, Clock clock) {
        this.pool = pool;
        this.partitions = partitions;
        this.clock = clock;
    }

    @Override
    public Uni<Result> store(Recording recording, Standings.Refresh refresh) {
        return partitions
                .ready()
                .chain(() -> pool.withTransaction(connection -> claim(connection, recording)
                        .flatMap(isFirst ->
                                isFirst ? write(connection, recording, refresh) : repeat(connection, recording))));
    }

    private Uni<Boolean> claim(SqlConnection connection, Recording recording) {
        Tuple values = Tuple.tuple()
                .addString(recording.actor())
                .addString(recording.idempotencyKey())
                .addString(recording.fingerprint())
                .addOffsetDateTime(now())
                .addValue(OutcomeJson.write(recording.outcome()));
        return connection.preparedQuery(CLAIM).execute(values).map(rows -> rows.rowCount() == 1);
    }

    private static Uni<Result> repeat(SqlConnection connection, Recording recording) {
        return connection
                .preparedQuery(CLAIMED)
                .execute(Tuple.of(recording.actor(), recording.idempotencyKey()))
                .map(rows -> {
                    Row first = rows.iterator().next();
                    return first.getString("fingerprint").equals(recording.fingerprint())
                            ? new Result.Stored(OutcomeJson.read(first.getJsonObject("outcome")))
                            : new Result.KeyTaken();
                });
    }

    private Uni<Result> write(SqlConnection connection, Recording recording, Standings.Refresh refresh) {
        List<NewMeasurement> measurements = recording.measurements();
        Result stored = new Result.Stored(recording.outcome());
        if (measurements.isEmpty()) {
            return Uni.createFrom().item(stored);
        }
        return KpiLocks.take(connection, refresh, now())
                .chain(() -> connection.preparedQuery(IDS).execute(Tuple.of(measurements.size())))
                .map(PgRecordings::ids)
                // The time is read under the locks, so that what comes later is also dated later.
                .map(ids -> new MeasurementRows(recording, ids, now()))
                .call(rows -> rows.supersede(connection))
                .call(rows -> rows.insert(connection))
                .call(() -> refresh.run(new PgTransaction(connection, clock)))
                .replaceWith(stored);
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static List<Long> ids(RowSet<Row> rows) {
        List<Long> ids = new ArrayList<>();
        rows.forEach(row -> ids.add(row.getLong("id")));
        return ids;
    }
}
