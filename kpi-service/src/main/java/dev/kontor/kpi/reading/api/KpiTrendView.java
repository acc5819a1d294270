package dev.kontor.kpi.reading.api;

import dev.kontor.kit.scalar.Decimal;
import dev.kontor.kpi.insight.Movement;
import dev.kontor.kpi.insight.Trend;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** GraphQL type {@code KpiTrend}. */
@Type("KpiTrend")
@Description("Direction of travel, judged by the KPI's direction.")
public record KpiTrendView(
        @NonNull @Description("Better, worse or flat.") Movement movement,

        @NonNull @Description("Slope per period, in the KPI's unit; of a band KPI that of its distance to the band.")
        Decimal slope,

        @NonNull @Description("Values of the last twelve closed periods, oldest first, null for a gap: a sparkline.")
        List<@Nullable Double> points) {

    static KpiTrendView of(Trend trend, List<@Nullable BigDecimal> sparkline) {
        List<@Nullable Double> points = new ArrayList<>();
        for (BigDecimal value : sparkline) {
            points.add(value == null ? null : value.doubleValue());
        }
        return new KpiTrendView(trend.movement(), new Decimal(trend.slope()), points);
    }
}
