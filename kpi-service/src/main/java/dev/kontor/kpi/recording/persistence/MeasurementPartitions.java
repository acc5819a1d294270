package dev.kontor.kpi.recording.persistence;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;

/**
 * Makes the partition of measurements of the year to come, a year before anything goes into it: nothing can be recorded of a
 * day that has not come.
 */
@ApplicationScoped
class MeasurementPartitions {

    private static final String MAKE = "SELECT measurement_partitions($1)";

    private final Pool pool;
    private final Clock clock;
    private volatile int madeIn;

    MeasurementPartitions(Pool pool, Clock clock) {
        this.pool = pool;
        this.clock = clock;
    }

    /** Returns when there is a partition for all that can be recorded today: at once, but for the first time in a year. */
    Uni<Void> ready() {
        LocalDate today = LocalDate.now(clock);
        return today.getYear() == madeIn
                ? Uni.createFrom().voidItem()
                : pool.preparedQuery(MAKE)
                        .execute(Tuple.of(today))
                        .invoke(() -> madeIn = today.getYear())
                        .replaceWithVoid();
    }
}
