package dev.kontor.kpi.definition.api;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** GraphQL type {@code KpiDefinitionEdge}. */
@Type("KpiDefinitionEdge")
@Description("Relay edge.")
public record KpiDefinitionEdge(
        @NonNull @Description("Cursor.") String cursor,

        @NonNull @Description("Node.") KpiDefinitionView node) {}
