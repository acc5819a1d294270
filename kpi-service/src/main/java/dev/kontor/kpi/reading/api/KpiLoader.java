package dev.kontor.kpi.reading.api;

import dev.kontor.kpi.graph.TurnLoader;
import dev.kontor.kpi.reading.Kpi;
import dev.kontor.kpi.reading.KpiSelection;
import dev.kontor.kpi.reading.application.KpiReader;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.RequestScoped;
import java.util.List;

/**
 * Reads what the fields of a request ask for at once: two aliases of {@code kpi(code:)} on fifty accounts are one read.
 */
@RequestScoped
public class KpiLoader {

    private final TurnLoader<KpiSelection, List<Kpi>> loader;

    KpiLoader(KpiReader reader) {
        this.loader = new TurnLoader<>(reader::read);
    }

    /** The KPIs of the selection. */
    public Uni<List<Kpi>> load(KpiSelection selection) {
        return loader.load(selection);
    }
}
