package dev.kontor.kpi.reading.persistence;

import dev.kontor.kpi.reading.DataKey;
import dev.kontor.kpi.reading.KpiData;
import dev.kontor.kpi.reading.Recorded;
import dev.kontor.kpi.reading.Window;
import dev.kontor.kpi.sql.Columns;
import dev.kontor.kpi.sql.Lookups;
import dev.kontor.kpi.target.Band;
import dev.kontor.kpi.target.Goal;
import dev.kontor.kpi.target.Target;
import io.quarkus.reactive.datasource.ReactiveDataSource;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Reads in sets: the keys go in as arrays, each row comes back with the ordinal of its key. */
@ApplicationScoped
public class PgKpiData implements KpiData {

    private static final String KEYS =
            "unnest($1::uuid[], $2::text[], $3::timestamptz[]) WITH ORDINALITY AS k (subject, code, known_before, ordinal)";

    private static final String OBSERVATION =
            "k.ordinal, m.granularity, m.period_start, m.segment, m.value, m.numerator, m.denominator, m.sample_size";

    /**
     * What is in force, which is all that counts today, within its window: one place in the index for each key, however long
     * its history. Two more probes find the latest period that is closed, and whether there is something before the window;
     * OFFSET keeps PostgreSQL from making them again for each measurement.
     */
    private static final String OBSERVATIONS_NOW = "SELECT " + OBSERVATION + """
            , w.cut
            FROM unnest($1::uuid[], $2::text[], $3::date[], $4::date[])
                WITH ORDINALITY AS k (subject, code, since, up_to, ordinal)
            CROSS JOIN LATERAL (
                SELECT s.since, EXISTS (
                    SELECT FROM measurement o
                    WHERE o.subject = k.subject AND o.code = k.code AND o.superseded_at = 'infinity'
                        AND o.period_start < s.since) AS cut
                FROM (
                    SELECT least(k.since, max(l.period_start) - (k.up_to - k.since)) AS since
                    FROM measurement l
                    WHERE l.subject = k.subject AND l.code = k.code AND l.superseded_at = 'infinity'
                        AND l.period_start <= k.up_to) s
                OFFSET 0) w
            JOIN measurement m
                ON m.subject = k.subject AND m.code = k.code AND m.superseded_at = 'infinity'
                    AND m.period_start >= w.since
            """;

    /** What was in force on earlier days lies in two indexes: part of it still is, part was superseded since. */
    private static final String OBSERVATIONS_THEN = "SELECT " + OBSERVATION + ", false AS cut FROM " + KEYS + """
             JOIN measurement m
                 ON m.subject = k.subject AND m.code = k.code AND m.superseded_at = 'infinity'
            WHERE k.known_before IS NULL OR m.recorded_at < k.known_before
            UNION ALL
            """
            + "SELECT " + OBSERVATION + ", false FROM " + KEYS + """
             JOIN measurement m
                 ON m.subject = k.subject AND m.code = k.code
                     AND m.superseded_at < 'infinity' AND m.superseded_at >= k.known_before
            WHERE m.recorded_at < k.known_before
            """;

    private static final String TARGETS =
            "SELECT k.ordinal, t.baseline, t.value, t.low, t.high, t.starts_on, t.due_on, t.tolerance FROM " + KEYS
                    + """
             JOIN kpi_target t
                 ON t.subject = k.subject AND t.code = k.code
            WHERE CASE WHEN k.known_before IS NULL THEN t.superseded_at = 'infinity'
                       ELSE t.recorded_at < k.known_before AND t.superseded_at >= k.known_before END
            """;

    private final SqlClient client;

    @Inject
    PgKpiData(@ReactiveDataSource(Lookups.POOL) Pool pool) {
        this.client = pool;
    }

    /** What a transaction sees. */
    public PgKpiData(SqlConnection transaction) {
        this.client = transaction;
    }

    @Override
    public Uni<Map<DataKey, Recorded>> observations(Map<DataKey, Window> windows) {
        List<DataKey> keys = List.copyOf(windows.keySet());
        boolean now = keys.stream().allMatch(key -> key.knownBefore() == null);
        Uni<RowSet<Row>> rows = now
                ? client.preparedQuery(OBSERVATIONS_NOW).execute(windows(keys, windows))
                : client.preparedQuery(OBSERVATIONS_THEN).execute(instants(keys));
        return rows.map(found -> {
            Map<DataKey, Recorded> recorded = new HashMap<>();
            found.forEach(row -> recorded.computeIfAbsent(
                            keys.get(Columns.index(row)), _ -> new Recorded(new ArrayList<>(), row.getBoolean("cut")))
                    .observations()
                    .add(Columns.observation(row)));
            return recorded;
        });
    }

    private static Tuple windows(List<DataKey> keys, Map<DataKey, Window> windows) {
        List<Window> inOrder = keys.stream().map(windows::get).toList();
        return names(keys)
                .addArrayOfLocalDate(inOrder.stream().map(Window::since).toArray(LocalDate[]::new))
                .addArrayOfLocalDate(inOrder.stream().map(Window::upTo).toArray(LocalDate[]::new));
    }

    @Override
    public Uni<Map<DataKey, List<Target>>> targets(List<DataKey> keys) {
        return client.preparedQuery(TARGETS).execute(instants(keys)).map(rows -> {
            Map<DataKey, List<Target>> targets = new HashMap<>();
            rows.forEach(row -> targets.computeIfAbsent(keys.get(Columns.index(row)), _ -> new ArrayList<>())
                    .add(target(row)));
            return targets;
        });
    }

    private static Tuple names(List<DataKey> keys) {
        return Tuple.tuple()
                .addArrayOfUUID(keys.stream().map(key -> key.subject().key()).toArray(UUID[]::new))
                .addArrayOfString(keys.stream().map(DataKey::code).toArray(String[]::new));
    }

    private static Tuple instants(List<DataKey> keys) {
        return names(keys)
                .addArrayOfOffsetDateTime(
                        keys.stream().map(key -> Columns.utc(key.knownBefore())).toArray(OffsetDateTime[]::new));
    }

    private static Target target(Row row) {
        BigDecimal baseline = row.getBigDecimal("baseline");
        BigDecimal value = row.getBigDecimal("value");
        Goal goal = value == null
                ? new Goal.StayWithin(baseline, new Band(row.getBigDecimal("low"), row.getBigDecimal("high")))
                : new Goal.Reach(baseline, value);
        return new Target(
                goal, row.getLocalDate("starts_on"), row.getLocalDate("due_on"), row.getBigDecimal("tolerance"));
    }
}
