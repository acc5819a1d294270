package dev.kontor.kpi.definition.persistence;

import dev.kontor.kpi.definition.Catalogue;
import dev.kontor.kpi.definition.CatalogueHistory;
import dev.kontor.kpi.definition.DefinitionVersion;
import dev.kontor.kpi.definition.Definitions;
import dev.kontor.kpi.definition.KpiDefinition;
import dev.kontor.kpi.signal.Signals;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlClient;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Reads definitions, and remembers them: every request needs them, hardly any changes them, and making a catalogue of hundreds
 * of formulas takes longer than most answers.
 */
@ApplicationScoped
public class PgDefinitions implements Definitions {

    private static final String ALL = "SELECT " + DefinitionRows.COLUMNS + " FROM kpi_definition";

    private static final String VERSIONS = "SELECT " + DefinitionRows.COLUMNS
            + ", NULLIF(recorded_at, '-infinity') AS recorded_at FROM kpi_definition_version";

    private final Pool pool;
    private final Signals signals;
    private final AtomicInteger edits = new AtomicInteger();
    private volatile @Nullable Catalogue remembered;

    PgDefinitions(Pool pool, Signals signals) {
        this.pool = pool;
        this.signals = signals;
    }

    void start(@Observes StartupEvent event) {
        signals.listen(EDITED, _ -> forget(), _ -> forget());
    }

    @Override
    public Uni<Catalogue> catalogue() {
        Catalogue known = remembered;
        if (known != null && signals.areHeard()) {
            return Uni.createFrom().item(known);
        }
        int before = edits.get();
        return catalogue(pool).invoke(read -> remembered = before == edits.get() ? read : null);
    }

    @Override
    public void forget() {
        edits.incrementAndGet();
        remembered = null;
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
