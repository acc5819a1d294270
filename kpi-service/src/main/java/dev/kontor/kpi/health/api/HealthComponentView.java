package dev.kontor.kpi.health.api;

import dev.kontor.kpi.health.AccountHealth;
import dev.kontor.kpi.reading.api.KpiView;
import java.math.BigDecimal;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** GraphQL type {@code HealthComponent}. */
@Type("HealthComponent")
@Description("A part of health.")
public record HealthComponentView(
        @NonNull @Description("The KPI.") KpiView kpi,
        @Description("Weight in the model.") double weight,

        @Description("Normalised 0-100; null without data.") @Nullable Integer score) {

    static HealthComponentView of(AccountHealth.Part part, KpiView kpi) {
        BigDecimal score = part.score();
        return new HealthComponentView(
                kpi, part.component().weight().doubleValue(), score == null ? null : AccountHealth.whole(score));
    }
}
