package dev.kontor.kpi.portfolio.api;

import dev.kontor.kit.relay.Page;
import dev.kontor.kit.relay.PageInfo;
import dev.kontor.kit.relay.Placed;
import dev.kontor.kpi.graph.KeyAccountView;
import dev.kontor.kpi.subject.Subject;
import io.smallrye.graphql.api.federation.Shareable;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** GraphQL type {@code KeyAccountConnection}, the same as in accounts-service. */
@Type("KeyAccountConnection")
@Shareable
@Description("Relay connection.")
public record KeyAccountConnection(
        @NonNull @Description("Edges.") List<@NonNull Edge> edges,
        @NonNull @Description("Page info.") PageInfo pageInfo) {

    /** GraphQL type {@code KeyAccountEdge}. */
    @Type("KeyAccountEdge")
    @Shareable
    @Description("Relay edge.")
    public record Edge(
            @NonNull @Description("Cursor.") String cursor,
            @NonNull @Description("Node.") KeyAccountView node) {

        private static Edge of(Placed<Subject.Account> placed) {
            return new Edge(placed.place().encode(), new KeyAccountView(placed.item()));
        }
    }

    static KeyAccountConnection of(Page<Placed<Subject.Account>> page) {
        Page<Edge> edges = page.map(Edge::of);
        return new KeyAccountConnection(edges.items(), edges.info(Edge::cursor));
    }
}
