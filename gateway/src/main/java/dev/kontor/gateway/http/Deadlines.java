package dev.kontor.gateway.http;

import io.vertx.core.Vertx;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Tells those who take too long. All may take equally long, so they end in the order in which they began, and one timer
 * for the oldest does: a timer for each would cost more than looking at its answer. For one event loop.
 */
final class Deadlines {

    /** Something that must be over in time. */
    static final class Deadline {
        private final Runnable late;
        private final long at;
        private @Nullable Deadline before;
        private @Nullable Deadline after;
        private boolean over;

        private Deadline(Runnable late, long at) {
            this.late = late;
            this.at = at;
        }
    }

    private final Vertx vertx;
    private final long nanos;
    private @Nullable Deadline oldest;
    private @Nullable Deadline youngest;
    private boolean ticking;

    Deadlines(Vertx vertx, long millis) {
        this.vertx = vertx;
        this.nanos = TimeUnit.MILLISECONDS.toNanos(millis);
    }

    /** @param late is run when it is not {@link #end ended} in time */
    Deadline begin(Runnable late) {
        Deadline deadline = new Deadline(late, System.nanoTime() + nanos);
        deadline.before = youngest;
        if (youngest == null) {
            oldest = deadline;
        } else {
            youngest.after = deadline;
        }
        youngest = deadline;
        if (!ticking) {
            tick(nanos);
        }
        return deadline;
    }

    void end(Deadline deadline) {
        if (deadline.over) {
            return;
        }
        deadline.over = true;
        if (deadline.before == null) {
            oldest = deadline.after;
        } else {
            deadline.before.after = deadline.after;
        }
        if (deadline.after == null) {
            youngest = deadline.before;
        } else {
            deadline.after.before = deadline.before;
        }
        // Or whatever is over would keep all that came after it.
        deadline.before = null;
        deadline.after = null;
    }

    private void tick(long after) {
        ticking = true;
        // Rounded up, or the oldest would not be due yet and be looked at again and again.
        vertx.setTimer(TimeUnit.NANOSECONDS.toMillis(after) + 1, timer -> expire());
    }

    private void expire() {
        long now = System.nanoTime();
        try {
            // What is told may begin something; the timer for that is set below, with that for all others.
            while (oldest != null && oldest.at - now <= 0) {
                Deadline late = oldest;
                end(late);
                late.late.run();
            }
        } finally {
            ticking = false;
            if (oldest != null) {
                tick(Math.max(0, oldest.at - System.nanoTime()));
            }
        }
    }
}
