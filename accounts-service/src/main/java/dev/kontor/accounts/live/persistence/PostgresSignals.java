package dev.kontor.accounts.live.persistence;

import dev.kontor.accounts.live.domain.Signals;
import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;

/**
 * PostgreSQL's notifications, over a connection that is kept for them and made again when it is lost.
 *
 * @see <a href="https://www.postgresql.org/docs/current/sql-notify.html">NOTIFY</a>
 */
@ApplicationScoped
class PostgresSignals implements Signals {

    private static final Logger LOG = Logger.getLogger(PostgresSignals.class);
    private static final String ACCOUNT_CHANGED = "key_account_changed";
    private static final String FEED = "account_feed";

    /** How long a lost connection can go without being missed. */
    private static final Duration CHECK = Duration.ofSeconds(5);

    private static final Duration RETRY = Duration.ofMillis(500);

    /**
     * What was changed since a time of the database's clock. A transaction may commit a while after the time that it
     * gives its changes, and replicas' clocks differ; to be told too much does no harm.
     */
    private static final String CHANGED_SINCE = "select distinct account_id from change where account_id is not null"
            + " and at > ?::timestamptz - interval '1 minute'";

    private final AgroalDataSource database;
    private final List<Consumer<Set<UUID>>> accountListeners = new CopyOnWriteArrayList<>();
    private final List<Runnable> feedListeners = new CopyOnWriteArrayList<>();
    private volatile boolean stopping;
    private @Nullable Thread thread;
    /** Until when notifications were received, by the database's clock; null before the first connection. */
    private @Nullable String heardUntil;

    PostgresSignals(AgroalDataSource database) {
        this.database = database;
    }

    @Override
    public void onAccountsChanged(Consumer<Set<UUID>> listener) {
        accountListeners.add(listener);
    }

    @Override
    public void onFeedGrown(Runnable listener) {
        feedListeners.add(listener);
    }

    void start(@Observes StartupEvent event) {
        thread = Thread.ofPlatform().name("database-signals").daemon().start(this::run);
    }

    void stop(@Observes ShutdownEvent event) {
        stopping = true;
        if (thread != null) {
            thread.interrupt();
        }
    }

    private void run() {
        while (!stopping) {
            try (Connection connection = database.getConnection()) {
                listen(connection);
            } catch (SQLException lost) {
                if (!stopping) {
                    LOG.warnf("No signals from the database, trying again: %s", lost.getMessage());
                    pause();
                }
            } catch (RuntimeException broken) {
                LOG.error("The database's signals cannot be taken, trying again.", broken);
                pause();
            }
        }
    }

    private void listen(Connection connection) throws SQLException {
        PGConnection postgres = connection.unwrap(PGConnection.class);
        try (Statement statement = connection.createStatement()) {
            try {
                statement.execute("listen " + ACCOUNT_CHANGED);
                statement.execute("listen " + FEED);
                catchUp(connection, statement);
                listen(postgres, statement);
            } finally {
                // Another user of the connection would gather them for ever.
                statement.execute("unlisten *");
            }
        }
    }

    private void listen(PGConnection postgres, Statement statement) throws SQLException {
        while (!stopping) {
            PGNotification[] received = postgres.getNotifications((int) CHECK.toMillis());
            if (received == null || received.length == 0) {
                heardUntil = now(statement);
            } else {
                tell(received);
            }
        }
    }

    /** After a connection was lost. */
    private void catchUp(Connection connection, Statement statement) throws SQLException {
        String since = heardUntil;
        heardUntil = now(statement);
        if (since == null) {
            return;
        }
        Set<UUID> changed = new HashSet<>();
        try (var query = connection.prepareStatement(CHANGED_SINCE)) {
            query.setString(1, since);
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    changed.add(rows.getObject(1, UUID.class));
                }
            }
        }
        tell(changed, true);
    }

    private static String now(Statement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery("select now()::text")) {
            row.next();
            return row.getString(1);
        }
    }

    private void tell(PGNotification[] received) {
        Set<UUID> changed = new HashSet<>();
        boolean fed = false;
        for (PGNotification notification : received) {
            if (notification.getName().equals(ACCOUNT_CHANGED)) {
                changed.add(UUID.fromString(notification.getParameter()));
            } else {
                fed = true;
            }
        }
        tell(changed, fed);
    }

    private void tell(Set<UUID> changed, boolean fed) {
        if (!changed.isEmpty()) {
            accountListeners.forEach(listener -> safely(() -> listener.accept(changed)));
        }
        if (fed) {
            feedListeners.forEach(PostgresSignals::safely);
        }
    }

    private static void safely(Runnable listener) {
        try {
            listener.run();
        } catch (RuntimeException broken) {
            LOG.error("A listener of the database's signals failed.", broken);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(RETRY);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
