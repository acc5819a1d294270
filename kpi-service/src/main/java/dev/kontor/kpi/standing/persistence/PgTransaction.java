package dev.kontor.kpi.standing.persistence;

import dev.kontor.kpi.definition.Catalogue;
import dev.kontor.kpi.reading.KpiData;
import dev.kontor.kpi.reading.KpiId;
import dev.kontor.kpi.reading.persistence.PgKpiData;
import dev.kontor.kpi.standing.Standing;
import dev.kontor.kpi.standing.Standings;
import dev.kontor.kpi.subject.Subject;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
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
                SELECT * FROM unnest($1::uuid[], $2::text[], $3::text[], $4::numeric[], $5::date[], $6::text[]::jsonb[],
                    $7::numeric[], $8::numeric[], $9::date[])
                    AS t (subject, code, status, value, period_start, past, merit, trailing_year, until)
            ), before AS (
                SELECT t.subject, t.code, t.status, coalesce(s.status, 'NO_DATA') AS earlier
                FROM told t LEFT JOIN kpi_standing s ON s.subject = t.subject AND s.code = t.code
            ), written AS (
                INSERT INTO kpi_standing AS known (
                    subject, code, status, value, period_start, past, merit, trailing_year, until,
                    earlier_status, changed_at)
                SELECT t.*, nullif(b.earlier, b.status), CASE WHEN b.earlier <> b.status THEN now() END
                FROM told t JOIN before b USING (subject, code)
                ON CONFLICT (subject, code) DO UPDATE SET
                    status = excluded.status, value = excluded.value, period_start = excluded.period_start,
                    past = excluded.past, merit = excluded.merit, trailing_year = excluded.trailing_year, until = excluded.until,
                    earlier_status = coalesce(excluded.earlier_status, known.earlier_status),
                    changed_at = coalesce(excluded.changed_at, known.changed_at)
            )
            SELECT pg_notify('%s', json_build_array(subject, code, earlier, status, $10::text)::text)
            FROM before
            WHERE earlier <> status
            """.formatted(Standings.STATUS);

    /** Who has something of what a KPI is computed from may have the KPI: it is worked out who does. */
    private static final String MAKE_DUE = """
            WITH concerned AS (
                SELECT DISTINCT k.subject, c.code
                FROM unnest($1::text[], $2::text[], $3::text[]) AS c (code, input, scope) JOIN kpi k ON k.code = c.input
                WHERE c.scope = 'BOTH' OR (c.scope = 'COMPANY') = (k.subject = $4)
            ), tracked AS (
                INSERT INTO kpi (subject, code, written_at)
                SELECT subject, code, $5::timestamptz FROM concerned
                ON CONFLICT DO NOTHING
            ), due AS (
                INSERT INTO kpi_standing (subject, code, status, until)
                SELECT subject, code, 'NO_DATA', '-infinity' FROM concerned
                ON CONFLICT (subject, code) DO UPDATE SET until = excluded.until
            )
            SELECT pg_notify('%s', '') FROM concerned LIMIT 1
            """.formatted(Standings.DUE);

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
                .addArrayOfString(standings.stream().map(PgTransaction::past).toArray(String[]::new))
                .addValue(standings.stream().map(Standing::merit).toArray(BigDecimal[]::new))
                .addValue(standings.stream().map(Standing::trailingYear).toArray(BigDecimal[]::new))
                .addArrayOfLocalDate(standings.stream()
                        .map(standing -> standing.until().isAfter(NEVER) ? NEVER : standing.until())
                        .toArray(LocalDate[]::new))
                .addString(clock.instant().toString());
        return connection.preparedQuery(WRITE).execute(columns).replaceWithVoid();
    }

    private static String past(Standing standing) {
        JsonObject values = new JsonObject();
        standing.past().forEach((since, value) -> values.put(since.toString(), value));
        return values.encode();
    }

    @Override
    public Uni<Void> forget(List<KpiId> kpis) {
        return kpis.isEmpty()
                ? Uni.createFrom().voidItem()
                : connection.preparedQuery(FORGET).execute(keys(kpis)).replaceWithVoid();
    }

    /**
     * Has it worked out anew, when the transaction is over, how some KPIs stand of all subjects that may have them. No other
     * writer may be under way.
     */
    public Uni<Void> makeDue(Catalogue catalogue, Collection<String> codes) {
        List<String> due = new ArrayList<>();
        List<String> inputs = new ArrayList<>();
        List<String> scopes = new ArrayList<>();
        for (String code : codes) {
            for (String input : catalogue.withInputs(code)) {
                due.add(code);
                inputs.add(input);
                scopes.add(catalogue.get(code).scope().name());
            }
        }
        Tuple values = Tuple.tuple()
                .addArrayOfString(due.toArray(String[]::new))
                .addArrayOfString(inputs.toArray(String[]::new))
                .addArrayOfString(scopes.toArray(String[]::new))
                .addUUID(new Subject.Company().key())
                .addOffsetDateTime(clock.instant().atOffset(ZoneOffset.UTC));
        return connection.preparedQuery(MAKE_DUE).execute(values).replaceWithVoid();
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
