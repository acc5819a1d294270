package dev.kontor.cli.suite;

import dev.kontor.kit.postgres.PostgresServer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one {@code up} has started so far. Closing it stops all of that again, unless it was {@linkplain #keep() kept};
 * so does the end of this JVM, for instance by Ctrl-C. What ran before is left alone. Until it is closed, no other command
 * can start or stop the suite.
 */
public final class Startup implements AutoCloseable {
    private final Workspace workspace;
    private final SuiteLock lock;
    private final List<ApplicationProcess> applications = new ArrayList<>();
    private final Thread undo = new Thread(this::stopAll, "undo-startup");
    private @Nullable PostgresServer postgres;
    private boolean kept;
    private boolean undone;
    private boolean ready;

    Startup(Workspace workspace, SuiteLock lock) {
        this.workspace = workspace;
        this.lock = lock;
        Runtime.getRuntime().addShutdownHook(undo);
    }

    synchronized void add(ApplicationProcess application) {
        applications.add(application);
    }

    synchronized void add(PostgresServer server) {
        postgres = server;
    }

    synchronized List<ApplicationProcess> applications() {
        return List.copyOf(applications);
    }

    /** Whether what was started has been stopped again; waits while that is under way. */
    synchronized boolean isUndone() {
        return undone;
    }

    /** Whether everything ran before. */
    public synchronized boolean isEmpty() {
        return applications.isEmpty() && postgres == null;
    }

    /** Everything has started. */
    synchronized void becomeReady() {
        ready = true;
    }

    /** All is well: what was started stays. */
    public synchronized void keep() {
        kept = true;
    }

    /** Lets other commands start and stop the suite from now on. */
    public void unlock() {
        lock.close();
    }

    @Override
    public void close() {
        stopAll();
        lock.close();
        try {
            Runtime.getRuntime().removeShutdownHook(undo);
        } catch (IllegalStateException e) {
            // the JVM is ending already, and the hook finds nothing left to do
        }
    }

    private synchronized void stopAll() {
        if (kept) {
            return;
        }
        undone = true;
        if (!ready) {
            // A start that failed is not worth recording, and making the cache of it would keep people waiting.
            applications.stream()
                    .filter(application -> application.recording().isPresent())
                    .forEach(ApplicationProcess::kill);
        }
        Suite.stop(workspace, applications);
        applications.clear();
        if (postgres != null) {
            postgres.close();
            postgres = null;
        }
    }
}
