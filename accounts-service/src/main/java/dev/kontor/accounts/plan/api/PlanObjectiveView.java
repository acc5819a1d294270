package dev.kontor.accounts.plan.api;

import dev.kontor.accounts.node.Node;
import dev.kontor.accounts.plan.domain.ObjectiveDetails;
import dev.kontor.accounts.plan.domain.PlanObjective;
import dev.kontor.kit.relay.GlobalId;
import dev.kontor.kit.scalar.Date;
import io.smallrye.graphql.api.DefaultNonNull;
import io.smallrye.graphql.api.Nullable;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.Type;

/** GraphQL type {@code PlanObjective}. */
@Type(PlanObjectiveView.TYPE)
@DefaultNonNull
@Description("A SMART objective of a plan.")
public record PlanObjectiveView(
        @Ignore PlanObjective objective,

        @Id @Description("Globally unique opaque id.") String id,
        @Description("Title.") String title,

        @Description("KPI code that measures it.") @Nullable String kpiCode,

        @Description("Due date.") Date dueOn,
        @Description("Done.") boolean completed,

        @Description("Optimistic lock; send it back as `expectedVersion`.")
        int version)
        implements Node {

    static final String TYPE = PlanObjective.TYPE;

    static PlanObjectiveView of(PlanObjective objective) {
        ObjectiveDetails details = objective.details();
        return new PlanObjectiveView(
                objective,
                GlobalId.of(TYPE, objective.id()).encode(),
                details.title(),
                details.kpiCode(),
                new Date(details.dueOn()),
                objective.completed(),
                objective.version());
    }
}
