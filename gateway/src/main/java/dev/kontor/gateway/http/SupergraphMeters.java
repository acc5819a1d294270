package dev.kontor.gateway.http;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;

/** What meters tell of the supergraph that is served. */
@ApplicationScoped
class SupergraphMeters {

    private final ServedGraph graph;
    private List<Meter> meters = List.of();

    SupergraphMeters(ServedGraph graph) {
        this.graph = graph;
    }

    void register(@Observes StartupEvent event, MeterRegistry registry) {
        meters = List.of(
                Gauge.builder("kontor.gateway.supergraph.refused", graph, SupergraphMeters::refused)
                        .description("Whether the newest supergraph is refused: 1, or 0.")
                        .register(registry),
                FunctionCounter.builder("kontor.gateway.supergraph.swaps", graph, ServedGraph::swaps)
                        .description("How often a new supergraph took the place of the one that was served.")
                        .register(registry));
    }

    /** The registry is that of the JVM. An application that is started anew in it would be told of this one's graph. */
    void unregister(@Observes ShutdownEvent event, MeterRegistry registry) {
        meters.forEach(registry::remove);
    }

    private static double refused(ServedGraph graph) {
        return graph.standing().state() == ServedGraph.State.REFUSED ? 1 : 0;
    }
}
