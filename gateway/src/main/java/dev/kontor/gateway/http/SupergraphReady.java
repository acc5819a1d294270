package dev.kontor.gateway.http;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/** Ready as soon as there is a supergraph to serve; says when a newer one was refused. */
@Readiness
@ApplicationScoped
public class SupergraphReady implements HealthCheck {

    private final SupergraphSource source;

    public SupergraphReady(SupergraphSource source) {
        this.source = source;
    }

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder response =
                HealthCheckResponse.named("supergraph").status(source.engine() != null);
        source.problem().ifPresent(problem -> response.withData("problem", problem));
        return response.build();
    }
}
