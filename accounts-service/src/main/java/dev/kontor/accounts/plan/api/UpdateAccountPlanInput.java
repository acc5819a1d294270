package dev.kontor.accounts.plan.api;

import dev.kontor.accounts.plan.domain.PlanDetails;
import dev.kontor.kit.graphql.GivenFields;
import dev.kontor.kit.scalar.Date;
import io.smallrye.graphql.api.Nullable;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

/** GraphQL input {@code UpdateAccountPlanInput}. */
@Input("UpdateAccountPlanInput")
@Description("Other facts about a plan. What is left out stays as it is; null clears what may be unknown.")
public record UpdateAccountPlanInput(
        @NonNull @Id @Description("Plan.") String planId,

        @Description("First day.") @Nullable Date startsOn,

        @Description("Last day, after the first.") @Nullable Date endsOn,

        @Description("What we want to reach together, 1-2000 characters.") @Nullable String vision,

        @NonNull @Description("Version last read.") Integer expectedVersion) {

    PlanDetails appliedTo(PlanDetails present, GivenFields given) {
        return new PlanDetails(
                startsOn == null ? present.startsOn() : startsOn.value(),
                endsOn == null ? present.endsOn() : endsOn.value(),
                given.or("vision", vision, present.vision()));
    }
}
