package dev.kontor.accounts.advocacy.api;

import dev.kontor.accounts.advocacy.domain.Advocacy;
import dev.kontor.accounts.advocacy.domain.AdvocacySummary;
import dev.kontor.accounts.money.api.MoneyView;
import dev.kontor.accounts.node.Node;
import dev.kontor.kit.relay.GlobalId;
import io.smallrye.graphql.api.DefaultNonNull;
import io.smallrye.graphql.api.Nullable;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.Type;

/** GraphQL type {@code Advocacy}. */
@Type(AdvocacyView.TYPE)
@DefaultNonNull
@Description("Recommendations the account gives.")
public record AdvocacyView(
        @Id @Description("Globally unique opaque id.") String id,

        @Name("isReference") // SmallRye takes `is` for a getter's
        @Description("May be named as a reference.")
        boolean isReference,

        @Description("Referrals so far.") int referralCount,

        @Description(
                "Business won through referrals; null when none was, or when it was in several currencies: read it off the referrals then.")
        @Nullable MoneyView referredRevenue,

        @Description("Optimistic lock of what is told here; 0 when nothing was yet. Referrals have their own.")
        int version)
        implements Node {

    static final String TYPE = Advocacy.TYPE;

    static AdvocacyView of(AdvocacySummary summary) {
        return new AdvocacyView(
                GlobalId.of(TYPE, summary.advocacy().id()).encode(),
                summary.advocacy().isReference(),
                summary.referrals().count(),
                MoneyView.ofNullable(summary.referrals().revenue()),
                summary.advocacy().version());
    }
}
