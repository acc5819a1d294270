package dev.kontor.kit.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WatcherTest {

    private static final int PATIENCE_SECONDS = 20;

    private final Vertx vertx = Vertx.vertx();

    @AfterEach
    void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void whoReadsSlowlyHoldsNobodyElseUp() throws Exception {
        Context loop = vertx.getOrCreateContext();
        Executor slow = watcher(loop);
        Executor other = watcher(loop);
        CompletableFuture<Void> held = new CompletableFuture<>();
        BlockingQueue<String> read = new LinkedBlockingQueue<>();

        slow.execute(() -> {
            held.join();
            read.add("slow");
        });
        other.execute(() -> read.add("other"));

        assertThat(read.poll(PATIENCE_SECONDS, TimeUnit.SECONDS)).isEqualTo("other");
        held.complete(null);
        assertThat(read.poll(PATIENCE_SECONDS, TimeUnit.SECONDS)).isEqualTo("slow");
    }

    @Test
    void eventsHaveAContextAndMayWait() throws Exception {
        CompletableFuture<Boolean> onLoop = new CompletableFuture<>();
        CompletableFuture<Boolean> hasContext = new CompletableFuture<>();

        watcher(vertx.getOrCreateContext()).execute(() -> {
            onLoop.complete(Context.isOnEventLoopThread());
            hasContext.complete(Vertx.currentContext() != null);
        });

        assertThat(onLoop.get(PATIENCE_SECONDS, TimeUnit.SECONDS)).isFalse();
        assertThat(hasContext.get(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
    }

    /** Of who subscribes on that event loop. */
    private static Executor watcher(Context loop) throws Exception {
        CompletableFuture<Executor> watcher = new CompletableFuture<>();
        loop.runOnContext(ignored -> watcher.complete(Watcher.onOwnWorker()));
        return watcher.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }
}
