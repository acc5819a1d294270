package dev.kontor.kpi.definition.persistence;

import dev.kontor.kpi.definition.Derivation;
import dev.kontor.kpi.definition.KpiDefinition;
import dev.kontor.kpi.definition.KpiDirection;
import dev.kontor.kpi.definition.KpiPerspective;
import dev.kontor.kpi.definition.KpiScope;
import dev.kontor.kpi.definition.KpiUnit;
import dev.kontor.kpi.definition.Rollup;
import dev.kontor.kpi.definition.UnitKind;
import dev.kontor.kpi.period.Granularity;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;

/** A definition as the columns of its row; the tables of definitions and of their versions have the same. */
public final class DefinitionRows {

    /** In the order of {@link #values}. */
    public static final String COLUMNS = "code, name, description, goal, perspective, unit_kind, unit_symbol, unit_min,"
            + " unit_max, direction, rollup, formula, cadence, scope, retired, version";

    private DefinitionRows() {}

    /** Reads a row. */
    public static KpiDefinition read(Row row) {
        KpiUnit unit = new KpiUnit(
                UnitKind.valueOf(row.getString("unit_kind")),
                row.getString("unit_symbol"),
                row.getBigDecimal("unit_min"),
                row.getBigDecimal("unit_max"));
        return new KpiDefinition(
                row.getString("code"),
                row.getString("name"),
                row.getString("description"),
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

    /** Its sixteen columns. */
    public static Tuple values(KpiDefinition definition) {
        KpiUnit unit = definition.unit();
        return Tuple.tuple()
                .addString(definition.code())
                .addString(definition.name())
                .addString(definition.description())
                .addString(definition.goal())
                .addString(definition.perspective().name())
                .addString(unit.kind().name())
                .addString(unit.symbol())
                .addBigDecimal(unit.min())
                .addBigDecimal(unit.max())
                .addString(definition.direction().name())
                .addString(definition.rollup().name())
                .addString(definition.derivation().text())
                .addString(definition.cadence().name())
                .addString(definition.scope().name())
                .addBoolean(definition.retired())
                .addInteger(definition.version());
    }
}
