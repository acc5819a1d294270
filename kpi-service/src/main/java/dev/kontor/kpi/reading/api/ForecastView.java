package dev.kontor.kpi.reading.api;

import dev.kontor.kit.scalar.Date;
import dev.kontor.kit.scalar.Decimal;
import dev.kontor.kpi.insight.Forecast;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** GraphQL type {@code Forecast}. */
@Type("Forecast")
@Description("A projection: the straight line through the last twelve closed periods.")
public record ForecastView(
        @NonNull @Description("Due date projected to.") Date on,

        @NonNull @Description("Expected value.") Decimal value,

        @NonNull @Description("Lower end, 80 %.") Decimal low,

        @NonNull @Description("Upper end, 80 %.") Decimal high,

        @Description("Chance to reach the target, 0-1; of a band target, to be inside the band.")
        double probability) {

    static ForecastView of(Forecast forecast) {
        return new ForecastView(
                new Date(forecast.on()),
                new Decimal(forecast.value()),
                new Decimal(forecast.low()),
                new Decimal(forecast.high()),
                forecast.probability());
    }
}
