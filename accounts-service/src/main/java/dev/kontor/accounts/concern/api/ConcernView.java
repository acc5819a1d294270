package dev.kontor.accounts.concern.api;

import dev.kontor.accounts.concern.domain.Concern;
import dev.kontor.accounts.node.Node;
import dev.kontor.kit.relay.GlobalId;
import dev.kontor.kit.scalar.DateTime;
import io.smallrye.graphql.api.DefaultNonNull;
import io.smallrye.graphql.api.Nullable;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.Type;

/** GraphQL type {@code Concern}. */
@Type(ConcernView.TYPE)
@DefaultNonNull
@Description("Something the customer is worried about.")
public record ConcernView(
        @Ignore Concern concern,

        @Id @Description("Globally unique opaque id.") String id,
        @Description("Subject.") String subject,
        @Description("Raised.") DateTime raisedAt,

        @Description("Resolved; null while open.") @Nullable DateTime resolvedAt,

        @Description("What was done; null while open or when it was not said.") @Nullable String resolution,

        @Description("Optimistic lock; send it back as `expectedVersion`.")
        int version)
        implements Node {

    static final String TYPE = Concern.TYPE;

    static ConcernView of(Concern concern) {
        Concern.Resolution resolution = concern.resolution();
        return new ConcernView(
                concern,
                GlobalId.of(TYPE, concern.id()).encode(),
                concern.subject(),
                new DateTime(concern.raisedAt()),
                resolution == null ? null : new DateTime(resolution.at()),
                resolution == null ? null : resolution.note(),
                concern.version());
    }
}
