package dev.kontor.kpi.definition;

import dev.kontor.kpi.decimal.Decimals;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * The unit of a KPI.
 *
 * @param kind the kind of quantity
 * @param symbol {@code %}, an ISO 4217 code, or what is counted; null when the number speaks for itself
 * @param min the least possible value, null when unbounded
 * @param max the greatest possible value, null when unbounded
 */
public record KpiUnit(
        UnitKind kind,
        @Nullable String symbol,
        @Nullable BigDecimal min,
        @Nullable BigDecimal max) {

    public KpiUnit {
        if (min != null && max != null && min.compareTo(max) >= 0) {
            throw new IllegalArgumentException("A unit's minimum %s must lie below its maximum %s".formatted(min, max));
        }
    }

    public boolean allows(BigDecimal value) {
        return (min == null || value.compareTo(min) >= 0) && (max == null || value.compareTo(max) <= 0);
    }

    /** What a ratio is multiplied by to be in this unit: percent values are kept as 0-100. */
    public BigDecimal ratioFactor() {
        return kind == UnitKind.PERCENT ? Decimals.HUNDRED : BigDecimal.ONE;
    }
}
