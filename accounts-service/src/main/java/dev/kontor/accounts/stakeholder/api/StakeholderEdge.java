package dev.kontor.accounts.stakeholder.api;

import dev.kontor.accounts.stakeholder.domain.Stakeholder;
import dev.kontor.kit.relay.Placed;
import io.smallrye.graphql.api.DefaultNonNull;
import org.eclipse.microprofile.graphql.Description;

/** GraphQL type {@code StakeholderEdge}. */
@DefaultNonNull
@Description("Relay edge.")
public record StakeholderEdge(
        @Description("Cursor.") String cursor,
        @Description("Node.") StakeholderView node) {

    static StakeholderEdge of(Placed<Stakeholder> placed) {
        return new StakeholderEdge(placed.place().encode(), StakeholderView.of(placed.item()));
    }
}
