package dev.kontor.accounts.plan.api;

import dev.kontor.accounts.node.Node;
import dev.kontor.accounts.plan.domain.AccountPlan;
import dev.kontor.accounts.plan.domain.PlanDetails;
import dev.kontor.kit.relay.GlobalId;
import dev.kontor.kit.scalar.Date;
import io.smallrye.graphql.api.DefaultNonNull;
import io.smallrye.graphql.api.Nullable;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.Type;

/** GraphQL type {@code AccountPlan}. */
@Type(AccountPlanView.TYPE)
@DefaultNonNull
@Description("Plan for growing and keeping the account.")
public record AccountPlanView(
        @Ignore AccountPlan plan,

        @Id @Description("Globally unique opaque id.") String id,
        @Description("First day.") Date startsOn,
        @Description("Last day.") Date endsOn,

        @Description("What we want to reach together.") @Nullable String vision,

        @Description("Optimistic lock; send it back as `expectedVersion`.")
        int version)
        implements Node {

    static final String TYPE = AccountPlan.TYPE;

    static AccountPlanView of(AccountPlan plan) {
        PlanDetails details = plan.details();
        return new AccountPlanView(
                plan,
                GlobalId.of(TYPE, plan.id()).encode(),
                new Date(details.startsOn()),
                new Date(details.endsOn()),
                details.vision(),
                plan.version());
    }
}
