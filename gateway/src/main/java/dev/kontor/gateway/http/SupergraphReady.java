package dev.kontor.gateway.http;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/** Ready as soon as there is a supergraph to serve; says what is wrong with a newer one, or what is waited for. */
@Readiness
@ApplicationScoped
public class SupergraphReady implements HealthCheck {

    private final ServedGraph graph;

    public SupergraphReady(ServedGraph graph) {
        this.graph = graph;
    }

    @Override
    public HealthCheckResponse call() {
        ServedGraph.Standing standing = graph.standing();
        HealthCheckResponseBuilder response = HealthCheckResponse.named("supergraph")
                .status(graph.engine() != null)
                .withData("state", standing.state().name())
                .withData("since", standing.since().toString());
        if (!standing.problem().isEmpty()) {
            response.withData("problem", standing.problem());
        }
        return response.build();
    }
}
