package dev.kontor.kpi.standing.api;

import dev.kontor.kpi.graph.KeyAccountView;
import dev.kontor.kpi.graph.RequestLanguage;
import dev.kontor.kpi.reading.KpiSelection;
import dev.kontor.kpi.reading.api.KpiLoader;
import dev.kontor.kpi.reading.api.KpiView;
import dev.kontor.kpi.standing.Scorecard;
import io.smallrye.mutiny.Uni;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;

/** Scorecards of key accounts. */
@GraphQLApi
public class ScorecardApi {

    private final StandingLoader standings;
    private final KpiLoader kpis;
    private final RequestLanguage language;

    ScorecardApi(StandingLoader standings, KpiLoader kpis, RequestLanguage language) {
        this.standings = standings;
        this.kpis = kpis;
        this.language = language;
    }

    @Description("Counts by status and the worst KPIs first: what a card or list row needs; null without any KPI.")
    public Uni<@Nullable ScorecardView> scorecard(@Source KeyAccountView account) {
        return standings
                .load(account.subject())
                .map(standing -> standing.statuses().isEmpty()
                        ? null
                        : new ScorecardView(Scorecard.of(account.subject(), standing.statuses())));
    }

    @NonNull @Description("Up to three KPIs that need attention, worst first.")
    public Uni<List<@NonNull KpiView>> attention(@Source ScorecardView scorecard) {
        List<Uni<List<KpiView>>> each = scorecard.attention().stream()
                .map(kpi -> kpis.load(KpiSelection.of(kpi))
                        .map(found -> found.stream()
                                .map(one -> new KpiView(one, language.locale()))
                                .toList()))
                .toList();
        return each.isEmpty()
                ? Uni.createFrom().item(List.of())
                : Uni.join()
                        .all(each)
                        .andFailFast()
                        .map(found -> found.stream().flatMap(List::stream).toList());
    }
}
