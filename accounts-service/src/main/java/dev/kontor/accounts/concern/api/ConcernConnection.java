package dev.kontor.accounts.concern.api;

import dev.kontor.accounts.concern.domain.Concern;
import dev.kontor.kit.relay.Page;
import dev.kontor.kit.relay.PageInfo;
import dev.kontor.kit.relay.Placed;
import io.smallrye.graphql.api.DefaultNonNull;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** GraphQL type {@code ConcernConnection}. */
@DefaultNonNull
@Description("Relay connection.")
public record ConcernConnection(
        @Description("Edges.") List<@NonNull ConcernEdge> edges,
        @Description("Page info.") PageInfo pageInfo) {

    static ConcernConnection of(Page<Placed<Concern>> page) {
        Page<ConcernEdge> edges = page.map(ConcernEdge::of);
        return new ConcernConnection(edges.items(), edges.info(ConcernEdge::cursor));
    }
}
