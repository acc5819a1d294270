package dev.kontor.kpi.definition.persistence;

import dev.kontor.kpi.definition.Catalogue;
import dev.kontor.kpi.definition.CatalogueHistory;
import dev.kontor.kpi.definition.DefinitionVersion;
import dev.kontor.kpi.definition.Definitions;
import dev.kontor.kpi.definition.KpiDefinition;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlClient;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;

/** Reads definitions afresh each time: a catalogue is some dozens of rows, and another replica may change it. */
@ApplicationScoped
public class PgDefinitions implements Definitions {

    private static final String ALL = "SELECT " + DefinitionRows.COLUMNS + " FROM kpi_definition";

    private static final String VERSIONS = "SELECT " + DefinitionRows.COLUMNS
            + ", NULLIF(recorded_at, '-infinity') AS recorded_at FROM kpi_definition_version";

    private final Pool pool;

    PgDefinitions(Pool pool) {
        this.pool = pool;
    }

    @Override
    public Uni<Catalogue> catalogue() {
        return catalogue(pool);
    }

    /** The catalogue as that connection's transaction sees it. */
    public static Uni<Catalogue> catalogue(SqlClient connection) {
        return connection.preparedQuery(ALL).execute().map(PgDefinitions::catalogue);
    }

    @Override
    public Uni<CatalogueHistory> history() {
        return pool.preparedQuery(VERSIONS).execute().map(rows -> {
            List<DefinitionVersion> versions = new ArrayList<>();
            rows.forEach(row -> versions.add(version(row)));
            return new CatalogueHistory(versions);
        });
    }

    private static Catalogue catalogue(RowSet<Row> rows) {
        List<KpiDefinition> definitions = new ArrayList<>();
        rows.forEach(row -> definitions.add(DefinitionRows.read(row)));
        return new Catalogue(definitions);
    }

    private static DefinitionVersion version(Row row) {
        OffsetDateTime recordedAt = row.getOffsetDateTime("recorded_at");
        return new DefinitionVersion(DefinitionRows.read(row), recordedAt == null ? null : recordedAt.toInstant());
    }
}
