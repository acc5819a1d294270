package dev.kontor.kpi.annotation.api;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

/** GraphQL input {@code RemoveAnnotationInput}. */
@Input("RemoveAnnotationInput")
@Description("An annotation that is to go; as of earlier days it stays readable.")
public record RemoveAnnotationInput(
        @NonNull @Id @Description("Annotation.") String annotationId,

        @NonNull @Description("Version last read.") Integer expectedVersion) {}
