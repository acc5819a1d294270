package dev.kontor.kpi.reading.api;

import dev.kontor.kit.scalar.Date;
import dev.kontor.kit.scalar.Decimal;
import dev.kontor.kpi.definition.KpiUnit;
import dev.kontor.kpi.measurement.Measured;
import dev.kontor.kpi.period.Period;
import java.util.Locale;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** GraphQL type {@code KpiValue}. */
@Type("KpiValue")
@Description("A value of a period.")
public record KpiValueView(
        @NonNull @Description("Exact value.") Decimal value,

        @NonNull @Description("Ready for a label, in the request's language, e.g. `12,4 %`.")
        String formatted,

        @NonNull @Description("Start of the period.") Date periodStart,

        @NonNull @Description("End of the period, inclusive.")
        Date periodEnd,

        @Description("Sample size, e.g. survey answers.") @Nullable Integer sampleSize) {

    static KpiValueView of(Measured measured, Period period, KpiUnit unit, Locale locale) {
        Long size = measured.sampleSize();
        return new KpiValueView(
                new Decimal(measured.value()),
                ValueFormat.in(locale).format(measured.value(), unit),
                new Date(period.start()),
                new Date(period.end()),
                // GraphQL's Int ends here; a sample larger than that is as good as this.
                size == null ? null : Math.clamp(size, 0, Integer.MAX_VALUE));
    }
}
