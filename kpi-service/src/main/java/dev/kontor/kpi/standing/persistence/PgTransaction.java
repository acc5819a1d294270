package dev.kontor.kpi.standing.persistence;

import dev.kontor.kpi.reading.KpiData;
import dev.kontor.kpi.reading.KpiId;
import dev.kontor.kpi.reading.persistence.PgKpiData;
import dev.kontor.kpi.standing.Standing;
import dev.kontor.kpi.standing.Standings;
import dev.kontor.kpi.subject.Subject;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** A transaction in which something was written that standings follow from. */
public record PgTransaction(SqlConnection connection, Clock clock) implements Standings.Transaction {

    /** Beyond all periods and targets, which PostgreSQL's {@code infinity} would be as well, but not to the client. */
    private static final LocalDate NEVER = LocalDate.of(294275, 12, 31);

    /** Before the first write there was no data: so watchers see that there is now. */
    private static final String WRITE = """
            WITH told AS (
                SELECT * FROM unnest($1::uuid[], $2::text[], $3::text[], $4::numeric[], $5::date[], $6::numeric[],
                    $7::numeric[], $8::date[])
                    AS t (subject, code, status, value, period_start, merit, trailing_year, until)
            ), before AS (
                SELECT t.subject, t.code, t.status, coalesce(s.status, 'NO_DATA') AS earlier
                FROM told t LEFT JOIN kpi_standing s ON s.subject = t.subject AND s.code = t.code
            ), written AS (
                INSERT INTO kpi_standing (subject, code, status, value, period_start, merit, trailing_year, until)
                SELECT * FROM told
                ON CONFLICT (subject, code) DO UPDATE SET
                    status = excluded.status, value = excluded.value, period_start = excluded.period_start,
                    merit = excluded.merit, trailing_year = excluded.trailing_year, until = excluded.until
            )
            SELECT pg_notify('kpi_status', json_build_array(subject, code, earlier, status, $9::text)::text)
            FROM before
            WHERE earlier <> status
            """;

    private static final String FORGET = """
            DELETE FROM kpi_standing s USING unnest($1::uuid[], $2::text[]) AS k (subject, code)
            WHERE s.subject = k.subject AND s.code = k.code
            """;

    @Override
    public KpiData data() {
        return new PgKpiData(connection);
    }

    @Override
    public Uni<Void> write(List<Standing> standings) {
        if (standings.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        Tuple columns = keys(standings.stream().map(Standing::kpi).toList())
                .addArrayOfString(standings.stream()
                        .map(standing -> standing.status().name())
                        .toArray(String[]::new))
                .addValue(standings.stream().map(Standing::value).toArray(BigDecimal[]::new))
                .addArrayOfLocalDate(
                        standings.stream().map(Standing::periodStart).toArray(LocalDate[]::new))
                .addValue(standings.stream().map(Standing::merit).toArray(BigDecimal[]::new))
                .addValue(standings.stream().map(Standing::trailingYear).toArray(BigDecimal[]::new))
                .addArrayOfLocalDate(standings.stream()
                        .map(standing -> standing.until().isAfter(NEVER) ? NEVER : standing.until())
                        .toArray(LocalDate[]::new))
                .addString(clock.instant().toString());
        return connection.preparedQuery(WRITE).execute(columns).replaceWithVoid();
    }

    @Override
    public Uni<Void> forget(List<KpiId> kpis) {
        return kpis.isEmpty()
                ? Uni.createFrom().voidItem()
                : connection.preparedQuery(FORGET).execute(keys(kpis)).replaceWithVoid();
    }

    @Override
    public Uni<Void> summarise(Collection<Subject> subjects) {
        return AccountSummaries.refresh(
                connection,
                subjects.stream()
                        .filter(Subject.Account.class::isInstance)
                        .map(Subject.Account.class::cast)
                        .toList());
    }

    private static Tuple keys(List<KpiId> kpis) {
        return Tuple.tuple()
                .addArrayOfUUID(kpis.stream().map(kpi -> kpi.subject().key()).toArray(UUID[]::new))
                .addArrayOfString(kpis.stream().map(KpiId::code).toArray(String[]::new));
    }
}
