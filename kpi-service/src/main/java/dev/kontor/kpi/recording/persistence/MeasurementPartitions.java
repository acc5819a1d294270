package dev.kontor.kpi.recording.persistence;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import org.jboss.logging.Logger;

/** Makes the next year's partition of measurements in good time: nothing can be recorded of a day to come. */
@ApplicationScoped
class MeasurementPartitions {

    private static final Logger LOG = Logger.getLogger(MeasurementPartitions.class);

    /** A partition is made a year before anything goes into it. */
    private static final Duration LOOK = Duration.ofHours(6);

    private static final String MAKE = "SELECT measurement_partitions($1)";

    private final Pool pool;
    private final Vertx vertx;
    private final Clock clock;
    private long timer;

    MeasurementPartitions(Pool pool, Vertx vertx, Clock clock) {
        this.pool = pool;
        this.vertx = vertx;
        this.clock = clock;
    }

    /** Before anything is recorded: it may have been long since the service ran. */
    void start(@Observes StartupEvent event) {
        pool.preparedQuery(MAKE).execute(Tuple.of(LocalDate.now(clock))).await().atMost(Duration.ofSeconds(30));
        timer = vertx.setPeriodic(LOOK.toMillis(), _ -> make());
    }

    void stop(@Observes ShutdownEvent event) {
        vertx.cancelTimer(timer);
    }

    private void make() {
        pool.preparedQuery(MAKE)
                .execute(Tuple.of(LocalDate.now(clock)))
                .subscribe()
                .with(
                        _ -> {},
                        failure -> LOG.errorf(
                                failure, "The next partition of measurements could not be made; this is tried again."));
    }
}
