package dev.kontor.kpi.annotation.api;

import dev.kontor.kit.relay.Page;
import dev.kontor.kit.relay.PageInfo;
import dev.kontor.kit.relay.Placed;
import dev.kontor.kpi.annotation.Annotation;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** GraphQL type {@code AnnotationConnection}. */
@Type("AnnotationConnection")
@Description("Relay connection.")
public record AnnotationConnection(
        @NonNull @Description("Edges.") List<@NonNull AnnotationEdge> edges,

        @NonNull @Description("Page info.") PageInfo pageInfo) {

    static AnnotationConnection of(Page<Placed<Annotation>> page) {
        Page<AnnotationEdge> edges = page.map(AnnotationEdge::of);
        return new AnnotationConnection(edges.items(), edges.info(AnnotationEdge::cursor));
    }
}
