package dev.kontor.accounts.stakeholder.api;

import dev.kontor.accounts.node.Node;
import dev.kontor.accounts.stakeholder.domain.Sentiment;
import dev.kontor.accounts.stakeholder.domain.Stakeholder;
import dev.kontor.accounts.stakeholder.domain.StakeholderDetails;
import dev.kontor.accounts.stakeholder.domain.StakeholderRole;
import dev.kontor.kit.relay.GlobalId;
import dev.kontor.kit.scalar.DateTime;
import io.smallrye.graphql.api.DefaultNonNull;
import io.smallrye.graphql.api.Nullable;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.Type;

/** GraphQL type {@code Stakeholder}. */
@Type(StakeholderView.TYPE)
@DefaultNonNull
@Description("A person at the customer.")
public record StakeholderView(
        @Ignore Stakeholder stakeholder,

        @Id @Description("Globally unique opaque id.") String id,
        @Description("Display name.") String name,
        @Description("Influence.") StakeholderRole role,
        @Description("Attitude.") Sentiment sentiment,

        @Description("Last contact.") @Nullable DateTime lastContactAt,

        @Description("Optimistic lock; send it back as `expectedVersion`.")
        int version)
        implements Node {

    static final String TYPE = Stakeholder.TYPE;

    static StakeholderView of(Stakeholder stakeholder) {
        StakeholderDetails details = stakeholder.details();
        return new StakeholderView(
                stakeholder,
                GlobalId.of(TYPE, stakeholder.id()).encode(),
                details.name(),
                details.role(),
                details.sentiment(),
                details.lastContactAt() == null ? null : new DateTime(details.lastContactAt()),
                stakeholder.version());
    }
}
