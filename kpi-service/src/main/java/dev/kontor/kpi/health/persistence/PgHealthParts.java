package dev.kontor.kpi.health.persistence;

import dev.kontor.kpi.health.AccountHealth;
import dev.kontor.kpi.health.HealthComponent;
import dev.kontor.kpi.health.HealthParts;
import dev.kontor.kpi.subject.Subject;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Reads in sets, from standings: never from histories. */
@ApplicationScoped
public class PgHealthParts implements HealthParts {

    private static final String OF = """
            SELECT a.id, m.code, m.weight, m.floor, m.ceiling, s.value
            FROM account a
            JOIN health_model m ON m.tier = a.tier
            LEFT JOIN kpi_standing s ON s.subject = a.id AND s.code = m.code
            WHERE a.id = ANY ($1::uuid[])
            ORDER BY a.id, m.code
            """;

    private final SqlClient client;

    @Inject
    PgHealthParts(Pool pool) {
        this.client = pool;
    }

    /** What a transaction sees. */
    public PgHealthParts(SqlConnection transaction) {
        this.client = transaction;
    }

    @Override
    public Uni<Map<Subject.Account, List<AccountHealth.Part>>> of(Collection<Subject.Account> accounts) {
        UUID[] keys = accounts.stream().map(Subject.Account::key).distinct().toArray(UUID[]::new);
        return client.preparedQuery(OF)
                .execute(Tuple.tuple().addArrayOfUUID(keys))
                .map(rows -> {
                    Map<Subject.Account, List<AccountHealth.Part>> parts = new HashMap<>();
                    rows.forEach(
                            row -> parts.computeIfAbsent(new Subject.Account(row.getUUID("id")), _ -> new ArrayList<>())
                                    .add(part(row)));
                    return parts;
                });
    }

    private static AccountHealth.Part part(Row row) {
        HealthComponent component = new HealthComponent(
                row.getString("code"),
                row.getBigDecimal("weight"),
                row.getBigDecimal("floor"),
                row.getBigDecimal("ceiling"));
        return new AccountHealth.Part(component, row.getBigDecimal("value"));
    }
}
