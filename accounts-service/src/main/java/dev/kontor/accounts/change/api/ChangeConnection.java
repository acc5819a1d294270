package dev.kontor.accounts.change.api;

import dev.kontor.accounts.change.domain.Change;
import dev.kontor.kit.relay.Page;
import dev.kontor.kit.relay.PageInfo;
import dev.kontor.kit.relay.Placed;
import io.smallrye.graphql.api.DefaultNonNull;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** GraphQL type {@code ChangeConnection}. */
@DefaultNonNull
@Description("Relay connection.")
public record ChangeConnection(
        @Description("Edges.") List<@NonNull ChangeEdge> edges,
        @Description("Page info.") PageInfo pageInfo) {

    static ChangeConnection of(Page<Placed<Change>> page) {
        Page<ChangeEdge> edges = page.map(ChangeEdge::of);
        return new ChangeConnection(edges.items(), edges.info(ChangeEdge::cursor));
    }
}
