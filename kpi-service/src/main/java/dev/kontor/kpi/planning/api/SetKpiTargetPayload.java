package dev.kontor.kpi.planning.api;

import dev.kontor.kpi.error.SetKpiTargetError;
import dev.kontor.kpi.reading.api.KpiView;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** GraphQL type {@code SetKpiTargetPayload}. */
@Type("SetKpiTargetPayload")
@Description("Outcome.")
public record SetKpiTargetPayload(
        @Description("The KPI; null on errors.") @Nullable KpiView kpi,

        @NonNull @Description("Empty on success.") List<@NonNull SetKpiTargetError> errors) {}
