package dev.kontor.bench.load.suite;

import dev.kontor.bench.load.run.Usage;
import dev.kontor.cli.suite.Application;
import java.util.function.Supplier;

/**
 * What some work took: time, and CPU of a service's process and of all of PostgreSQL's.
 *
 * @param result of the work
 * @param service milliseconds of CPU; not a number where that cannot be told, as what follows
 */
record Cost<T>(T result, double seconds, double service, double database) {

    static <T> Cost<T> of(OwnSuite suite, Application application, Supplier<T> work) {
        ProcessHandle process = suite.process(application);
        long begun = System.nanoTime();
        long service = Usage.cpuMillis(process);
        long database = Usage.cpuMillis(suite.postgresProcess());
        T result = work.get();
        return new Cost<>(
                result,
                (System.nanoTime() - begun) / 1e9,
                known(Usage.cpuMillis(process) - service),
                known(Usage.cpuMillis(suite.postgresProcess()) - database));
    }

    private static double known(long millis) {
        return Usage.isKnown() ? millis : Double.NaN;
    }

    /** Microseconds of the service's CPU for each of so many. */
    double serviceMicros(double count) {
        return 1000 * service / count;
    }

    double databaseMicros(double count) {
        return 1000 * database / count;
    }
}
