package dev.kontor.kpi.defining;

import dev.kontor.kpi.decimal.Decimals;
import dev.kontor.kpi.definition.KpiDefinition;
import dev.kontor.kpi.definition.KpiDirection;
import dev.kontor.kpi.definition.KpiPerspective;
import dev.kontor.kpi.definition.KpiScope;
import dev.kontor.kpi.definition.KpiUnit;
import dev.kontor.kpi.definition.Rollup;
import dev.kontor.kpi.definition.UnitKind;
import dev.kontor.kpi.period.Granularity;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What a definition is to say, unchecked.
 *
 * @param name its name
 * @param description what exactly is measured; empty until written
 * @param goal which business goal it serves; empty until named
 * @param perspective balanced-scorecard perspective
 * @param unit its unit
 * @param direction which way is good
 * @param rollup how finer periods and segments roll up
 * @param formula what it is computed from; null when recorded
 * @param cadence how often it is measured
 * @param scope where it may be measured
 */
public record DefinitionDraft(
        String name,
        String description,
        String goal,
        KpiPerspective perspective,
        Unit unit,
        KpiDirection direction,
        Rollup rollup,
        @Nullable String formula,
        Granularity cadence,
        KpiScope scope) {

    /** What a definition says already, so that a part of it can be changed. */
    public static DefinitionDraft of(KpiDefinition definition) {
        return new DefinitionDraft(
                definition.name(),
                definition.description(),
                definition.goal(),
                definition.perspective(),
                Unit.of(definition.unit()),
                definition.direction(),
                definition.rollup(),
                definition.derivation().text(),
                definition.cadence(),
                definition.scope());
    }

    /**
     * A unit, unchecked.
     *
     * @param kind the kind of quantity
     * @param symbol its symbol
     * @param min the least possible value
     * @param max the greatest possible value
     */
    public record Unit(
            UnitKind kind,
            @Nullable String symbol,
            @Nullable BigDecimal min,
            @Nullable BigDecimal max) {

        public Unit {
            // 1.0 and 1 are the same bound.
            min = min == null ? null : Decimals.plain(min);
            max = max == null ? null : Decimals.plain(max);
        }

        static Unit of(KpiUnit unit) {
            return new Unit(unit.kind(), unit.symbol(), unit.min(), unit.max());
        }

        /** The same as a unit; it must have been checked. */
        KpiUnit checked() {
            return new KpiUnit(kind, symbol == null ? null : symbol.strip(), min, max);
        }
    }
}
