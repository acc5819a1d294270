package dev.kontor.kpi.reading.api;

import dev.kontor.kit.scalar.Date;
import dev.kontor.kit.scalar.Decimal;
import dev.kontor.kpi.period.Granularity;
import dev.kontor.kpi.reading.SeriesPoint;
import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** GraphQL type {@code KpiSeries}. */
@Type("KpiSeries")
@Description("A history.")
public record KpiSeriesView(
        @NonNull @Description("Bucket size.") Granularity granularity,

        @NonNull @Description("Points, oldest first.") List<@NonNull Point> points) {

    static KpiSeriesView of(Granularity granularity, List<SeriesPoint> points) {
        return new KpiSeriesView(granularity, points.stream().map(Point::of).toList());
    }

    /** GraphQL type {@code SeriesPoint}. */
    @Type("SeriesPoint")
    @Description("A bucket of a history.")
    public record Point(
            @NonNull @Description("Start.") Date periodStart,

            @Description("Value; null for a gap.") @Nullable Decimal value,

            @Description("Target course at that time.") @Nullable Decimal expected,

            @Description("Outside the normal band of its past.")
            boolean anomalous) {

        static Point of(SeriesPoint point) {
            return new Point(
                    new Date(point.period().start()),
                    decimal(point.value()),
                    decimal(point.expected()),
                    point.anomalous());
        }

        private static @Nullable Decimal decimal(@Nullable BigDecimal value) {
            return value == null ? null : new Decimal(value);
        }
    }
}
