package dev.kontor.kpi;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;

/** The clock of the service under test; it stands still until a test moves it. */
final class TestClock extends Clock {

    /** A Monday: October 2026, ISO week 46 and the third quarter are the latest closed periods. */
    static final Instant NOW = Instant.parse("2026-11-16T09:00:00Z");

    private static final AtomicReference<Instant> TIME = new AtomicReference<>(NOW);

    static void set(Instant time) {
        TIME.set(time);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return InstantSource.fixed(instant()).withZone(zone);
    }

    /** Each look is a microsecond later than the one before, as PostgreSQL can tell instants apart. */
    @Override
    public Instant instant() {
        return TIME.getAndUpdate(time -> time.plus(Duration.ofNanos(1000)));
    }

    /** Takes the place of the service's own. */
    static final class Producer {

        @Produces
        @Alternative
        @Priority(1)
        @ApplicationScoped
        Clock clock() {
            return new TestClock();
        }
    }
}
