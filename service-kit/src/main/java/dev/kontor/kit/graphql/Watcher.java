package dev.kontor.kit.graphql;

import io.smallrye.common.vertx.VertxContext;
import io.vertx.core.Context;
import java.util.Objects;
import java.util.concurrent.Executor;

/** Who has subscribed. */
public final class Watcher {

    private Watcher() {}

    /**
     * Runs events on a context of the caller's own: fields that are read beside an event's object need one of Vert.x, which
     * a thread that tells of changes has not. To be called while subscribing.
     */
    public static Executor onOwnContext() {
        Context watcher = Objects.requireNonNull(VertxContext.createNewDuplicatedContext(), "who subscribes has one");
        return event -> watcher.runOnContext(ignored -> event.run());
    }
}
