package dev.kontor.kpi.standing.persistence;

import dev.kontor.kpi.health.AccountHealth;
import dev.kontor.kpi.health.HealthComponent;
import dev.kontor.kpi.standing.AccountStanding;
import dev.kontor.kpi.subject.Subject;
import dev.kontor.kpi.target.KpiStatus;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads in sets how accounts stand: their KPIs beside the models of health, as a model may look at what is not tracked. */
final class AccountStandings {

    private static final String OF = """
            SELECT k.id, x.code, x.status, x.value, x.weight, x.floor, x.ceiling,
                (SELECT p.value::numeric FROM jsonb_each_text(x.past) p
                 WHERE x.weight IS NOT NULL AND p.key <= $3
                 ORDER BY p.key COLLATE "C" DESC LIMIT 1) AS value_before
            FROM unnest($1::uuid[]) AS k (id)
            LEFT JOIN account a ON a.id = k.id
            CROSS JOIN LATERAL (
                SELECT *
                FROM (SELECT code, status, value, past FROM kpi_standing WHERE subject = k.id) s
                FULL JOIN (SELECT code, weight, floor, ceiling FROM health_model WHERE tier = a.tier) m USING (code)
                WHERE m.weight IS NOT NULL OR $2) x
            ORDER BY k.id, x.code
            """;

    private AccountStandings() {}

    /**
     * How each account stands; those that nothing is known about are left out.
     *
     * @param before an earlier day whose values are to be known as well; null for none
     */
    static Uni<Map<Subject.Account, AccountStanding>> of(
            SqlClient client, Collection<Subject.Account> accounts, @Nullable LocalDate before) {
        return read(client, accounts, true, before);
    }

    /** The same, but of the KPIs only those that health is made of. */
    static Uni<Map<Subject.Account, AccountStanding>> healthOf(
            SqlClient client, Collection<Subject.Account> accounts, @Nullable LocalDate before) {
        return read(client, accounts, false, before);
    }

    private static Uni<Map<Subject.Account, AccountStanding>> read(
            SqlClient client, Collection<Subject.Account> accounts, boolean all, @Nullable LocalDate before) {
        UUID[] keys = accounts.stream().map(Subject.Account::key).distinct().toArray(UUID[]::new);
        return client.preparedQuery(OF)
                .execute(Tuple.of(keys, all, before == null ? null : before.toString()))
                .map(rows -> {
                    Map<Subject.Account, Found> found = new HashMap<>();
                    rows.forEach(row -> found.computeIfAbsent(new Subject.Account(row.getUUID("id")), _ -> new Found())
                            .add(row));
                    Map<Subject.Account, AccountStanding> standings = new HashMap<>();
                    found.forEach((account, rowsOf) -> standings.put(account, rowsOf.standing()));
                    return standings;
                });
    }

    private static final class Found {

        private final Map<String, KpiStatus> statuses = new TreeMap<>();
        private final List<AccountHealth.Part> healthParts = new ArrayList<>();

        void add(Row row) {
            String status = row.getString("status");
            if (status != null) {
                statuses.put(row.getString("code"), KpiStatus.valueOf(status));
            }
            BigDecimal weight = row.getBigDecimal("weight");
            if (weight != null) {
                HealthComponent component = new HealthComponent(
                        row.getString("code"), weight, row.getBigDecimal("floor"), row.getBigDecimal("ceiling"));
                healthParts.add(new AccountHealth.Part(
                        component, row.getBigDecimal("value"), row.getBigDecimal("value_before")));
            }
        }

        AccountStanding standing() {
            return new AccountStanding(statuses, healthParts);
        }
    }
}
