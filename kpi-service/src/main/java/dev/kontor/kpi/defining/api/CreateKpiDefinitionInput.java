package dev.kontor.kpi.defining.api;

import dev.kontor.kpi.defining.DefinitionDraft;
import dev.kontor.kpi.definition.KpiDirection;
import dev.kontor.kpi.definition.KpiPerspective;
import dev.kontor.kpi.definition.KpiScope;
import dev.kontor.kpi.definition.Rollup;
import dev.kontor.kpi.period.Granularity;
import java.util.Objects;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** GraphQL input {@code CreateKpiDefinitionInput}. */
@Input("CreateKpiDefinitionInput")
@Description("A definition of one's own. It may be incomplete: `smartGaps` tells what is missing.")
public record CreateKpiDefinitionInput(
        @NonNull @Description(
                "Stable code, unique for ever: capital letters, digits and underscores, 1-64 characters, e.g. `ON_TIME_DELIVERY`.")
        String code,

        @NonNull @Description("Name, 1-200 characters.") String name,

        @Description("What exactly is measured, in full sentences, at most 2000 characters.") @Nullable String description,

        @Description("Which business goal it serves, at most 500 characters.") @Nullable String goal,

        @NonNull @Description("Perspective.") KpiPerspective perspective,

        @NonNull @Description("Unit.") KpiUnitInput unit,

        @NonNull @Description("Which way is good.") KpiDirection direction,

        @NonNull @Description("Roll-up rule; a KPI with a formula is computed after its inputs rolled up.")
        Rollup rollup,

        @Description(
                "Formula over input codes, at most 500 characters, e.g. `100 * GOOD_UNITS / UNITS`, or `GROWTH(CODE)`; left out when recorded directly.")
        @Nullable String formula,

        @NonNull @Description("How often it is measured.") Granularity cadence,

        @NonNull @Description("Where it may be measured.") KpiScope scope,

        @Description("Repeats with the same key return the first result; 1-200 characters.") @Nullable String idempotencyKey) {

    DefinitionDraft draft() {
        return new DefinitionDraft(
                name,
                Objects.requireNonNullElse(description, ""),
                Objects.requireNonNullElse(goal, ""),
                perspective,
                unit.draft(),
                direction,
                rollup,
                formula,
                cadence,
                scope);
    }
}
