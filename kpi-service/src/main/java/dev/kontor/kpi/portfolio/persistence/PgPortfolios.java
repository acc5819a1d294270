package dev.kontor.kpi.portfolio.persistence;

import dev.kontor.kit.relay.Page;
import dev.kontor.kit.relay.PageArguments;
import dev.kontor.kit.relay.Placed;
import dev.kontor.kpi.portfolio.Portfolio;
import dev.kontor.kpi.portfolio.Portfolios;
import dev.kontor.kpi.portfolio.Ranking;
import dev.kontor.kpi.standing.Scorecard;
import dev.kontor.kpi.subject.Subject;
import dev.kontor.kpi.target.KpiStatus;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Reads portfolios from what is kept of each account: one row, and one more to rank it by a KPI. A page sorts the whole
 * portfolio, which for ten thousand accounts costs some milliseconds; no index could serve all orders for all managers.
 */
@ApplicationScoped
class PgPortfolios implements Portfolios {

    private static final String MEMBERS = """
            FROM account a
            LEFT JOIN account_standing s ON s.account = a.id
            %s
            WHERE a.tier = ANY ($1::text[]) AND a.lifecycle = ANY ($2::text[])
                AND ($3::text IS NULL OR a.manager_subject = $3)
            """;

    private static final String COUNTS = "SELECT coalesce(s.worst, 'NO_DATA') AS status, count(*) AS accounts "
            + MEMBERS.formatted("") + "GROUP BY 1";

    /** What cannot be ranked comes last: PostgreSQL knows a number that is greater than all others. */
    private static final String PAGE =
            "SELECT id, place::text FROM (SELECT a.id, coalesce(%s, 'Infinity') AS place " + MEMBERS + """
                AND ($4::text[] IS NULL OR coalesce(s.worst, 'NO_DATA') = ANY ($4))
            ) AS ranked
            WHERE ($5::text IS NULL OR (place, id) > ($5::numeric, $6::uuid))
                AND ($7::text IS NULL OR (place, id) < ($7::numeric, $8::uuid))
            ORDER BY ranked.place %s, id %s
            LIMIT $9
            """;

    private final Pool pool;

    PgPortfolios(Pool pool) {
        this.pool = pool;
    }

    @Override
    public Uni<Map<KpiStatus, Integer>> counts(Portfolio portfolio) {
        return pool.preparedQuery(COUNTS).execute(members(portfolio)).map(rows -> {
            Map<KpiStatus, Integer> counts = new TreeMap<>(Scorecard.SEVERITY);
            rows.forEach(row -> counts.put(
                    KpiStatus.valueOf(row.getString("status")),
                    row.getLong("accounts").intValue()));
            return counts;
        });
    }

    @Override
    public Uni<Page<Placed<Subject.Account>>> page(
            Portfolio portfolio, Ranking ranking, @Nullable Set<KpiStatus> worst, PageArguments page) {
        RankExpression rank = RankExpression.of(ranking);
        String way = page.direction() == PageArguments.Direction.FORWARD ? "ASC" : "DESC";
        Tuple values = members(portfolio);
        values.addArrayOfString(worst == null ? null : names(worst));
        Place.add(values, Place.parse(page.after(), ranking));
        Place.add(values, Place.parse(page.before(), ranking));
        values.addInteger(page.fetchSize());
        rank.parameters().forEach(values::addValue);
        return pool.preparedQuery(PAGE.formatted(rank.ascending(), rank.join(), way, way))
                .execute(values)
                .map(rows -> {
                    List<Placed<Subject.Account>> found = new ArrayList<>();
                    rows.forEach(row -> {
                        var account = new Subject.Account(row.getUUID("id"));
                        found.add(new Placed<>(
                                account, new Place(row.getString("place"), account.key()).cursor(ranking)));
                    });
                    return Page.of(page, found);
                });
    }

    private static Tuple members(Portfolio portfolio) {
        return Tuple.tuple()
                .addArrayOfString(names(Portfolio.TIERS))
                .addArrayOfString(names(Portfolio.LIFECYCLES))
                .addString(
                        switch (portfolio) {
                            case Portfolio.Own(String manager) -> manager;
                            case Portfolio.All() -> null;
                        });
    }

    private static String[] names(Collection<? extends Enum<?>> values) {
        return values.stream().map(Enum::name).toArray(String[]::new);
    }
}
