package dev.kontor.kpi.worth.persistence;

import dev.kontor.kpi.account.AccountFacts;
import dev.kontor.kpi.subject.Subject;
import dev.kontor.kpi.worth.AccountWorth;
import dev.kontor.kpi.worth.CompanyRevenue;
import dev.kontor.kpi.worth.Concentration;
import dev.kontor.kpi.worth.RevenueShare;
import dev.kontor.kpi.worth.Worths;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Of one account as of many: a share and a rank say something about all others, so all are looked at, a number of each.
 * What is known of accounts that accounts-service does not tell any more counts for nobody.
 */
@ApplicationScoped
class PgWorths implements Worths {

    private static final String OF = """
            WITH revenue AS (
                SELECT s.subject, s.trailing_year, rank() OVER (ORDER BY s.trailing_year DESC) AS place,
                    sum(greatest(s.trailing_year, 0)) OVER () AS of_accounts
                FROM kpi_standing s JOIN account a ON a.id = s.subject
                WHERE s.trailing_year IS NOT NULL
            )
            SELECT a.id, a.strategic_value, a.growth_potential, a.engagement, r.trailing_year, r.place, r.of_accounts,
                (SELECT trailing_year FROM kpi_standing WHERE subject = $2 AND trailing_year IS NOT NULL) AS recorded
            FROM account a LEFT JOIN revenue r ON r.subject = a.id
            WHERE a.id = ANY ($1::uuid[])
            """;

    private static final String COMPANY_REVENUE = """
            SELECT sum(s.trailing_year) FILTER (WHERE s.subject = $1) AS recorded,
                coalesce(sum(greatest(s.trailing_year, 0)) FILTER (WHERE s.subject <> $1), 0) AS of_accounts
            FROM kpi_standing s
            WHERE s.trailing_year IS NOT NULL
                AND (s.subject = $1 OR EXISTS (SELECT FROM account a WHERE a.id = s.subject))
            """;

    private static final String REVENUES = """
            SELECT s.subject, s.trailing_year
            FROM kpi_standing s
            WHERE s.trailing_year IS NOT NULL
                AND (s.subject = $1 OR EXISTS (SELECT FROM account a WHERE a.id = s.subject))
            """;

    private static final UUID COMPANY = new Subject.Company().key();

    private final Pool pool;

    PgWorths(Pool pool) {
        this.pool = pool;
    }

    @Override
    public Uni<Map<Subject.Account, AccountWorth>> of(Collection<Subject.Account> accounts) {
        UUID[] keys = accounts.stream().map(Subject.Account::key).distinct().toArray(UUID[]::new);
        return pool.preparedQuery(OF)
                .execute(Tuple.tuple().addArrayOfUUID(keys).addUUID(COMPANY))
                .map(rows -> {
                    Map<Subject.Account, AccountWorth> worths = new HashMap<>();
                    rows.forEach(row -> worths.put(
                            new Subject.Account(row.getUUID("id")), new AccountWorth(share(row), ratings(row))));
                    return worths;
                });
    }

    private static @Nullable RevenueShare share(Row row) {
        BigDecimal revenue = row.getBigDecimal("trailing_year");
        if (revenue == null) {
            return null;
        }
        return company(row)
                .map(company -> new RevenueShare(
                        company.share(revenue), row.getLong("place").intValue()))
                .orElse(null);
    }

    /** Accounts-service gives all three at once. */
    private static AccountFacts.@Nullable Ratings ratings(Row row) {
        Short strategicValue = row.getShort("strategic_value");
        Short growthPotential = row.getShort("growth_potential");
        Short engagement = row.getShort("engagement");
        return strategicValue == null || growthPotential == null || engagement == null
                ? null
                : new AccountFacts.Ratings(strategicValue, growthPotential, engagement);
    }

    @Override
    public Uni<Optional<CompanyRevenue>> company() {
        return pool.preparedQuery(COMPANY_REVENUE)
                .execute(Tuple.tuple().addUUID(COMPANY))
                .map(rows -> company(rows.iterator().next()));
    }

    private static Optional<CompanyRevenue> company(Row row) {
        return CompanyRevenue.of(row.getBigDecimal("recorded"), row.getBigDecimal("of_accounts"));
    }

    @Override
    public Uni<Optional<Concentration>> concentration() {
        return pool.preparedQuery(REVENUES)
                .execute(Tuple.tuple().addUUID(COMPANY))
                .map(rows -> {
                    List<BigDecimal> accounts = new ArrayList<>();
                    BigDecimal recorded = null;
                    for (Row row : rows) {
                        BigDecimal revenue = Objects.requireNonNull(row.getBigDecimal("trailing_year"));
                        if (COMPANY.equals(row.getUUID("subject"))) {
                            recorded = revenue;
                        } else {
                            accounts.add(revenue);
                        }
                    }
                    return Concentration.of(recorded, accounts);
                });
    }
}
