package dev.kontor.kpi.defining.api;

import dev.kontor.kpi.definition.api.KpiDefinitionView;
import dev.kontor.kpi.error.ChangeKpiDefinitionError;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** GraphQL type {@code RetireKpiDefinitionPayload}. */
@Type("RetireKpiDefinitionPayload")
@Description("Outcome.")
public record RetireKpiDefinitionPayload(
        @Description("The definition; null on errors.") @Nullable KpiDefinitionView definition,

        @NonNull @Description("Empty on success.") List<@NonNull ChangeKpiDefinitionError> errors) {}
