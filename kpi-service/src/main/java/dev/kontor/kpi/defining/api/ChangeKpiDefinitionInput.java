package dev.kontor.kpi.defining.api;

import dev.kontor.kit.graphql.GivenFields;
import dev.kontor.kpi.defining.DefinitionDraft;
import dev.kontor.kpi.definition.KpiDirection;
import dev.kontor.kpi.definition.KpiPerspective;
import dev.kontor.kpi.definition.KpiScope;
import dev.kontor.kpi.definition.Rollup;
import dev.kontor.kpi.period.Granularity;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** GraphQL input {@code ChangeKpiDefinitionInput}. */
@Input("ChangeKpiDefinitionInput")
@Description(
        "What a definition is to say. What is left out stays as it is; null clears the description, the goal and the formula."
                + " Once a measurement or a target relies on the definition, or on one that is computed from it, unit, direction,"
                + " roll-up, formula and cadence stay, and the scope can only become wider.")
public record ChangeKpiDefinitionInput(
        @NonNull @Description("Which definition.") String code,

        @NonNull @Description("Version last read.") Integer expectedVersion,

        @Description("Name, 1-200 characters.") @Nullable String name,

        @Description("What exactly is measured, in full sentences, at most 2000 characters.") @Nullable String description,

        @Description("Which business goal it serves, at most 500 characters.") @Nullable String goal,

        @Description("Perspective.") @Nullable KpiPerspective perspective,

        @Description("Unit, as a whole.") @Nullable KpiUnitInput unit,

        @Description("Which way is good.") @Nullable KpiDirection direction,

        @Description("Roll-up rule.") @Nullable Rollup rollup,

        @Description("Formula over input codes, at most 500 characters.") @Nullable String formula,

        @Description("How often it is measured.") @Nullable Granularity cadence,

        @Description("Where it may be measured.") @Nullable KpiScope scope) {

    /** What becomes of a draft. What was given is looked at now: the request is not at hand within the transaction. */
    UnaryOperator<DefinitionDraft> change(GivenFields given) {
        boolean describes = given.or("description", true, false);
        boolean aims = given.or("goal", true, false);
        boolean derives = given.or("formula", true, false);
        return present -> new DefinitionDraft(
                Objects.requireNonNullElse(name, present.name()),
                describes ? Objects.requireNonNullElse(description, "") : present.description(),
                aims ? Objects.requireNonNullElse(goal, "") : present.goal(),
                Objects.requireNonNullElse(perspective, present.perspective()),
                unit == null ? present.unit() : unit.draft(),
                Objects.requireNonNullElse(direction, present.direction()),
                Objects.requireNonNullElse(rollup, present.rollup()),
                derives ? formula : present.formula(),
                Objects.requireNonNullElse(cadence, present.cadence()),
                Objects.requireNonNullElse(scope, present.scope()));
    }
}
