package dev.kontor.kpi.definition.api;

import dev.kontor.kit.relay.GlobalId;
import dev.kontor.kpi.definition.KpiDefinition;
import dev.kontor.kpi.definition.KpiDirection;
import dev.kontor.kpi.definition.KpiPerspective;
import dev.kontor.kpi.definition.KpiScope;
import dev.kontor.kpi.definition.Rollup;
import dev.kontor.kpi.graph.Node;
import dev.kontor.kpi.period.Granularity;
import io.smallrye.graphql.api.federation.FieldSet;
import io.smallrye.graphql.api.federation.Key;
import java.time.LocalDate;
import java.util.Optional;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** GraphQL type {@code KpiDefinition}. */
@Type
@Name("KpiDefinition") // rather than @Type: SmallRye tells _Entity members by this annotation
@Key(fields = @FieldSet("id"))
@Key(fields = @FieldSet("code"))
@Description("What is measured, how, and why: the S, M and R of SMART.")
public final class KpiDefinitionView implements Node {

    private static final String TYPE = "KpiDefinition";

    private final KpiDefinition definition;
    private final @Nullable LocalDate asOf;

    /** A definition as it is. */
    public KpiDefinitionView(KpiDefinition definition) {
        this(definition, null);
    }

    /** A definition as it was on that day; null for now. */
    public KpiDefinitionView(KpiDefinition definition, @Nullable LocalDate asOf) {
        this.definition = definition;
        this.asOf = asOf;
    }

    /** The code in a global id; empty for anything that is none of a definition. */
    static Optional<String> parseCode(String id) {
        return GlobalId.parseKey(TYPE, id);
    }

    @Override
    @Id
    @NonNull @Description("Globally unique opaque id.")
    public String getId() {
        return new GlobalId(TYPE, definition.code()).encode();
    }

    @NonNull @Description("Stable code, unique per tenant, e.g. `REVENUE_GROWTH_MOM`.")
    public String getCode() {
        return definition.code();
    }

    @NonNull @Description("Name.")
    public String getName() {
        return definition.name();
    }

    @NonNull @Description("What exactly is measured, in full sentences (specific); empty until written.")
    public String getDescription() {
        return definition.description();
    }

    @NonNull @Description("Which business goal it serves (relevant); empty until named.")
    public String getGoal() {
        return definition.goal();
    }

    @NonNull @Description("Perspective.")
    public KpiPerspective getPerspective() {
        return definition.perspective();
    }

    @NonNull @Description("Unit (measurable).")
    public KpiUnitView getUnit() {
        return KpiUnitView.of(definition.unit());
    }

    @NonNull @Description("Which way is good.")
    public KpiDirection getDirection() {
        return definition.direction();
    }

    @NonNull @Description("Roll-up rule; a KPI with a formula is computed after its inputs rolled up.")
    public Rollup getRollup() {
        return definition.rollup();
    }

    @Description(
            "Formula over input codes, e.g. `100 * GOOD_UNITS / UNITS`, or `GROWTH(CODE)` for the growth in percent"
                    + " on the period before; null when recorded directly.")
    public @Nullable String getFormula() {
        return definition.derivation().text();
    }

    @NonNull @Description("How often it is measured.")
    public Granularity getCadence() {
        return definition.cadence();
    }

    @NonNull @Description("Where it may be measured.")
    public KpiScope getScope() {
        return definition.scope();
    }

    @Description("Retired definitions keep their history and take no new measurements.")
    public boolean isRetired() {
        return definition.retired();
    }

    @Description("Optimistic lock; send it back as `expectedVersion`.")
    public int getVersion() {
        return definition.version();
    }

    @Ignore
    public KpiDefinition definition() {
        return definition;
    }

    @Ignore
    public @Nullable LocalDate asOf() {
        return asOf;
    }
}
