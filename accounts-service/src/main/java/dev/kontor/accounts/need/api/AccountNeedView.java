package dev.kontor.accounts.need.api;

import dev.kontor.accounts.need.domain.AccountNeed;
import dev.kontor.accounts.node.Node;
import dev.kontor.kit.relay.GlobalId;
import io.smallrye.graphql.api.DefaultNonNull;
import io.smallrye.graphql.api.Nullable;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Type;

/** GraphQL type {@code AccountNeed}. */
@Type(AccountNeedView.TYPE)
@DefaultNonNull
@Description("A need of the customer and the tailored answer to it.")
public record AccountNeedView(
        @Id @Description("Globally unique opaque id.") String id,
        @Description("The need.") String statement,

        @Description("The tailored solution or service; null while there is none.") @Nullable String solution,

        @Description("Optimistic lock; send it back as `expectedVersion`.")
        int version)
        implements Node {

    static final String TYPE = AccountNeed.TYPE;

    static AccountNeedView of(AccountNeed need) {
        return new AccountNeedView(
                GlobalId.of(TYPE, need.id()).encode(),
                need.text().statement(),
                need.text().solution(),
                need.version());
    }
}
