package dev.kontor.kpi.signal.persistence;

import dev.kontor.kpi.signal.Signals;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.pgclient.PgConnection;
import io.vertx.pgclient.PgNotification;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * PostgreSQL's notifications, over a connection of the pool that is kept for them and replaced when it is lost.
 *
 * @see <a href="https://www.postgresql.org/docs/current/sql-notify.html">NOTIFY</a>
 */
@ApplicationScoped
class PgSignals implements Signals {

    private static final Logger LOG = Logger.getLogger(PgSignals.class);
    private static final Duration RETRY = Duration.ofMillis(500);

    private static final String NOW = "SELECT now() AS now";

    private record Listener(String channel, Consumer<String> onSignal, Consumer<Instant> onGap) {}

    private final Pool pool;
    private final Vertx vertx;
    private final Duration check;
    private final List<Listener> listeners = new CopyOnWriteArrayList<>();
    private volatile @Nullable SqlConnection current;
    private volatile @Nullable Instant heardUntil;
    private volatile boolean isListening;
    private volatile boolean stopped;

    /**
     * Signals.
     *
     * @param check how long a connection that was lost without a word can go unnoticed
     */
    PgSignals(Pool pool, Vertx vertx, @ConfigProperty(name = "kpi.signals.check", defaultValue = "5s") Duration check) {
        this.pool = pool;
        this.vertx = vertx;
        this.check = check;
    }

    @Override
    public void listen(String channel, Consumer<String> onSignal, Consumer<Instant> onGap) {
        listeners.add(new Listener(channel, onSignal, onGap));
    }

    @Override
    public boolean areHeard() {
        return isListening;
    }

    /** After those who listen have said so. */
    void start(@Observes @Priority(Integer.MAX_VALUE) StartupEvent event) {
        connect();
    }

    void stop(@Observes ShutdownEvent event) {
        stopped = true;
    }

    private void connect() {
        pool.getConnection().subscribe().with(this::listen, why -> {
            LOG.warnf("No signals from the database, trying again: %s", why.getMessage());
            later(RETRY, this::connect);
        });
    }

    private void listen(SqlConnection connection) {
        current = connection;
        PgConnection.cast(connection.getDelegate()).notificationHandler(this::tell);
        connection.closeHandler(() -> replace(connection, "the connection was closed"));
        answer(connection, connection.query(listening()).execute().flatMap(_ -> heard(connection, this::gap)));
    }

    private void check(SqlConnection connection) {
        if (connection.equals(current)) {
            answer(connection, heard(connection, () -> {}));
        }
    }

    private void answer(SqlConnection connection, Uni<Void> question) {
        question.ifNoItem()
                .after(check)
                .fail()
                .subscribe()
                .with(_ -> heardAgain(connection), why -> replace(connection, String.valueOf(why)));
    }

    private void heardAgain(SqlConnection connection) {
        isListening = connection.equals(current);
        later(check, () -> check(connection));
    }

    /** One that does not answer is not given back to the pool, where others would wait for it: TCP ends it in time. */
    private void replace(SqlConnection lost, String why) {
        if (lost.equals(current) && !stopped) {
            current = null;
            isListening = false;
            LOG.warnf("No signals from the database, trying again: %s", why);
            later(RETRY, this::connect);
        }
    }

    private String listening() {
        return listeners.stream()
                .map(listener -> "LISTEN " + listener.channel())
                .distinct()
                .collect(Collectors.joining("; "));
    }

    /** Dates what was heard before a question by the time of its answer's transaction, which comes after all of it. */
    private Uni<Void> heard(SqlConnection connection, Runnable before) {
        return connection
                .preparedQuery(NOW)
                .execute()
                .invoke(rows -> {
                    before.run();
                    heardUntil = rows.iterator().next().getOffsetDateTime("now").toInstant();
                })
                .replaceWithVoid();
    }

    private void gap() {
        Instant since = heardUntil;
        if (since != null) {
            listeners.forEach(listener -> safely(() -> listener.onGap().accept(since)));
        }
    }

    private void later(Duration delay, Runnable what) {
        if (!stopped) {
            vertx.setTimer(delay.toMillis(), _ -> {
                if (!stopped) {
                    what.run();
                }
            });
        }
    }

    private void tell(PgNotification notification) {
        listeners.stream()
                .filter(listener -> listener.channel().equals(notification.getChannel()))
                .forEach(listener -> safely(() -> listener.onSignal().accept(notification.getPayload())));
    }

    private static void safely(Runnable listener) {
        try {
            listener.run();
        } catch (RuntimeException broken) {
            LOG.error("A listener of the database's signals failed.", broken);
        }
    }
}
