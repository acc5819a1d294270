package dev.kontor.accounts.account.api;

import dev.kontor.accounts.account.domain.AccountDetails;
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
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.Type;

/** GraphQL type {@code KeyAccount}; other features add fields to it. */
@Type(KeyAccountView.TYPE)
@Name(KeyAccountView.TYPE) // SmallRye tells an entity's type by this
@Key(fields = @FieldSet("id"))
@DefaultNonNull
@Description("A customer of considerable, not only monetary, value to the company.")
public record KeyAccountView(
        @Ignore KeyAccount account,

        @Id @Description("Globally unique opaque id.") String id,

        @Description("Human-readable number, unique per tenant, e.g. `KA-0042`.")
        String number,

        @Description("Legal or trading name.") String name,
        @Description("Attention level.") AccountTier tier,
        @Description("Relationship stage.") AccountLifecycle lifecycle,

        @Description("Industry of the customer, e.g. banking.") @Nullable String industry,

        @Description("ISO 3166-1 alpha-2 country.") @Nullable String country,

        @Description("First business with the customer.") @Nullable Date customerSince,

        @Description("Next contract renewal.") @Nullable Date renewalDate,

        @Description("Dedicated account manager; null while vacant.") @Nullable AccountManagerView manager,

        @Description(
                "What makes it a key account beside revenue; null until rated. The resulting score lives in kpi-service, which knows the revenue.")
        @Nullable AccountRatingsView ratings,

        @Description("Optimistic lock; send it back as `expectedVersion`.")
        int version,

        @Description("Last change.") DateTime updatedAt)
        implements Node {

    public static final String TYPE = KeyAccount.TYPE;

    /** The accounts' keys, in their sequence. */
    public static List<UUID> keys(List<KeyAccountView> accounts) {
        return accounts.stream().map(view -> view.account().id()).toList();
    }

    public static KeyAccountView of(KeyAccount account) {
        AccountDetails details = account.details();
        return new KeyAccountView(
                account,
                GlobalId.of(TYPE, account.id()).encode(),
                account.number(),
                details.name(),
                account.tier(),
                details.lifecycle(),
                details.industry(),
                details.country(),
                Date.ofNullable(details.customerSince()),
                Date.ofNullable(details.renewalDate()),
                AccountManagerView.ofNullable(account.manager()),
                AccountRatingsView.ofNullable(account.ratings()),
                account.version(),
                new DateTime(account.updatedAt()));
    }
}
