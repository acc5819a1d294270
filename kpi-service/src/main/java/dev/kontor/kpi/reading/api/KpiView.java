package dev.kontor.kpi.reading.api;

import dev.kontor.kpi.definition.api.KpiDefinitionView;
import dev.kontor.kpi.graph.KpiSubject;
import dev.kontor.kpi.graph.Node;
import dev.kontor.kpi.insight.Forecast;
import dev.kontor.kpi.insight.Freshness;
import dev.kontor.kpi.insight.Trend;
import dev.kontor.kpi.measurement.Measured;
import dev.kontor.kpi.period.Period;
import dev.kontor.kpi.reading.Kpi;
import dev.kontor.kpi.target.KpiStatus;
import dev.kontor.kpi.target.Target;
import io.smallrye.graphql.api.federation.FieldSet;
import io.smallrye.graphql.api.federation.Key;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** GraphQL type {@code Kpi}; each field is worked out only when it is asked for. */
@Type
@Name("Kpi") // rather than @Type: SmallRye tells _Entity members by this annotation
@Key(fields = @FieldSet("id"))
@Description("A KPI definition applied to one subject.")
public final class KpiView implements Node {

    private final Kpi kpi;
    private final Locale locale;

    public KpiView(Kpi kpi, Locale locale) {
        this.kpi = kpi;
        this.locale = locale;
    }

    @Override
    @Id
    @NonNull @Description("Globally unique opaque id.")
    public String getId() {
        return kpi.id().encode();
    }

    @NonNull @Description("What is measured.")
    public KpiDefinitionView getDefinition() {
        return new KpiDefinitionView(kpi.definition(), kpi.day());
    }

    @NonNull @Description("Account or company.")
    public KpiSubject getSubject() {
        return KpiSubject.of(kpi.id().subject());
    }

    @Description("Value of the latest closed period that has one; null before the first measurement.")
    public @Nullable KpiValueView getCurrent() {
        Period period = kpi.currentPeriod();
        Measured current = kpi.current();
        return period == null || current == null
                ? null
                : KpiValueView.of(current, period, kpi.definition().unit(), locale);
    }

    @Description("Target in force; null when none is set.")
    public @Nullable KpiTargetView getTarget() {
        Target target = kpi.target();
        return target == null ? null : KpiTargetView.of(target, kpi);
    }

    @NonNull @Description("Where the KPI stands; computed, never stored.")
    public KpiStatus getStatus() {
        return kpi.status();
    }

    @Description("Direction of travel over the last periods; null with fewer than three values.")
    public @Nullable KpiTrendView getTrend() {
        Trend trend = kpi.trend();
        return trend == null ? null : KpiTrendView.of(trend, kpi.sparkline());
    }

    @Description(
            "Segments of the current value's period (campaign, project, table), largest first, the 100 largest at most;"
                    + " null before the first measurement.")
    public @Nullable List<@NonNull SegmentValueView> getSegments() {
        if (kpi.currentPeriod() == null) {
            return null;
        }
        return kpi.segments().stream()
                .map(part -> SegmentValueView.of(part, kpi.definition().unit(), locale))
                .toList();
    }

    @Description(
            "Where it will be on the target's due date; null once that has passed, without a target, and with fewer"
                    + " than four values in the last twelve closed periods.")
    public @Nullable ForecastView getForecast() {
        Forecast forecast = kpi.forecast();
        return forecast == null ? null : ForecastView.of(forecast);
    }

    @NonNull @Description("FRESH within one cadence, else STALE or MISSING.")
    public Freshness getFreshness() {
        return kpi.freshness();
    }

    @Ignore
    public Kpi kpi() {
        return kpi;
    }
}
