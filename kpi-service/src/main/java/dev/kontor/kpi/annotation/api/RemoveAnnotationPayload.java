package dev.kontor.kpi.annotation.api;

import dev.kontor.kpi.error.ChangeAnnotationError;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** GraphQL type {@code RemoveAnnotationPayload}. */
@Type("RemoveAnnotationPayload")
@Description("Outcome.")
public record RemoveAnnotationPayload(
        @Id @Description("Id of the annotation that is gone; null on errors.") @Nullable String annotationId,

        @NonNull @Description("Empty on success.") List<@NonNull ChangeAnnotationError> errors) {}
