package dev.kontor.kpi.standing.api;

import dev.kontor.kpi.target.KpiStatus;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** GraphQL type {@code StatusCount}. */
@Type("StatusCount")
@Description("Count of a status.")
public record StatusCount(
        @NonNull @Description("Status.") KpiStatus status,
        @NonNull @Description("How many.") Integer count) {}
