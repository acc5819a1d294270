package dev.kontor.kpi.standing.application;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Works out what is due when a day begins: periods close, targets begin and fall due though nobody writes anything. */
@ApplicationScoped
public class StandingDays {

    private static final Logger LOG = Logger.getLogger(StandingDays.class);

    /** So that who watches is told of a new day within a second. */
    private static final Duration LOOK = Duration.ofMillis(500);

    private final StandingKeeper keeper;
    private final Vertx vertx;
    private final Clock clock;
    private volatile @Nullable LocalDate caughtUp;
    private volatile boolean stopped;

    StandingDays(StandingKeeper keeper, Vertx vertx, Clock clock) {
        this.keeper = keeper;
        this.vertx = vertx;
        this.clock = clock;
    }

    void start(@Observes StartupEvent event) {
        look();
    }

    void stop(@Observes ShutdownEvent event) {
        stopped = true;
    }

    private void look() {
        caughtUp().subscribe().with(_ -> later(), failure -> {
            if (!stopped) {
                LOG.errorf(failure, "How KPIs stand today could not be worked out; this is tried again.");
            }
            later();
        });
    }

    /** Returns when everything that is due today has been worked out; at once, but for the first moments of a day. */
    public Uni<Void> caughtUp() {
        LocalDate today = LocalDate.now(clock);
        return today.equals(caughtUp)
                ? Uni.createFrom().voidItem()
                : keeper.catchUp().invoke(() -> caughtUp = today);
    }

    private void later() {
        vertx.setTimer(LOOK.toMillis(), _ -> {
            if (!stopped) {
                look();
            }
        });
    }
}
