package dev.kontor.kpi.annotation.api;

import dev.kontor.kit.scalar.Date;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** GraphQL input {@code UpdateAnnotationInput}. */
@Input("UpdateAnnotationInput")
@Description("Other words for an annotation. What is left out stays as it is.")
public record UpdateAnnotationInput(
        @NonNull @Id @Description("Annotation.") String annotationId,

        @Description("Day.") @Nullable Date on,

        @Description("Text, 1-1000 characters.") @Nullable String text,

        @NonNull @Description("Version last read.") Integer expectedVersion) {}
