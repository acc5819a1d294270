package dev.kontor.accounts.advocacy.api;

import dev.kontor.accounts.advocacy.domain.Referral;
import dev.kontor.kit.relay.Placed;
import io.smallrye.graphql.api.DefaultNonNull;
import org.eclipse.microprofile.graphql.Description;

/** GraphQL type {@code ReferralEdge}. */
@DefaultNonNull
@Description("Relay edge.")
public record ReferralEdge(
        @Description("Cursor.") String cursor,
        @Description("Node.") ReferralView node) {

    static ReferralEdge of(Placed<Referral> placed) {
        return new ReferralEdge(placed.place().encode(), ReferralView.of(placed.item()));
    }
}
