package dev.kontor.accounts.advocacy.api;

import dev.kontor.accounts.advocacy.domain.Referral;
import dev.kontor.kit.relay.Page;
import dev.kontor.kit.relay.PageInfo;
import dev.kontor.kit.relay.Placed;
import io.smallrye.graphql.api.DefaultNonNull;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** GraphQL type {@code ReferralConnection}. */
@DefaultNonNull
@Description("Relay connection.")
public record ReferralConnection(
        @Description("Edges.") List<@NonNull ReferralEdge> edges,
        @Description("Page info.") PageInfo pageInfo) {

    static ReferralConnection of(Page<Placed<Referral>> page) {
        Page<ReferralEdge> edges = page.map(ReferralEdge::of);
        return new ReferralConnection(edges.items(), edges.info(ReferralEdge::cursor));
    }
}
