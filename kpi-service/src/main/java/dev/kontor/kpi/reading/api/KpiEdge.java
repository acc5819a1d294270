package dev.kontor.kpi.reading.api;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** GraphQL type {@code KpiEdge}. */
@Type("KpiEdge")
@Description("Relay edge.")
public record KpiEdge(
        @NonNull @Description("Cursor.") String cursor,

        @NonNull @Description("Node.") KpiView node) {}
