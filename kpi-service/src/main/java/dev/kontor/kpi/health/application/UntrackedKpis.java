package dev.kontor.kpi.health.application;

import dev.kontor.kpi.definition.Catalogue;
import dev.kontor.kpi.definition.Definitions;
import dev.kontor.kpi.measurement.SubjectHistory;
import dev.kontor.kpi.reading.Kpi;
import dev.kontor.kpi.reading.KpiId;
import dev.kontor.kpi.target.Targets;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** KPIs of which nothing is known, which a model of health looks at nevertheless. */
@ApplicationScoped
public class UntrackedKpis {

    private final Definitions definitions;
    private final Clock clock;

    UntrackedKpis(Definitions definitions, Clock clock) {
        this.definitions = definitions;
        this.clock = clock;
    }

    /**
     * In the order of their ids. One statement at most.
     *
     * @param ids of codes that are defined
     */
    public Uni<List<Kpi>> of(List<KpiId> ids) {
        return definitions
                .catalogue()
                .map(catalogue ->
                        ids.stream().map(id -> untracked(id, catalogue)).toList());
    }

    private Kpi untracked(KpiId id, Catalogue catalogue) {
        return new Kpi(
                id.subject(),
                catalogue.get(id.code()),
                new SubjectHistory(catalogue, Map.of()),
                Targets.NONE,
                LocalDate.now(clock),
                null);
    }
}
