package dev.kontor.accounts.stakeholder.api;

import dev.kontor.accounts.stakeholder.domain.Stakeholder;
import dev.kontor.kit.relay.Page;
import dev.kontor.kit.relay.PageInfo;
import dev.kontor.kit.relay.Placed;
import io.smallrye.graphql.api.DefaultNonNull;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** GraphQL type {@code StakeholderConnection}. */
@DefaultNonNull
@Description("Relay connection.")
public record StakeholderConnection(
        @Description("Edges.") List<@NonNull StakeholderEdge> edges,
        @Description("Page info.") PageInfo pageInfo) {

    static StakeholderConnection of(Page<Placed<Stakeholder>> page) {
        Page<StakeholderEdge> edges = page.map(StakeholderEdge::of);
        return new StakeholderConnection(edges.items(), edges.info(StakeholderEdge::cursor));
    }
}
