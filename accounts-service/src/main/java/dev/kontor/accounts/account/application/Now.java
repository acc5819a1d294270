package dev.kontor.accounts.account.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** The time, as fine as PostgreSQL keeps it, so that what is answered now is what is read later. */
@ApplicationScoped
public class Now {

    private final Clock clock;

    Now(Clock clock) {
        this.clock = clock;
    }

    public Instant instant() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /** The day that it is where the company works. */
    public LocalDate today() {
        return LocalDate.now(clock);
    }
}
