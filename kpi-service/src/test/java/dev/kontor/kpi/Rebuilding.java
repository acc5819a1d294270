package dev.kontor.kpi;

import dev.kontor.kpi.standing.application.StandingKeeper;
import java.time.Duration;

/** What tests do to all standings at once. */
final class Rebuilding {

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private Rebuilding() {}

    /** As if every standing was lost. */
    static void everything(StandingKeeper keeper) {
        keeper.rebuild().await().atMost(PATIENCE);
    }

    /** After a test in another century: those of other tests were worked out for its days as well. */
    static void backToToday(StandingKeeper keeper) {
        TestClock.set(TestClock.NOW);
        everything(keeper);
    }
}
