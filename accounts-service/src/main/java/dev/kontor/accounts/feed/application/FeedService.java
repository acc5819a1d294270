package dev.kontor.accounts.feed.application;

import dev.kontor.accounts.feed.domain.AccountFacts;
import dev.kontor.accounts.feed.domain.AccountFeed;
import dev.kontor.accounts.live.domain.Signals;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** Reads of the change feed, which can wait for the next change. */
@ApplicationScoped
public class FeedService {

    /** Readers are few: services that keep a copy. Each that waits has a thread. */
    private static final int MAX_WAITING = 64;

    private final AccountFeed feed;
    private final Signals signals;
    private final Semaphore waiting = new Semaphore(MAX_WAITING);
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition grown = lock.newCondition();
    private long growths;

    FeedService(AccountFeed feed, Signals signals) {
        this.feed = feed;
        this.signals = signals;
    }

    void start(@Observes StartupEvent event) {
        signals.onFeedGrown(this::grow);
    }

    private void grow() {
        lock.lock();
        try {
            growths++;
            grown.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /**
     * The accounts whose last change lies behind a position; when there are none yet, waits for some.
     *
     * @throws FeedRewoundException when there never was such a position
     */
    public List<AccountFacts> after(long position, int limit, Duration patience) throws InterruptedException {
        long deadline = System.nanoTime() + patience.toNanos();
        boolean mayWait = patience.isPositive() && waiting.tryAcquire();
        try {
            while (true) {
                long seen = growths();
                List<AccountFacts> found = read(position, limit);
                if (!found.isEmpty() || !mayWait || !awaitGrowth(seen, deadline)) {
                    return found;
                }
            }
        } finally {
            if (mayWait) {
                waiting.release();
            }
        }
    }

    /** In a transaction of its own, so that none is open while a reader waits. */
    private List<AccountFacts> read(long position, int limit) {
        return QuarkusTransaction.requiringNew().call(() -> {
            List<AccountFacts> found = feed.after(position, limit);
            if (found.isEmpty() && position > feed.lastPosition()) {
                throw new FeedRewoundException();
            }
            return found;
        });
    }

    private long growths() {
        lock.lock();
        try {
            return growths;
        } finally {
            lock.unlock();
        }
    }

    private boolean awaitGrowth(long seen, long deadline) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            while (growths == seen) {
                long left = deadline - System.nanoTime();
                if (left <= 0) {
                    return false;
                }
                boolean signalled = grown.await(left, TimeUnit.NANOSECONDS);
                if (!signalled && growths == seen) {
                    return false;
                }
            }
            return true;
        } finally {
            lock.unlock();
        }
    }
}
