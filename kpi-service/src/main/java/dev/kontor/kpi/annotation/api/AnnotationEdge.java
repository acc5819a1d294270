package dev.kontor.kpi.annotation.api;

import dev.kontor.kit.relay.Placed;
import dev.kontor.kpi.annotation.Annotation;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** GraphQL type {@code AnnotationEdge}. */
@Type("AnnotationEdge")
@Description("Relay edge.")
public record AnnotationEdge(
        @NonNull @Description("Cursor.") String cursor,

        @NonNull @Description("Node.") AnnotationView node) {

    static AnnotationEdge of(Placed<Annotation> placed) {
        return new AnnotationEdge(placed.place().encode(), new AnnotationView(placed.item()));
    }
}
