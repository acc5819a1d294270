package dev.kontor.accounts.plan.api;

import dev.kontor.accounts.plan.domain.ObjectiveDetails;
import dev.kontor.kit.graphql.GivenFields;
import dev.kontor.kit.scalar.Date;
import io.smallrye.graphql.api.Nullable;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

/** GraphQL input {@code UpdatePlanObjectiveInput}. */
@Input("UpdatePlanObjectiveInput")
@Description("Other facts about an objective. What is left out stays as it is; null clears what may be unknown.")
public record UpdatePlanObjectiveInput(
        @NonNull @Id @Description("Objective.") String objectiveId,

        @Description("Title, 1-200 characters.") @Nullable String title,

        @Description("Code of the KPI that measures it, 1-64 of `A-Z`, `0-9` and `_`.") @Nullable String kpiCode,

        @Description("Due date, within the plan.") @Nullable Date dueOn,

        @Id @Description("Responsible colleague.") @Nullable String ownerId,

        @NonNull @Description("Version last read.") Integer expectedVersion) {

    /** @param owner the key that {@link #ownerId} stands for */
    ObjectiveDetails appliedTo(ObjectiveDetails present, @Nullable UUID owner, GivenFields given) {
        return new ObjectiveDetails(
                Objects.requireNonNullElse(title, present.title()),
                given.or("kpiCode", kpiCode, present.kpiCode()),
                dueOn == null ? present.dueOn() : dueOn.value(),
                given.or("ownerId", owner, present.ownerId()));
    }
}
