package dev.kontor.kpi.standing.api;

import dev.kontor.kpi.reading.KpiId;
import dev.kontor.kpi.standing.Scorecard;
import dev.kontor.kpi.target.KpiStatus;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** GraphQL type {@code Scorecard}. */
@Type("Scorecard")
@Description("Summary of a subject's KPIs.")
public final class ScorecardView {

    private final Scorecard scorecard;

    ScorecardView(Scorecard scorecard) {
        this.scorecard = scorecard;
    }

    @NonNull @Description("Worst status that any KPI has.")
    public KpiStatus getStatus() {
        return scorecard.worst();
    }

    @NonNull @Description("Count per status, the worst first; zero counts are left out.")
    public List<@NonNull StatusCount> getCounts() {
        return scorecard.counts().entrySet().stream()
                .map(count -> new StatusCount(count.getKey(), count.getValue()))
                .toList();
    }

    @Ignore
    public List<KpiId> attention() {
        return scorecard.attention();
    }
}
