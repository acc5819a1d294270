package dev.kontor.kpi.planning.persistence;

import dev.kontor.kpi.planning.Plans;
import dev.kontor.kpi.reading.KpiId;
import dev.kontor.kpi.sql.KpiLocks;
import dev.kontor.kpi.standing.Standings;
import dev.kontor.kpi.standing.persistence.PgTransaction;
import dev.kontor.kpi.target.Band;
import dev.kontor.kpi.target.Goal;
import dev.kontor.kpi.target.Target;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** Targets are superseded as measurements are: rows stay, dated. */
@ApplicationScoped
class PgPlans implements Plans {

    private static final String SAME = """
            subject = $1 AND code = $2 AND superseded_at = 'infinity'
                AND (baseline, starts_on, due_on, tolerance) = ($3, $7, $8, $9)
                AND (value, low, high) IS NOT DISTINCT FROM ($4::numeric, $5::numeric, $6::numeric)
            """;

    private static final String SUPERSEDE = """
            UPDATE kpi_target SET superseded_at = $10
            WHERE subject = $1 AND code = $2 AND superseded_at = 'infinity'
                AND starts_on <= $8 AND due_on >= $7
                AND NOT (%s)
            """.formatted(SAME);

    private static final String INSERT = """
            INSERT INTO kpi_target
                (subject, code, baseline, value, low, high, starts_on, due_on, tolerance, recorded_at, actor)
            SELECT
                $1::uuid, $2::text, $3::numeric, $4::numeric, $5::numeric, $6::numeric, $7::date, $8::date, $9::numeric,
                $10::timestamptz, $11::text
            WHERE NOT EXISTS (SELECT FROM kpi_target WHERE %s)
            """.formatted(SAME);

    private final Pool pool;
    private final Clock clock;

    PgPlans(Pool pool, Clock clock) {
        this.pool = pool;
        this.clock = clock;
    }

    @Override
    public Uni<Void> set(KpiId kpi, Target target, String actor, Standings.Refresh refresh) {
        return pool.withTransaction(connection -> KpiLocks.take(connection, refresh, now())
                // The time is read under the lock, so that what comes later is also dated later.
                .map(locked -> values(kpi, target, now()))
                .call(values -> run(connection, SUPERSEDE, values))
                .call(values -> run(connection, INSERT, values.addString(actor)))
                .call(() -> refresh.run(new PgTransaction(connection, clock)))
                .replaceWithVoid());
    }

    private static Uni<Void> run(SqlConnection connection, String sql, Tuple values) {
        return connection.preparedQuery(sql).execute(values).replaceWithVoid();
    }

    private static Tuple values(KpiId kpi, Target target, OffsetDateTime at) {
        Tuple values = Tuple.of(kpi.subject().key(), kpi.code(), target.goal().baseline());
        switch (target.goal()) {
            case Goal.Reach reach ->
                values.addBigDecimal(reach.value()).addBigDecimal(null).addBigDecimal(null);
            case Goal.StayWithin within -> {
                Band band = within.band();
                values.addBigDecimal(null).addBigDecimal(band.low()).addBigDecimal(band.high());
            }
        }
        return values.addLocalDate(target.startsOn())
                .addLocalDate(target.dueOn())
                .addBigDecimal(target.tolerance())
                .addOffsetDateTime(at);
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
