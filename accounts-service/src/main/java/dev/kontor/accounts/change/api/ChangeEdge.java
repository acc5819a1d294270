package dev.kontor.accounts.change.api;

import dev.kontor.accounts.change.domain.Change;
import dev.kontor.kit.relay.Placed;
import io.smallrye.graphql.api.DefaultNonNull;
import org.eclipse.microprofile.graphql.Description;

/** GraphQL type {@code ChangeEdge}. */
@DefaultNonNull
@Description("Relay edge.")
public record ChangeEdge(
        @Description("Cursor.") String cursor,
        @Description("Node.") ChangeView node) {

    static ChangeEdge of(Placed<Change> placed) {
        return new ChangeEdge(placed.place().encode(), ChangeView.of(placed.item()));
    }
}
