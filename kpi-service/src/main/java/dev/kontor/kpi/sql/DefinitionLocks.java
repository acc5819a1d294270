package dev.kontor.kpi.sql;

import dev.kontor.kpi.definition.StaleDefinitionsException;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.HashMap;
import java.util.Map;

/** Definitions that stay as they are until a transaction ends. */
public final class DefinitionLocks {

    /** Keeps editors out, who lock for update, but no other writer of measurements or targets. */
    private static final String TAKE = """
            SELECT code, version FROM kpi_definition WHERE code = ANY($1::text[]) ORDER BY code FOR KEY SHARE
            """;

    private DefinitionLocks() {}

    /**
     * Locks definitions, before any KPI is locked.
     *
     * @param versions by code, what was read of them; where one is not the current version any more, the result is a
     *     {@link StaleDefinitionsException}
     */
    public static Uni<Void> take(SqlConnection transaction, Map<String, Integer> versions) {
        Tuple codes = Tuple.tuple().addArrayOfString(versions.keySet().toArray(String[]::new));
        return transaction
                .preparedQuery(TAKE)
                .execute(codes)
                .invoke(rows -> {
                    Map<String, Integer> current = new HashMap<>();
                    rows.forEach(row -> current.put(row.getString("code"), row.getInteger("version")));
                    if (!current.equals(versions)) {
                        throw new StaleDefinitionsException();
                    }
                })
                .replaceWithVoid();
    }
}
