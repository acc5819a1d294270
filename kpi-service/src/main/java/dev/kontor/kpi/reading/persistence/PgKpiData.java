package dev.kontor.kpi.reading.persistence;

import dev.kontor.kpi.measurement.Observation;
import dev.kontor.kpi.reading.DataKey;
import dev.kontor.kpi.reading.KpiData;
import dev.kontor.kpi.sql.Columns;
import dev.kontor.kpi.target.Band;
import dev.kontor.kpi.target.Goal;
import dev.kontor.kpi.target.Target;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/** Reads in sets: the keys go in as arrays, each row comes back with the ordinal of its key. */
@ApplicationScoped
public class PgKpiData implements KpiData {

    private static final String KEYS =
            "unnest($1::uuid[], $2::text[], $3::timestamptz[]) WITH ORDINALITY AS k (subject, code, known_before, ordinal)";

    private static final String OBSERVATION =
            "k.ordinal, m.granularity, m.period_start, m.segment, m.value, m.numerator, m.denominator, m.sample_size";

    /** What is in force, which is all that counts today. */
    private static final String OBSERVATIONS_NOW = "SELECT " + OBSERVATION + " FROM " + KEYS + """
             JOIN measurement m
                 ON m.subject = k.subject AND m.code = k.code AND m.superseded_at = 'infinity'
            WHERE k.known_before IS NULL OR m.recorded_at < k.known_before
            """;

    /** What was in force on earlier days lies in two indexes: part of it still is, part was superseded since. */
    private static final String OBSERVATIONS_THEN =
            OBSERVATIONS_NOW + "UNION ALL SELECT " + OBSERVATION + " FROM " + KEYS + """
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
    PgKpiData(Pool pool) {
        this.client = pool;
    }

    /** What a transaction sees. */
    public PgKpiData(SqlConnection transaction) {
        this.client = transaction;
    }

    @Override
    public Uni<Map<DataKey, List<Observation>>> observations(List<DataKey> keys) {
        boolean now = keys.stream().allMatch(key -> key.knownBefore() == null);
        return read(now ? OBSERVATIONS_NOW : OBSERVATIONS_THEN, keys, Columns::observation);
    }

    @Override
    public Uni<Map<DataKey, List<Target>>> targets(List<DataKey> keys) {
        return read(TARGETS, keys, PgKpiData::target);
    }

    private <T> Uni<Map<DataKey, List<T>>> read(String sql, List<DataKey> keys, Function<Row, T> mapper) {
        Tuple arrays = Tuple.tuple()
                .addArrayOfUUID(keys.stream().map(key -> key.subject().key()).toArray(UUID[]::new))
                .addArrayOfString(keys.stream().map(DataKey::code).toArray(String[]::new))
                .addArrayOfOffsetDateTime(
                        keys.stream().map(key -> Columns.utc(key.knownBefore())).toArray(OffsetDateTime[]::new));
        return client.preparedQuery(sql).execute(arrays).map(rows -> {
            Map<DataKey, List<T>> found = new HashMap<>();
            rows.forEach(row -> {
                // SQL counts from 1.
                DataKey key = keys.get(row.getLong("ordinal").intValue() - 1);
                found.computeIfAbsent(key, ignored -> new ArrayList<>()).add(mapper.apply(row));
            });
            return found;
        });
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
