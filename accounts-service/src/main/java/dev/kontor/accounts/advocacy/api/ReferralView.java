package dev.kontor.accounts.advocacy.api;

import dev.kontor.accounts.advocacy.domain.Referral;
import dev.kontor.accounts.money.api.MoneyView;
import dev.kontor.accounts.node.Node;
import dev.kontor.kit.relay.GlobalId;
import dev.kontor.kit.scalar.Date;
import io.smallrye.graphql.api.DefaultNonNull;
import io.smallrye.graphql.api.Nullable;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.Type;

/** GraphQL type {@code Referral}. */
@Type(ReferralView.TYPE)
@DefaultNonNull
@Description("A customer that came through another one.")
public record ReferralView(
        @Ignore Referral referral,

        @Id @Description("Globally unique opaque id.") String id,
        @Description("Day of the recommendation.") Date referredOn,

        @Description("Business won through it; null when none was yet.") @Nullable MoneyView wonRevenue,

        @Description("Optimistic lock; send it back as `expectedVersion`.")
        int version)
        implements Node {

    static final String TYPE = Referral.TYPE;

    static ReferralView of(Referral referral) {
        return new ReferralView(
                referral,
                GlobalId.of(TYPE, referral.id()).encode(),
                new Date(referral.referredOn()),
                MoneyView.ofNullable(referral.wonRevenue()),
                referral.version());
    }
}
