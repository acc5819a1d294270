package dev.kontor.accounts.concern.api;

import dev.kontor.accounts.concern.domain.Concern;
import dev.kontor.kit.relay.Placed;
import io.smallrye.graphql.api.DefaultNonNull;
import org.eclipse.microprofile.graphql.Description;

/** GraphQL type {@code ConcernEdge}. */
@DefaultNonNull
@Description("Relay edge.")
public record ConcernEdge(
        @Description("Cursor.") String cursor,
        @Description("Node.") ConcernView node) {

    static ConcernEdge of(Placed<Concern> placed) {
        return new ConcernEdge(placed.place().encode(), ConcernView.of(placed.item()));
    }
}
