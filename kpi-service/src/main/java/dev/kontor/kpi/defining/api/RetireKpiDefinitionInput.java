package dev.kontor.kpi.defining.api;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

/** GraphQL input {@code RetireKpiDefinitionInput}. */
@Input("RetireKpiDefinitionInput")
@Description("A definition to be retired.")
public record RetireKpiDefinitionInput(
        @NonNull @Description("Which definition.") String code,

        @NonNull @Description("Version last read.") Integer expectedVersion) {}
