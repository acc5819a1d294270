package dev.kontor.kpi.planning.api;

import dev.kontor.kit.scalar.Date;
import dev.kontor.kit.scalar.Decimal;
import dev.kontor.kpi.graph.KpiSubjectRef;
import dev.kontor.kpi.planning.TargetDraft;
import java.math.BigDecimal;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** GraphQL input {@code SetKpiTargetInput}. */
@Input("SetKpiTargetInput")
@Description("A time-bound target.")
public record SetKpiTargetInput(
        @NonNull @Description("About whom.") KpiSubjectRef subject,

        @NonNull @Description("Which KPI.") String code,

        @Description("Value to reach; left out for a band target.") @Nullable Decimal value,

        @Description("Start value; default the value in force on `startsOn`.") @Nullable Decimal baseline,

        @Description("Lower end of a band target.") @Nullable Decimal low,

        @Description("Upper end of a band target.") @Nullable Decimal high,

        @NonNull @Description("First day.") Date startsOn,

        @NonNull @Description("Due date, after `startsOn`.") Date dueOn,

        @DefaultValue("0.1")
        @Description("Tolerated gap behind the expected course before AT_RISK turns OFF_TRACK, 0-1.")
        @Nullable Double tolerance) {

    TargetDraft draft() {
        return new TargetDraft(
                subject.accountId(),
                subject.company(),
                code,
                decimal(value),
                decimal(baseline),
                decimal(low),
                decimal(high),
                startsOn.value(),
                dueOn.value(),
                tolerance == null ? null : BigDecimal.valueOf(tolerance));
    }

    private static @Nullable BigDecimal decimal(@Nullable Decimal decimal) {
        return decimal == null ? null : decimal.value();
    }
}
