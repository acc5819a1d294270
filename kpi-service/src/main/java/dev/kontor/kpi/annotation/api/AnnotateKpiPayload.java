package dev.kontor.kpi.annotation.api;

import dev.kontor.kpi.error.AnnotateKpiError;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** GraphQL type {@code AnnotateKpiPayload}. */
@Type("AnnotateKpiPayload")
@Description("Outcome.")
public record AnnotateKpiPayload(
        @Description("The annotation; null on errors.") @Nullable AnnotationView annotation,

        @NonNull @Description("Empty on success.") List<@NonNull AnnotateKpiError> errors) {}
