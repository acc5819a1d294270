package dev.kontor.kpi.reading.api;

import dev.kontor.kpi.graph.RequestLanguage;
import dev.kontor.kpi.reading.KpiId;
import dev.kontor.kpi.reading.KpiSelection;
import dev.kontor.kpi.reading.application.KpiReader;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.RequestScoped;
import java.util.List;
import java.util.Locale;

/** KPIs as they stand after a mutation, for its payload. */
@RequestScoped
public class KpiReadings {

    private final KpiReader reader;
    private final Locale locale;

    KpiReadings(KpiReader reader, RequestLanguage language) {
        this.reader = reader;
        this.locale = language.locale();
    }

    /** The KPIs with these ids, in their order. */
    public Uni<List<KpiView>> views(List<KpiId> ids) {
        return reader.read(ids.stream().map(KpiSelection::of).toList())
                .map(found -> found.stream()
                        .flatMap(List::stream)
                        .map(kpi -> new KpiView(kpi, locale))
                        .toList());
    }
}
