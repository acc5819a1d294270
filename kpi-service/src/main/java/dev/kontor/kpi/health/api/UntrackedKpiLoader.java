package dev.kontor.kpi.health.api;

import dev.kontor.kpi.graph.TurnLoader;
import dev.kontor.kpi.health.application.UntrackedKpis;
import dev.kontor.kpi.reading.Kpi;
import dev.kontor.kpi.reading.KpiId;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.RequestScoped;

/** What a request's fields ask for at once. */
@RequestScoped
public class UntrackedKpiLoader {

    private final TurnLoader<KpiId, Kpi> loader;

    UntrackedKpiLoader(UntrackedKpis kpis) {
        this.loader = new TurnLoader<>(kpis::of);
    }

    Uni<Kpi> load(KpiId kpi) {
        return loader.load(kpi);
    }
}
