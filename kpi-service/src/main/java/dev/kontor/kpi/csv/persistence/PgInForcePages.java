package dev.kontor.kpi.csv.persistence;

import dev.kontor.kpi.csv.ExportFilter;
import dev.kontor.kpi.csv.InForce;
import dev.kontor.kpi.csv.InForcePages;
import dev.kontor.kpi.sql.Columns;
import dev.kontor.kpi.subject.Subject;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Pages in PostgreSQL, in the order of the index of what is in force. */
@ApplicationScoped
class PgInForcePages implements InForcePages {

    /**
     * What is not asked for is null, and left out when the statement is planned, which is each time. Joined to the accounts, it
     * would read all of them that come before the page.
     */
    private static final String PAGE_AFTER = """
            SELECT m.subject, (SELECT number FROM account WHERE id = m.subject) AS number, m.code, m.granularity, m.period_start, m.segment, m.value, m.numerator, m.denominator,
                m.sample_size, m.source
            FROM measurement m
            WHERE m.superseded_at = 'infinity'
                AND ($1::uuid IS NULL OR m.subject = $1)
                AND ($2::text[] IS NULL OR m.code = ANY ($2))
                AND ($3::date IS NULL OR m.period_start >= $3)
                AND ($4::date IS NULL OR m.period_start <= $4)
                AND ($5::uuid IS NULL
                    OR (m.subject, m.code, m.period_start, m.segment) > ($5, $6::text, $7::date, $8::text))
            ORDER BY m.subject, m.code, m.period_start, m.segment
            LIMIT $9
            """;

    private final Pool pool;

    PgInForcePages(Pool pool) {
        this.pool = pool;
    }

    @Override
    public Uni<List<InForce>> after(@Nullable Subject subject, ExportFilter filter, @Nullable InForce last) {
        Tuple values = Tuple.tuple()
                .addUUID(subject == null ? null : subject.key())
                .addArrayOfString(
                        filter.codes().isEmpty() ? null : filter.codes().toArray(String[]::new))
                .addLocalDate(filter.from())
                .addLocalDate(filter.to())
                .addUUID(last == null ? null : last.subject().key())
                .addString(last == null ? null : last.code())
                .addLocalDate(last == null ? null : last.observation().period().start())
                .addString(last == null ? null : last.observation().segment())
                .addInteger(PAGE);
        return pool.preparedQuery(PAGE_AFTER)
                .execute(values)
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(PgInForcePages::inForce)
                        .toList());
    }

    private static InForce inForce(Row row) {
        return new InForce(
                Subject.ofKey(Objects.requireNonNull(row.getUUID("subject"))),
                row.getString("number"),
                row.getString("code"),
                Columns.observation(row),
                row.getString("source"));
    }
}
