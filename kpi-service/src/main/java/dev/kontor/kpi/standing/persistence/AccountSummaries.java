package dev.kontor.kpi.standing.persistence;

import dev.kontor.kpi.health.AccountHealth;
import dev.kontor.kpi.standing.AccountStanding;
import dev.kontor.kpi.standing.Scorecard;
import dev.kontor.kpi.subject.Subject;
import dev.kontor.kpi.target.KpiStatus;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * How accounts stand altogether: worked out at the end of a transaction that has changed how their KPIs stand, or of which
 * tier they are. Whoever does that locks the accounts first, and then looks: of two who write about different KPIs of one
 * account, the second sees what the first has written.
 */
public final class AccountSummaries {

    /** In the order of the key, so that no two writers ever wait for each other. */
    private static final String LOCK = """
            INSERT INTO account_standing AS known (account, worst)
            SELECT k.account, 'NO_DATA' FROM unnest($1::uuid[]) AS k (account)
            ORDER BY k.account
            ON CONFLICT (account) DO UPDATE SET worst = known.worst
            """;

    private static final String WRITE = """
            UPDATE account_standing a
            SET health = told.health,
                worst = coalesce(
                    (SELECT s.status FROM kpi_standing s WHERE s.subject = told.account
                     ORDER BY array_position($3::text[], s.status) LIMIT 1),
                    'NO_DATA')
            FROM unnest($1::uuid[], $2::numeric[]) AS told (account, health)
            WHERE a.account = told.account
            """;

    private static final String[] WORST_FIRST = Arrays.stream(KpiStatus.values())
            .sorted(Scorecard.SEVERITY)
            .map(KpiStatus::name)
            .toArray(String[]::new);

    private AccountSummaries() {}

    /** Works them out; three statements, however many accounts. */
    public static Uni<Void> refresh(SqlConnection transaction, Collection<Subject.Account> accounts) {
        List<Subject.Account> each = accounts.stream().distinct().toList();
        if (each.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        UUID[] keys = each.stream().map(Subject.Account::key).toArray(UUID[]::new);
        return transaction
                .preparedQuery(LOCK)
                .execute(Tuple.tuple().addArrayOfUUID(keys))
                .flatMap(_ -> AccountStandings.healthOf(transaction, each, null))
                .flatMap(standings -> transaction
                        .preparedQuery(WRITE)
                        .execute(Tuple.tuple()
                                .addArrayOfUUID(keys)
                                .addValue(healths(each, standings))
                                .addArrayOfString(WORST_FIRST)))
                .replaceWithVoid();
    }

    private static BigDecimal[] healths(
            List<Subject.Account> accounts, Map<Subject.Account, AccountStanding> standings) {
        return accounts.stream()
                .map(account -> AccountHealth.of(standings
                                .getOrDefault(account, AccountStanding.UNKNOWN)
                                .healthParts())
                        .map(AccountHealth::exactScore)
                        .orElse(null))
                .toArray(BigDecimal[]::new);
    }
}
