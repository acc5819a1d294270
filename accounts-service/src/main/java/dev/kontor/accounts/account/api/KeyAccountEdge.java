package dev.kontor.accounts.account.api;

import dev.kontor.accounts.account.domain.KeyAccount;
import dev.kontor.kit.relay.Placed;
import io.smallrye.graphql.api.DefaultNonNull;
import io.smallrye.graphql.api.federation.Shareable;
import org.eclipse.microprofile.graphql.Description;

/** GraphQL type {@code KeyAccountEdge}. */
@Shareable
@DefaultNonNull
@Description("Relay edge.")
public record KeyAccountEdge(
        @Description("Cursor.") String cursor,
        @Description("Node.") KeyAccountView node) {

    static KeyAccountEdge of(Placed<KeyAccount> placed) {
        return new KeyAccountEdge(placed.place().encode(), KeyAccountView.of(placed.item()));
    }
}
