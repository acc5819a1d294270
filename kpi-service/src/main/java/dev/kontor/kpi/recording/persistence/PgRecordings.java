package dev.kontor.kpi.recording.persistence;

import dev.kontor.kpi.measurement.Sample;
import dev.kontor.kpi.recording.Claim;
import dev.kontor.kpi.recording.Effect;
import dev.kontor.kpi.recording.NewMeasurement;
import dev.kontor.kpi.recording.Recording;
import dev.kontor.kpi.recording.Recordings;
import dev.kontor.kpi.recording.Slot;
import dev.kontor.kpi.sql.Columns;
import dev.kontor.kpi.sql.KpiLocks;
import dev.kontor.kpi.standing.Standings;
import dev.kontor.kpi.standing.persistence.PgTransaction;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

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

    private static final String IN_FORCE = """
            SELECT k.ordinal, m.value, m.numerator, m.denominator, m.sample_size
            FROM unnest($1::uuid[], $2::text[], $3::date[], $4::text[])
                WITH ORDINALITY AS k (subject, code, period_start, segment, ordinal)
            JOIN measurement m
                ON m.subject = k.subject AND m.code = k.code
                AND m.period_start = k.period_start AND m.segment = k.segment
                AND m.superseded_at = 'infinity'
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
    public Uni<Result> store(Recording recording, Claim claim, Standings.Refresh refresh) {
        return partitions
                .ready()
                .chain(() -> pool.withTransaction(connection -> claim(connection, recording.actor(), claim)
                        .flatMap(isFirst -> isFirst
                                ? write(connection, recording, refresh).replaceWith(new Result.Stored(claim.outcome()))
                                : repeat(connection, recording.actor(), claim))));
    }

    private Uni<Boolean> claim(SqlConnection connection, String actor, Claim claim) {
        Tuple values = Tuple.tuple()
                .addString(actor)
                .addString(claim.idempotencyKey())
                .addString(claim.fingerprint())
                .addOffsetDateTime(now())
                .addValue(OutcomeJson.write(claim.outcome()));
        return connection.preparedQuery(CLAIM).execute(values).map(rows -> rows.rowCount() == 1);
    }

    private static Uni<Result> repeat(SqlConnection connection, String actor, Claim claim) {
        return connection
                .preparedQuery(CLAIMED)
                .execute(Tuple.of(actor, claim.idempotencyKey()))
                .map(rows -> {
                    Row first = rows.iterator().next();
                    return first.getString("fingerprint").equals(claim.fingerprint())
                            ? new Result.Stored(OutcomeJson.read(first.getJsonObject("outcome")))
                            : new Result.KeyTaken();
                });
    }

    @Override
    public Uni<List<Effect>> storeChanges(Recording recording, Standings.Refresh refresh) {
        return partitions
                .ready()
                .chain(() -> pool.withTransaction(connection -> KpiLocks.take(connection, refresh, now())
                        // Looked at under the locks: of two who bring the same, the second effects nothing.
                        .chain(() -> inForce(connection, recording.measurements()))
                        .map(inForce -> Effect.of(recording.measurements(), inForce))
                        .call(effects -> writeLocked(connection, changed(recording, effects), refresh))));
    }

    private static Recording changed(Recording recording, List<Effect> effects) {
        List<NewMeasurement> changed = new ArrayList<>();
        for (int i = 0; i < effects.size(); i++) {
            if (effects.get(i) != Effect.NONE) {
                changed.add(recording.measurements().get(i));
            }
        }
        return new Recording(recording.actor(), recording.source(), changed);
    }

    @Override
    public Uni<Map<Slot, Sample>> inForce(List<NewMeasurement> measurements) {
        return inForce(pool, measurements);
    }

    private static Uni<Map<Slot, Sample>> inForce(SqlClient client, List<NewMeasurement> measurements) {
        List<Slot> slots = measurements.stream().map(Slot::of).distinct().toList();
        Tuple values = Tuple.tuple()
                .addArrayOfUUID(
                        slots.stream().map(slot -> slot.kpi().subject().key()).toArray(UUID[]::new))
                .addArrayOfString(slots.stream().map(slot -> slot.kpi().code()).toArray(String[]::new))
                .addArrayOfLocalDate(slots.stream().map(Slot::periodStart).toArray(LocalDate[]::new))
                .addArrayOfString(slots.stream().map(Slot::segment).toArray(String[]::new));
        return client.preparedQuery(IN_FORCE).execute(values).map(rows -> {
            Map<Slot, Sample> found = new HashMap<>();
            rows.forEach(row -> found.put(slots.get(Columns.index(row)), Columns.sample(row)));
            return found;
        });
    }

    private Uni<Void> write(SqlConnection connection, Recording recording, Standings.Refresh refresh) {
        return recording.measurements().isEmpty()
                ? Uni.createFrom().voidItem()
                : KpiLocks.take(connection, refresh, now()).chain(() -> writeLocked(connection, recording, refresh));
    }

    private Uni<Void> writeLocked(SqlConnection connection, Recording recording, Standings.Refresh refresh) {
        if (recording.measurements().isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return connection
                .preparedQuery(IDS)
                .execute(Tuple.of(recording.measurements().size()))
                .map(PgRecordings::ids)
                // The time is read under the locks, so that what comes later is also dated later.
                .map(ids -> new MeasurementRows(recording, ids, now()))
                .call(rows -> rows.supersede(connection))
                .call(rows -> rows.insert(connection))
                .call(() -> refresh.run(new PgTransaction(connection, clock)))
                .replaceWithVoid();
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
