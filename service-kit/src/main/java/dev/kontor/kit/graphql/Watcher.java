package dev.kontor.kit.graphql;

import io.smallrye.common.vertx.VertxContext;
import io.vertx.core.Context;
import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;

/** Who has subscribed. */
public final class Watcher {

    private Watcher() {}

    /**
     * Runs events on a context of the caller's own: fields that are read beside an event's object need one of Vert.x, which
     * a thread that tells of changes has not. To be called while subscribing.
     */
    public static Executor onOwnContext() {
        Context watcher = ownContext();
        return event -> watcher.runOnContext(ignored -> event.run());
    }

    /**
     * The same, on a worker's thread: for a service whose fields wait for what they read. Who watches gets one event after
     * the other anyway, and in no order with the events of others, who would wait in the same queue.
     */
    public static Executor onOwnWorker() {
        Context watcher = ownContext();
        return event -> watcher.executeBlocking(Executors.callable(event), false);
    }

    private static Context ownContext() {
        return Objects.requireNonNull(VertxContext.createNewDuplicatedContext(), "who subscribes has one");
    }
}
