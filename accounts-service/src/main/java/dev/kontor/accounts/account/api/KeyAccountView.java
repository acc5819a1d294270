package dev.kontor.accounts.account.api;

import dev.kontor.accounts.account.domain.AccountLifecycle;
import dev.kontor.accounts.account.domain.AccountTier;
import dev.kontor.accounts.account.domain.KeyAccount;
import dev.kontor.accounts.node.Node;
import dev.kontor.kit.relay.GlobalId;
import dev.kontor.kit.scalar.Date;
import dev.kontor.kit.scalar.DateTime;
import io.smallrye.graphql.api.DefaultNonNull;
import io.smallrye.graphql.api.Nullable;
import io.smallrye.graphql.api.federation.FieldSet;
import io.smallrye.graphql.api.federation.Key;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.Type;

/** GraphQL type {@code KeyAccount}. */
@Type(KeyAccountView.TYPE)
@Name(KeyAccountView.TYPE) // SmallRye tells an entity's type by this
@Key(fields = @FieldSet("id"))
@DefaultNonNull
@Description("A customer of considerable, not only monetary, value to the company.")
public record KeyAccountView(
        @Id @Description("Globally unique opaque id.") String id,

        @Description("Human-readable number, unique per tenant, e.g. `KA-0042`.")
        String number,

        @Description("Legal or trading name.") String name,
        @Description("Attention level.") AccountTier tier,
        @Description("Relationship stage.") AccountLifecycle lifecycle,

        @Description("Industry of the customer, e.g. banking.") @Nullable String industry,

        @Description("First business with the customer.") @Nullable Date customerSince,

        @Description("Dedicated account manager; null while vacant.") @Nullable AccountManagerView manager,

        @Description("What makes it a key account beside revenue; null until rated.") @Nullable AccountRatingsView ratings,

        @Description("Optimistic lock; send it back as `expectedVersion`.")
        int version,

        @Description("Last change.") DateTime updatedAt)
        implements Node {

    static final String TYPE = "KeyAccount";

    static KeyAccountView of(KeyAccount account) {
        return new KeyAccountView(
                GlobalId.of(TYPE, account.id()).encode(),
                account.number(),
                account.name(),
                account.tier(),
                account.lifecycle(),
                account.industry(),
                account.customerSince() == null ? null : new Date(account.customerSince()),
                AccountManagerView.ofNullable(account.manager()),
                AccountRatingsView.ofNullable(account.ratings()),
                account.version(),
                new DateTime(account.updatedAt()));
    }
}
