package dev.kontor.kpi.defining.api;

import dev.kontor.kit.scalar.Decimal;
import dev.kontor.kpi.defining.DefinitionDraft;
import dev.kontor.kpi.definition.UnitKind;
import java.math.BigDecimal;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** GraphQL input {@code KpiUnitInput}. */
@Input("KpiUnitInput")
@Description("Unit of a KPI.")
public record KpiUnitInput(
        @NonNull @Description("Kind.") UnitKind kind,

        @Description("Symbol, 1-10 characters, e.g. `%`; of money its ISO 4217 code, which is needed.") @Nullable String symbol,

        @Description("Lower bound; needed for a score, e.g. 1 for stars.") @Nullable Decimal min,

        @Description("Upper bound; needed for a score, e.g. 5 for stars.") @Nullable Decimal max) {

    DefinitionDraft.Unit draft() {
        return new DefinitionDraft.Unit(kind, symbol, decimal(min), decimal(max));
    }

    private static @Nullable BigDecimal decimal(@Nullable Decimal decimal) {
        return decimal == null ? null : decimal.value();
    }
}
