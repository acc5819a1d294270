package dev.kontor.kpi.live.api;

import dev.kontor.kit.scalar.DateTime;
import dev.kontor.kpi.live.StatusChange;
import dev.kontor.kpi.live.application.LiveStatuses;
import dev.kontor.kpi.reading.api.KpiView;
import dev.kontor.kpi.target.KpiStatus;
import java.util.Locale;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** GraphQL type {@code KpiStatusChange}. */
@Type("KpiStatusChange")
@Description("A change of status.")
public record KpiStatusChangeView(
        @NonNull @Description("The KPI, as it stands when this is told.")
        KpiView kpi,

        @NonNull @Description("Before.") KpiStatus from,

        @NonNull @Description("After.") KpiStatus to,

        @NonNull @Description("When.") DateTime at) {

    static KpiStatusChangeView of(LiveStatuses.Told told, Locale locale) {
        StatusChange change = told.change();
        return new KpiStatusChangeView(
                new KpiView(told.kpi(), locale), change.from(), change.to(), new DateTime(change.at()));
    }
}
