package dev.kontor.kpi.smart.api;

import dev.kontor.kpi.graph.TurnLoader;
import dev.kontor.kpi.smart.RecordedKpis;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.RequestScoped;

/** Asks at once what was recorded by all the definitions of a page. */
@RequestScoped
public class RecordedLoader {

    private final TurnLoader<RecordedKpis.Key, Boolean> loader;

    RecordedLoader(RecordedKpis recorded) {
        this.loader = new TurnLoader<>(recorded::areRecorded);
    }

    Uni<Boolean> isRecorded(RecordedKpis.Key key) {
        return loader.load(key);
    }
}
