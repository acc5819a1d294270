package dev.kontor.accounts.account.api;

import dev.kontor.accounts.account.domain.AccountManager;
import dev.kontor.accounts.node.Node;
import dev.kontor.kit.relay.GlobalId;
import io.smallrye.graphql.api.DefaultNonNull;
import io.smallrye.graphql.api.Nullable;
import io.smallrye.graphql.api.federation.FieldSet;
import io.smallrye.graphql.api.federation.Key;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.Type;

/** GraphQL type {@code AccountManager}; {@link ManagerFields} and other features add fields to it. */
@Type(AccountManagerView.TYPE)
@Name(AccountManagerView.TYPE) // SmallRye tells an entity's type by this
@Key(fields = @FieldSet("id"))
@DefaultNonNull
@Description("Employee who owns relationships.")
public record AccountManagerView(
        @Ignore AccountManager manager,
        @Id @Description("Globally unique opaque id.") String id,
        @Description("Display name.") String name,

        @Description("Optimistic lock; send it back as `expectedVersion`.")
        int version)
        implements Node {

    public static final String TYPE = AccountManager.TYPE;

    public static AccountManagerView of(AccountManager manager) {
        return new AccountManagerView(
                manager, GlobalId.of(TYPE, manager.id()).encode(), manager.name(), manager.version());
    }

    public static @Nullable AccountManagerView ofNullable(@Nullable AccountManager manager) {
        return manager == null ? null : of(manager);
    }
}
