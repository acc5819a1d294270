package dev.kontor.kpi.rebuild.application;

import dev.kontor.kpi.rebuild.RebuildProgress;
import dev.kontor.kpi.rebuild.StandingRebuilds;
import dev.kontor.kpi.standing.application.StandingKeeper;
import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.jboss.logging.Logger;

/** Works out anew how all KPIs stand, in the background: of very many it takes minutes. */
@ApplicationScoped
public class StandingRebuild {

    private static final Logger LOG = Logger.getLogger(StandingRebuild.class);

    private final StandingRebuilds rebuilds;
    private final StandingKeeper keeper;
    private volatile boolean stopped;

    StandingRebuild(StandingRebuilds rebuilds, StandingKeeper keeper) {
        this.rebuilds = rebuilds;
        this.keeper = keeper;
    }

    /**
     * Begins one, and goes on with it when this has returned.
     *
     * @return false when one is under way
     */
    public Uni<Boolean> begin() {
        return rebuilds.begin().map(begun -> {
            begun.ifPresent(this::run);
            return begun.isPresent();
        });
    }

    public Uni<RebuildProgress> progress() {
        return rebuilds.progress();
    }

    private void run(StandingRebuilds.Run run) {
        LOG.info("How KPIs stand is worked out anew.");
        keeper.rebuild(run::advance)
                .onItemOrFailure()
                .call((_, failure) -> run.end(failure == null))
                .subscribe()
                .with(_ -> LOG.info("How KPIs stand was worked out anew."), this::tellFailure);
    }

    private void tellFailure(Throwable failure) {
        if (stopped) {
            LOG.info("How KPIs stand is not worked out to the end: the service stops.");
        } else {
            LOG.error("How KPIs stand could not be worked out anew.", failure);
        }
    }

    void stop(@Observes ShutdownEvent event) {
        stopped = true;
    }
}
