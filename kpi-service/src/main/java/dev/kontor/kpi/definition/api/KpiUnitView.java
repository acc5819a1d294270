package dev.kontor.kpi.definition.api;

import dev.kontor.kit.scalar.Decimal;
import dev.kontor.kpi.definition.KpiUnit;
import dev.kontor.kpi.definition.UnitKind;
import java.math.BigDecimal;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** GraphQL type {@code KpiUnit}. */
@Type("KpiUnit")
@Description("Unit of a KPI.")
public record KpiUnitView(
        @NonNull @Description("Kind.") UnitKind kind,

        @Description("Symbol, e.g. `%` or `EUR`.") @Nullable String symbol,

        @Description("Lower bound, e.g. 1 for stars.") @Nullable Decimal min,

        @Description("Upper bound, e.g. 5 for stars.") @Nullable Decimal max) {

    static KpiUnitView of(KpiUnit unit) {
        return new KpiUnitView(unit.kind(), unit.symbol(), decimal(unit.min()), decimal(unit.max()));
    }

    private static @Nullable Decimal decimal(@Nullable BigDecimal value) {
        return value == null ? null : new Decimal(value);
    }
}
