package dev.kontor.kpi.reading.api;

import dev.kontor.kpi.graph.TurnLoader;
import dev.kontor.kpi.reading.Kpi;
import dev.kontor.kpi.reading.application.KpiReader;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.RequestScoped;
import java.time.LocalDate;

/** Reads at once what the fields of a request ask for beyond what is recent. */
@RequestScoped
public class HistoryLoader {

    private final TurnLoader<KpiReader.Part, Kpi> loader;

    HistoryLoader(KpiReader reader) {
        this.loader = new TurnLoader<>(reader::parts);
    }

    /** The KPI with all its values from a day on. */
    public Uni<Kpi> since(Kpi kpi, LocalDate day) {
        return kpi.isCompleteSince(day) ? Uni.createFrom().item(kpi) : loader.load(new KpiReader.Part(kpi, day));
    }
}
