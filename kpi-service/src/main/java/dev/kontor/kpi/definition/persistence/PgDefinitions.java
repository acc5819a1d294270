package dev.kontor.kpi.definition.persistence;

import dev.kontor.kpi.definition.Catalogue;
import dev.kontor.kpi.definition.Definitions;
import dev.kontor.kpi.definition.Derivation;
import dev.kontor.kpi.definition.KpiDefinition;
import dev.kontor.kpi.definition.KpiDirection;
import dev.kontor.kpi.definition.KpiPerspective;
import dev.kontor.kpi.definition.KpiScope;
import dev.kontor.kpi.definition.KpiUnit;
import dev.kontor.kpi.definition.Rollup;
import dev.kontor.kpi.definition.UnitKind;
import dev.kontor.kpi.period.Granularity;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;

/** Reads definitions afresh each time: a catalogue is some dozens of rows, and another replica may change it. */
@ApplicationScoped
class PgDefinitions implements Definitions {

    private static final String ALL = """
            SELECT code, name, goal, perspective, unit_kind, unit_symbol, unit_min, unit_max, direction, rollup, formula,
                   cadence, scope, retired, version
            FROM kpi_definition
            """;

    private final Pool pool;

    PgDefinitions(Pool pool) {
        this.pool = pool;
    }

    @Override
    public Uni<Catalogue> catalogue() {
        return pool.preparedQuery(ALL).execute().map(PgDefinitions::catalogue);
    }

    private static Catalogue catalogue(RowSet<Row> rows) {
        List<KpiDefinition> definitions = new ArrayList<>();
        rows.forEach(row -> definitions.add(definition(row)));
        return new Catalogue(definitions);
    }

    private static KpiDefinition definition(Row row) {
        KpiUnit unit = new KpiUnit(
                UnitKind.valueOf(row.getString("unit_kind")),
                row.getString("unit_symbol"),
                row.getBigDecimal("unit_min"),
                row.getBigDecimal("unit_max"));
        return new KpiDefinition(
                row.getString("code"),
                row.getString("name"),
                row.getString("goal"),
                KpiPerspective.valueOf(row.getString("perspective")),
                unit,
                KpiDirection.valueOf(row.getString("direction")),
                Rollup.valueOf(row.getString("rollup")),
                Derivation.parse(row.getString("formula")),
                Granularity.valueOf(row.getString("cadence")),
                KpiScope.valueOf(row.getString("scope")),
                row.getBoolean("retired"),
                row.getInteger("version"));
    }
}
