package dev.kontor.kpi.defining.persistence;

import dev.kontor.kpi.defining.EditRequest;
import dev.kontor.kpi.definition.Definitions;
import dev.kontor.kpi.definition.KpiDefinition;
import dev.kontor.kpi.definition.persistence.DefinitionRows;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.OffsetDateTime;
import java.util.Set;

/** What an edit writes. */
final class DefinitionWrites {

    /**
     * The definition as it is now, and the same as one of its versions. Not dated before anything that it is
     * computed from: a catalogue of any time is as sound as that of now, also when the clocks of two replicas differ.
     */
    private static final String VERSION = """
            WITH saved AS (
                INSERT INTO kpi_definition (%1$s)
                VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)
                ON CONFLICT (code) DO UPDATE SET
                    name = excluded.name, description = excluded.description, goal = excluded.goal,
                    perspective = excluded.perspective, unit_kind = excluded.unit_kind,
                    unit_symbol = excluded.unit_symbol, unit_min = excluded.unit_min, unit_max = excluded.unit_max,
                    direction = excluded.direction, rollup = excluded.rollup, formula = excluded.formula,
                    cadence = excluded.cadence, scope = excluded.scope, retired = excluded.retired,
                    version = excluded.version
                RETURNING %1$s)
            INSERT INTO kpi_definition_version (%1$s, actor, recorded_at)
            SELECT saved.*, $17::text, greatest($18::timestamptz, (
                SELECT max(recorded_at) FROM kpi_definition_version WHERE code = ANY($19::text[])))
            FROM saved
            """.formatted(DefinitionRows.COLUMNS);

    private static final String DROP_INPUTS = "DELETE FROM kpi_definition_input WHERE code = $1";

    private static final String INPUTS = """
            INSERT INTO kpi_definition_input (code, input) SELECT $1::text, input FROM unnest($2::text[]) AS i (input)
            """;

    private static final String CREATION = """
            INSERT INTO kpi_definition_creation (actor, idempotency_key, fingerprint, code) VALUES ($1, $2, $3, $4)
            """;

    private static final String TELL = "SELECT pg_notify('%s', '')".formatted(Definitions.EDITED);

    private DefinitionWrites() {}

    /** Tells all replicas, once this is committed. */
    static Uni<Void> tell(SqlConnection connection) {
        return connection.preparedQuery(TELL).execute().replaceWithVoid();
    }

    /**
     * Writes a version.
     *
     * @param involved the definition and all that it is computed from
     */
    static Uni<Void> version(
            SqlConnection connection, KpiDefinition definition, Set<String> involved, String actor, OffsetDateTime at) {
        Tuple values = DefinitionRows.values(definition)
                .addString(actor)
                .addOffsetDateTime(at)
                .addArrayOfString(involved.toArray(String[]::new));
        return run(connection, VERSION, values);
    }

    static Uni<Void> inputs(SqlConnection connection, KpiDefinition definition) {
        String[] inputs = definition.derivation().inputs().stream().sorted().toArray(String[]::new);
        return run(connection, DROP_INPUTS, Tuple.of(definition.code()))
                .chain(() -> run(connection, INPUTS, Tuple.of(definition.code()).addArrayOfString(inputs)));
    }

    static Uni<Void> creation(SqlConnection connection, EditRequest request) {
        return run(
                connection,
                CREATION,
                Tuple.of(request.actor(), request.idempotencyKey(), request.fingerprint(), request.code()));
    }

    private static Uni<Void> run(SqlConnection connection, String sql, Tuple values) {
        return connection.preparedQuery(sql).execute(values).replaceWithVoid();
    }
}
