package dev.kontor.kpi.reading.api;

import dev.kontor.kit.scalar.Decimal;
import dev.kontor.kpi.insight.Growth;
import dev.kontor.kpi.insight.Movement;
import java.math.BigDecimal;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** GraphQL type {@code Growth}. */
@Type("Growth")
@Description("A change.")
public record GrowthView(
        @NonNull @Description("In the KPI's unit; percentage points for percent.")
        Decimal absolute,

        @Description("In percent; null when the base is zero or less, or CAGR spans less than a year.") @Nullable Decimal percent,

        @NonNull @Description("Good or bad, by direction.") Movement movement) {

    static GrowthView of(Growth growth) {
        BigDecimal percent = growth.percent();
        return new GrowthView(
                new Decimal(growth.absolute()), percent == null ? null : new Decimal(percent), growth.movement());
    }
}
