package dev.kontor.kpi.reading.api;

import dev.kontor.kit.scalar.Date;
import dev.kontor.kit.scalar.Decimal;
import dev.kontor.kpi.reading.Kpi;
import dev.kontor.kpi.target.Band;
import dev.kontor.kpi.target.Target;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** GraphQL type {@code KpiTarget}. */
@Type("KpiTarget")
@Description("Time-bound target: the A and T of SMART.")
public record KpiTargetView(
        @NonNull @Description("Start value.") Decimal baseline,

        @NonNull @Description("Value to reach; the middle of the band for a band target.")
        Decimal value,

        @Description("Lower end of a band target.") @Nullable Decimal low,

        @Description("Upper end of a band target.") @Nullable Decimal high,

        @NonNull @Description("First day.") Date startsOn,

        @NonNull @Description("Due date.") Date dueOn,

        @NonNull @Description("Value expected on the way at the end of the current value's period.")
        Decimal expectedNow,

        @Description(
                "Share of the way covered, 0-1, may exceed 1; of a band 1 inside, falling to 0 at its width outside.")
        double attainment) {

    static KpiTargetView of(Target target, Kpi kpi) {
        Band band = target.band();
        return new KpiTargetView(
                new Decimal(target.goal().baseline()),
                new Decimal(target.goal().value()),
                band == null ? null : new Decimal(band.low()),
                band == null ? null : new Decimal(band.high()),
                new Date(target.startsOn()),
                new Date(target.dueOn()),
                new Decimal(kpi.expectedNow(target)),
                kpi.attainment(target).doubleValue());
    }
}
