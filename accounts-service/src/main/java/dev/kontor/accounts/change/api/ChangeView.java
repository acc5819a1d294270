package dev.kontor.accounts.change.api;

import dev.kontor.accounts.change.domain.Change;
import dev.kontor.accounts.node.Node;
import dev.kontor.kit.relay.GlobalId;
import dev.kontor.kit.scalar.DateTime;
import io.smallrye.graphql.api.DefaultNonNull;
import io.smallrye.graphql.api.Nullable;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Type;

/** GraphQL type {@code Change}. */
@Type(ChangeView.TYPE)
@DefaultNonNull
@Description("An entry of the audit trail.")
public record ChangeView(
        @Id @Description("Globally unique opaque id.") String id,

        @Id @Description("The object that changed, which `node` finds unless it is gone by now.")
        String objectId,

        @Description(
                "Schema coordinate of the changed field, e.g. `KeyAccount.tier`; of the type when the object was created or removed.")
        String coordinate,

        @Description("Before, as text; null for nothing, and without permission to see the field.") @Nullable String before,

        @Description("After, as text; null for nothing, and without permission to see the field.") @Nullable String after,

        @Description("Who: the subject of the token.") String actor,
        @Description("When.") DateTime at)
        implements Node {

    static final String TYPE = "Change";

    static ChangeView of(Change change) {
        return new ChangeView(
                GlobalId.of(TYPE, change.id()).encode(),
                GlobalId.of(change.object().type(), change.object().id()).encode(),
                change.coordinate(),
                change.before(),
                change.after(),
                change.actor(),
                new DateTime(change.at()));
    }
}
