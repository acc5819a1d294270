package dev.kontor.kpi.account.application;

import dev.kontor.kpi.account.AccountCopy;
import dev.kontor.kpi.account.AccountFeed;
import dev.kontor.kpi.account.FeedRewoundException;
import dev.kontor.kpi.signal.Signals;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.LongSupplier;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Follows the change feed for as long as the service runs: asks for what comes next, waits for it, writes it. Every replica
 * does; only one of them writes a page, and none needs to know which.
 */
@ApplicationScoped
public class AccountFollower {

    private static final Logger LOG = Logger.getLogger(AccountFollower.class);

    /** How long accounts-service holds a request while nothing changes; it allows 30 s. */
    private static final Duration LONG_POLL = Duration.ofSeconds(25);

    /** So that a copy that has fallen behind catches up within a second of the other side's return. */
    private static final Duration BETWEEN_FAILURES = Duration.ofMillis(500);

    private static final Duration AT_ONCE = Duration.ofMillis(1);

    /** How well this replica follows. */
    public sealed interface Progress {

        /** It knows everything: it waits for the next change. */
        record UpToDate() implements Progress {}

        /**
         * It is behind.
         *
         * @param sinceNanos by {@link System#nanoTime()}, since when
         * @param failure why, when the feed cannot be read
         */
        record Behind(long sinceNanos, @Nullable String failure) implements Progress {}
    }

    private final AccountFeed feed;
    private final AccountCopy copy;
    private final Signals signals;
    private final Vertx vertx;
    private final LongSupplier nanos = System::nanoTime;
    private volatile Progress progress = new Progress.Behind(nanos.getAsLong(), null);
    private volatile boolean stopped;

    /** Ends the wait for a page, when there is one, and without it. */
    private volatile CompletableFuture<Optional<AccountFeed.Page>> called = new CompletableFuture<>();

    AccountFollower(AccountFeed feed, AccountCopy copy, Signals signals, Vertx vertx) {
        this.feed = feed;
        this.copy = copy;
        this.signals = signals;
        this.vertx = vertx;
    }

    void start(@Observes StartupEvent event) {
        signals.listen(AccountCopy.REBUILD, _ -> lookAgain(), _ -> lookAgain());
        follow(AT_ONCE);
    }

    void stop(@Observes ShutdownEvent event) {
        stopped = true;
    }

    public Progress progress() {
        return progress;
    }

    /** Seconds for which the copy has been behind, or may have been for all this replica can tell; 0 while it is not. */
    public double lagSeconds() {
        return switch (progress) {
            case Progress.UpToDate() -> 0;
            case Progress.Behind(long since, String _) -> (nanos.getAsLong() - since) / 1e9;
        };
    }

    /** The copy may be of another generation by now: the feed is read from its beginning then. */
    private void lookAgain() {
        called.complete(Optional.empty());
    }

    private void follow(Duration delay) {
        vertx.setTimer(delay.toMillis(), _ -> {
            if (!stopped) {
                step().subscribe().with(_ -> follow(AT_ONCE), failure -> {
                    fallBehind(failure);
                    follow(BETWEEN_FAILURES);
                });
            }
        });
    }

    /** One page: waits for it only when there was nothing more before. */
    private Uni<Void> step() {
        // Before the state is read, so that who is called afterwards has not read too little.
        CompletableFuture<Optional<AccountFeed.Page>> call = new CompletableFuture<>();
        called = call;
        return copy.state()
                .flatMap(state -> page(state, call)
                        .flatMap(page -> page.map(found -> apply(state, found))
                                .orElseGet(() -> Uni.createFrom().voidItem()))
                        .onFailure(FeedRewoundException.class)
                        .recoverWithUni(() -> {
                            LOG.warn("The change feed of accounts was set back: copying them anew.");
                            return copy.beginAnew();
                        }));
    }

    /** Empty when the wait was ended. */
    private Uni<Optional<AccountFeed.Page>> page(
            AccountCopy.State state, CompletableFuture<Optional<AccountFeed.Page>> call) {
        return Uni.combine()
                .any()
                .of(
                        feed.after(state.cursor(), patience(state)).map(Optional::of),
                        Uni.createFrom().completionStage(call));
    }

    private Uni<Void> apply(AccountCopy.State state, AccountFeed.Page page) {
        return copy.apply(state, page).invoke(() -> applied(page));
    }

    /** A generation that has just begun has nothing to wait for, be the feed empty. */
    private Duration patience(AccountCopy.State state) {
        return state.isComplete() && progress instanceof Progress.UpToDate ? LONG_POLL : Duration.ZERO;
    }

    private void applied(AccountFeed.Page page) {
        if (page.isLast()) {
            if (progress instanceof Progress.Behind(long _, String failure) && failure != null) {
                LOG.info("The change feed of accounts is read again.");
            }
            progress = new Progress.UpToDate();
        } else {
            progress = new Progress.Behind(since(), null);
        }
    }

    private void fallBehind(Throwable failure) {
        boolean isNews = !(progress instanceof Progress.Behind(long _, String before) && before != null);
        if (isNews && !stopped) {
            LOG.warnf("The change feed of accounts cannot be read, it is tried again until it can: %s", failure);
        }
        progress = new Progress.Behind(since(), failure.toString());
    }

    private long since() {
        return progress instanceof Progress.Behind(long since, String _) ? since : nanos.getAsLong();
    }
}
