package dev.kontor.kpi.recording.api;

import dev.kontor.kit.scalar.Date;
import dev.kontor.kit.scalar.Decimal;
import dev.kontor.kpi.graph.KpiSubjectRef;
import dev.kontor.kpi.recording.MeasurementDraft;
import java.math.BigDecimal;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** GraphQL input {@code MeasurementInput}. */
@Input("MeasurementInput")
@Description("One measurement.")
public record MeasurementInput(
        @NonNull @Description("About whom.") KpiSubjectRef subject,

        @NonNull @Description("Which KPI.") String code,

        @NonNull @Description("Any day of the period; the cadence decides its bounds.")
        Date periodOn,

        @NonNull @Description("The value, in the KPI's unit; of ratio-of-sums KPIs numerator and denominator count.")
        Decimal value,

        @Description("Numerator, for ratio-of-sums KPIs.") @Nullable Decimal numerator,

        @Description("Denominator, for ratio-of-sums KPIs; a period with denominators of 0 has no value.") @Nullable Decimal denominator,

        @Description("Sample size, e.g. survey answers; needed where values are weighted by it.") @Nullable Integer sampleSize,

        @Description("Part of the subject measured, e.g. a campaign; the KPI rolls all segments up.") @Nullable String segment) {

    MeasurementDraft draft() {
        return new MeasurementDraft(
                subject.accountId(),
                subject.company(),
                code,
                periodOn.value(),
                value.value(),
                decimal(numerator),
                decimal(denominator),
                sampleSize,
                segment);
    }

    private static @Nullable BigDecimal decimal(@Nullable Decimal decimal) {
        return decimal == null ? null : decimal.value();
    }
}
