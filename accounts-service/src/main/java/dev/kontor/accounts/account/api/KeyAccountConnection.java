package dev.kontor.accounts.account.api;

import dev.kontor.accounts.account.domain.KeyAccount;
import dev.kontor.kit.relay.Page;
import dev.kontor.kit.relay.PageInfo;
import dev.kontor.kit.relay.Placed;
import io.smallrye.graphql.api.DefaultNonNull;
import io.smallrye.graphql.api.federation.Shareable;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** GraphQL type {@code KeyAccountConnection}. */
@Shareable
@DefaultNonNull
@Description("Relay connection.")
public record KeyAccountConnection(
        @Description("Edges.") List<@NonNull KeyAccountEdge> edges,
        @Description("Page info.") PageInfo pageInfo) {

    static KeyAccountConnection of(Page<Placed<KeyAccount>> page) {
        Page<KeyAccountEdge> edges = page.map(KeyAccountEdge::of);
        return new KeyAccountConnection(edges.items(), edges.info(KeyAccountEdge::cursor));
    }
}
