package dev.kontor.kpi.standing.application;

import dev.kontor.kpi.signal.Signals;
import dev.kontor.kpi.standing.Standings;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Context;
import io.vertx.mutiny.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Works out what is due: when a day begins, since periods close, targets begin and fall due though nobody writes anything;
 * and when a definition was edited on any replica, which leaves to others what follows.
 */
@ApplicationScoped
public class StandingDays {

    private static final Logger LOG = Logger.getLogger(StandingDays.class);

    /** So that who watches is told of a new day within a second. */
    private static final Duration LOOK = Duration.ofMillis(500);

    private final StandingKeeper keeper;
    private final Signals signals;
    private final Vertx vertx;
    private final Clock clock;
    private final AtomicInteger signalled = new AtomicInteger();
    private volatile @Nullable LocalDate caughtUp;
    private volatile boolean stopped;
    private @Nullable CatchUp underWay;

    /** What is being worked out, of which day, after how many signals. */
    private record CatchUp(LocalDate day, int signalled, Uni<Void> end) {}

    StandingDays(StandingKeeper keeper, Signals signals, Vertx vertx, Clock clock) {
        this.keeper = keeper;
        this.signals = signals;
        this.vertx = vertx;
        this.clock = clock;
    }

    void start(@Observes StartupEvent event) {
        signals.listen(Standings.DUE, _ -> nowDue(), _ -> nowDue());
        look();
    }

    /** Is worked out at the next look, whatever is being worked out now. */
    private void nowDue() {
        signalled.incrementAndGet();
        caughtUp = null;
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
        return today.equals(caughtUp) ? Uni.createFrom().voidItem() : onOwnContext(catchUp(today));
    }

    /** Who waits goes on where they were: on their own event loop, with what belongs to their request, not to another's. */
    private static Uni<Void> onOwnContext(Uni<Void> end) {
        Context own = Vertx.currentContext();
        return own == null ? end : end.emitOn(task -> own.runOnContext(task));
    }

    /** All who wait for it wait for the same: each for oneself, they would work out the same and wait for each other. */
    private synchronized Uni<Void> catchUp(LocalDate today) {
        int asked = signalled.get();
        CatchUp known = underWay;
        if (known == null || !known.day().equals(today) || known.signalled() != asked) {
            Uni<Void> end = keeper.catchUp()
                    .invoke(() -> caughtUp = asked == signalled.get() ? today : null)
                    .onTermination()
                    .invoke(() -> forget(today, asked))
                    .memoize()
                    .indefinitely();
            known = new CatchUp(today, asked, end);
            underWay = known;
        }
        return known.end();
    }

    /** What has ended is not waited for again: more may be due by then, or it has failed. */
    private synchronized void forget(LocalDate day, int asked) {
        CatchUp known = underWay;
        if (known != null && known.day().equals(day) && known.signalled() == asked) {
            underWay = null;
        }
    }

    private void later() {
        vertx.setTimer(LOOK.toMillis(), _ -> {
            if (!stopped) {
                look();
            }
        });
    }
}
