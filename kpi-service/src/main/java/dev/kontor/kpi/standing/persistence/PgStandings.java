package dev.kontor.kpi.standing.persistence;

import dev.kontor.kpi.reading.KpiId;
import dev.kontor.kpi.sql.KpiLocks;
import dev.kontor.kpi.sql.Lookups;
import dev.kontor.kpi.standing.AccountStanding;
import dev.kontor.kpi.standing.Standing;
import dev.kontor.kpi.standing.Standings;
import dev.kontor.kpi.subject.Subject;
import io.quarkus.reactive.datasource.ReactiveDataSource;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Standings in PostgreSQL. */
@ApplicationScoped
class PgStandings implements Standings {

    /** As many as a recording has at most. */
    private static final int BATCH = 500;

    private static final String DUE = """
            SELECT subject, code FROM kpi_standing WHERE until <= $1 ORDER BY until, subject, code LIMIT $2
            """;

    /** What is locked is more than what stands: inputs that nothing was measured of, for instance. */
    private static final String TRACKED_AFTER = """
            SELECT subject, code FROM kpi
            WHERE $1::uuid IS NULL OR (subject, code) > ($1, $2::text)
            ORDER BY subject, code
            LIMIT $3
            """;

    private final Pool pool;
    private final Pool lookups;
    private final Clock clock;

    PgStandings(Pool pool, @ReactiveDataSource(Lookups.POOL) Pool lookups, Clock clock) {
        this.pool = pool;
        this.lookups = lookups;
        this.clock = clock;
    }

    @Override
    public Uni<Map<Subject.Account, AccountStanding>> of(Collection<Subject.Account> accounts) {
        return AccountStandings.of(lookups, accounts, before());
    }

    @Override
    public Uni<Map<Subject.Account, AccountStanding>> healthOf(Collection<Subject.Account> accounts) {
        return AccountStandings.healthOf(lookups, accounts, before());
    }

    private LocalDate before() {
        return LocalDate.now(clock).minusDays(Standing.DAYS_BEFORE);
    }

    private static Stream<Row> stream(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false);
    }

    private static KpiId id(Row row) {
        return new KpiId(Subject.ofKey(Objects.requireNonNull(row.getUUID("subject"))), row.getString("code"));
    }

    @Override
    public Uni<List<KpiId>> due(LocalDate day) {
        return pool.preparedQuery(DUE)
                .execute(Tuple.of(day, BATCH))
                .map(rows -> stream(rows).map(PgStandings::id).toList());
    }

    @Override
    public Uni<List<KpiId>> trackedAfter(@Nullable KpiId last) {
        return pool.preparedQuery(TRACKED_AFTER)
                .execute(Tuple.of(last == null ? null : last.subject().key(), last == null ? null : last.code(), BATCH))
                .map(rows -> stream(rows).map(PgStandings::id).toList());
    }

    @Override
    public Uni<Void> refresh(Refresh refresh) {
        return pool.withTransaction(
                connection -> KpiLocks.take(connection, refresh, clock.instant().atOffset(ZoneOffset.UTC))
                        .flatMap(_ -> refresh.run(new PgTransaction(connection, clock))));
    }
}
