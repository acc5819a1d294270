package dev.kontor.kpi.reading.api;

import dev.kontor.kit.error.BadUserInputException;
import dev.kontor.kit.scalar.Date;
import dev.kontor.kit.security.Scopes;
import dev.kontor.kpi.graph.KeyAccountView;
import dev.kontor.kpi.graph.RequestLanguage;
import dev.kontor.kpi.insight.Comparison;
import dev.kontor.kpi.insight.Growth;
import dev.kontor.kpi.period.Granularity;
import dev.kontor.kpi.period.Period;
import dev.kontor.kpi.reading.Kpi;
import dev.kontor.kpi.reading.KpiId;
import dev.kontor.kpi.reading.KpiSelection;
import dev.kontor.kpi.subject.Subject;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.graphql.api.federation.Resolver;
import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;

/**
 * The fields of a KPI that take arguments, and the entities that other subgraphs name by their keys. All answer with a
 * {@code Uni}, also what is known at once: SmallRye runs those on the event loop, and checks permissions without blocking.
 */
@GraphQLApi
public class KpiApi {

    /** Longest series: ten years of days. */
    static final int MOST_POINTS = 3_700;

    private final KpiLoader loader;
    private final HistoryLoader histories;
    private final RequestLanguage language;
    private final PointsBudget budget;

    KpiApi(KpiLoader loader, HistoryLoader histories, RequestLanguage language, PointsBudget budget) {
        this.loader = loader;
        this.histories = histories;
        this.language = language;
        this.budget = budget;
    }

    @Description("Change against an earlier period; null when there is no earlier value.")
    public Uni<@Nullable GrowthView> growth(
            @Source KpiView kpi,
            @Name("over") @DefaultValue("PREVIOUS_PERIOD") @Description("Against what.") @Nullable Comparison over) {
        Comparison comparison = Objects.requireNonNullElse(over, Comparison.PREVIOUS_PERIOD);
        return histories.since(kpi.kpi(), kpi.kpi().neededFor(comparison)).map(known -> {
            Growth growth = known.growth(comparison);
            return growth == null ? null : GrowthView.of(growth);
        });
    }

    @Description("History, gaps included.")
    public Uni<KpiSeriesView> series(
            @Source KpiView kpi,
            @Name("from") @NonNull @Description("First day.") Date from,
            @Name("to") @NonNull @Description("Last day, inclusive.") Date to,
            @Name("granularity") @Description("Bucket size; default the cadence, and never finer.") @Nullable Granularity granularity,
            @Name("segment") @Description("One segment only.") @Nullable String segment) {
        Granularity cadence = kpi.kpi().definition().cadence();
        Granularity bucket = granularity == null ? cadence : granularity;
        if (bucket.isFinerThan(cadence)) {
            throw new BadUserInputException("A KPI measured by the %s has no values by the %s."
                    .formatted(
                            cadence.name().toLowerCase(Locale.ROOT),
                            bucket.name().toLowerCase(Locale.ROOT)));
        }
        if (to.value().isBefore(from.value())) {
            throw new BadUserInputException("`to` lies before `from`.");
        }
        long points = Period.containing(to.value(), bucket).index()
                - Period.containing(from.value(), bucket).index();
        if (points >= MOST_POINTS) {
            throw new BadUserInputException("A series has at most %d points.".formatted(MOST_POINTS));
        }
        budget.spend(points + 1);
        return histories
                .since(kpi.kpi(), kpi.kpi().neededForSeries(from.value(), bucket))
                .map(known -> KpiSeriesView.of(bucket, known.series(from.value(), to.value(), bucket, segment)));
    }

    /** Accounts are not looked up: any well-formed id names one, and one that nothing was recorded about has no KPIs. */
    @Resolver
    @PermissionsAllowed(Scopes.KPIS_READ)
    public Uni<List<@Nullable KeyAccountView>> accounts(@Name("id") List<String> id) {
        List<@Nullable KeyAccountView> accounts = new ArrayList<>();
        id.forEach(text ->
                accounts.add(Subject.parseAccount(text).map(KeyAccountView::new).orElse(null)));
        return Uni.createFrom().item(accounts);
    }

    @Resolver
    @PermissionsAllowed(Scopes.KPIS_READ)
    public Uni<List<@Nullable KpiView>> kpisById(@Name("id") List<String> id) {
        List<Uni<@Nullable KpiView>> kpis = id.stream()
                .map(text -> KpiId.parse(text).map(this::load).orElseGet(KpiApi::none))
                .toList();
        return Uni.join().all(kpis).andFailFast();
    }

    private Uni<@Nullable KpiView> load(KpiId id) {
        return loader.load(KpiSelection.of(id)).map(found -> found.isEmpty() ? null : view(found.getFirst()));
    }

    private static Uni<@Nullable KpiView> none() {
        return Uni.createFrom().nullItem();
    }

    private KpiView view(Kpi kpi) {
        return new KpiView(kpi, language.locale());
    }
}
