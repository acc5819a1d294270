package dev.kontor.kpi.smart.api;

import dev.kontor.kpi.definition.KpiDefinition;
import dev.kontor.kpi.definition.api.KpiDefinitionView;
import dev.kontor.kpi.graph.RequestLanguage;
import dev.kontor.kpi.period.DayEnd;
import dev.kontor.kpi.reading.Kpi;
import dev.kontor.kpi.reading.api.HistoryLoader;
import dev.kontor.kpi.reading.api.KpiView;
import dev.kontor.kpi.smart.RecordedKpis;
import dev.kontor.kpi.smart.SmartRule;
import io.smallrye.mutiny.Uni;
import java.time.Clock;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;

/** What definitions and KPIs lack to be SMART. */
@GraphQLApi
public class SmartApi {

    private final RecordedLoader recorded;
    private final HistoryLoader histories;
    private final RequestLanguage language;
    private final Clock clock;

    SmartApi(RecordedLoader recorded, HistoryLoader histories, RequestLanguage language, Clock clock) {
        this.recorded = recorded;
        this.histories = histories;
        this.language = language;
        this.clock = clock;
    }

    @NonNull @Description(
            "Which of SPECIFIC, MEASURABLE and RELEVANT are missing; what a target must tell, `Kpi.smartGaps` says.")
    public Uni<List<@NonNull SmartGapView>> smartGaps(@Source KpiDefinitionView view) {
        KpiDefinition definition = view.definition();
        RecordedKpis.Key key = new RecordedKpis.Key(definition.code(), DayEnd.of(view.asOf(), clock.getZone()));
        Uni<Boolean> isRecorded = definition.isDerived() ? Uni.createFrom().item(false) : recorded.isRecorded(key);
        return isRecorded.map(known -> SmartGapView.of(SmartRule.ofDefinition(definition, known), language.locale()));
    }

    @NonNull @Description("Which SMART criteria are missing; empty when fully SMART.")
    public Uni<List<@NonNull SmartGapView>> smartGaps(@Source KpiView view) {
        Kpi kpi = view.kpi();
        return histories
                .since(kpi, kpi.neededForSmartGaps())
                .map(known -> SmartGapView.of(known.smartGaps(), language.locale()));
    }
}
