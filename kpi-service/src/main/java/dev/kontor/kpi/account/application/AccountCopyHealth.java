package dev.kontor.kpi.account.application;

import dev.kontor.kpi.account.AccountCopy;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.health.api.AsyncHealthCheck;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * How far the copy of accounts is behind. A service without any copy would take every account for unknown, so it is not
 * ready; one with an old copy is, and says how old.
 */
@Readiness
@ApplicationScoped
class AccountCopyHealth implements AsyncHealthCheck {

    private static final double MILLIS = 1000;

    private final AccountFollower follower;
    private final AccountCopy copy;

    AccountCopyHealth(AccountFollower follower, AccountCopy copy) {
        this.follower = follower;
        this.copy = copy;
    }

    void register(@Observes StartupEvent event, MeterRegistry registry) {
        Gauge.builder("kontor.accounts.copy.lag", follower, AccountFollower::lagSeconds)
                .baseUnit("seconds")
                .description("For how long the copy of accounts' facts has been behind the feed; 0 while it is not.")
                .register(registry);
    }

    @Override
    public Uni<HealthCheckResponse> call() {
        return copy.state()
                .map(state -> HealthCheckResponse.named("Copy of accounts' facts")
                        .status(state.isUsable())
                        .withData("lagMillis", Math.round(follower.lagSeconds() * MILLIS))
                        .withData("generation", state.generation())
                        .build());
    }
}
