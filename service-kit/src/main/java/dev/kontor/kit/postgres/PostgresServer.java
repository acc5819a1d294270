package dev.kontor.kit.postgres;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * A PostgreSQL server on 127.0.0.1, of a data folder that it alone uses, run from the binaries on the class path.
 *
 * <pre>{@code
 * try (var postgres = PostgresServer.builder().dataFolder(folder).port(15432).start()) {
 *     postgres.createDatabase("accounts", "accounts", password);
 *     … postgres.jdbcUrl("accounts") …
 * }
 * }</pre>
 *
 * <p>It is durable: what was committed survives {@code kill -9} and power failure (PostgreSQL's own defaults for
 * {@code fsync}, {@code synchronous_commit}, {@code full_page_writes}). The server is a process in a session of its own:
 * it outlives this JVM unless {@linkplain #close() closed}, and the next {@link Builder#start()} on the folder adopts it.
 * Every connection needs a password (scram-sha-256); there is no Unix socket. Works as root on Linux, too.
 *
 * <p>Failures are {@link PostgresException}s. One process at a time may start or stop a folder's server.
 */
public final class PostgresServer implements AutoCloseable {
    private final PostgresCluster cluster;
    private final Postmaster postmaster;
    private final AtomicBoolean stopped = new AtomicBoolean();

    private PostgresServer(PostgresCluster cluster, Postmaster postmaster) {
        this.cluster = cluster;
        this.postmaster = postmaster;
    }

    public static Builder builder() {
        return new Builder();
    }

    public int port() {
        return postmaster.port();
    }

    public long pid() {
        return postmaster.pid();
    }

    /** Where the server writes its log. */
    public Path log() {
        return cluster.log();
    }

    public String jdbcUrl(String database) {
        return "jdbc:" + reactiveUrl(database);
    }

    /** The URL as the Vert.x client wants it. */
    public String reactiveUrl(String database) {
        return "postgresql://127.0.0.1:" + port() + "/" + database;
    }

    /**
     * Makes sure that the database and the role that owns it exist, that the role has this password, and that other
     * roles cannot connect to it. Repeating it changes nothing.
     *
     * @param database and {@code role}: a lower-case letter, then up to 62 lower-case letters, digits, underscores
     * @throws IllegalArgumentException when a name is anything else, or the password is blank
     */
    public void createDatabase(String database, String role, String password) {
        new PostgresAdministrator(port(), cluster.superuserPassword()).createDatabase(database, role, password);
    }

    /**
     * Sets a parameter of the whole server, for all connections from now on, those that are open included. There are some
     * that take effect with the next start only.
     *
     * @throws PostgresException when there is no such parameter, or it cannot have this value
     */
    public void set(String parameter, String value) {
        new PostgresAdministrator(port(), cluster.superuserPassword()).set(parameter, value);
    }

    /** Stops the server, open transactions roll back; does nothing when it was stopped before. */
    @Override
    public void close() {
        if (stopped.compareAndSet(false, true)) {
            cluster.stop();
        }
    }

    /** How to run a server; only the data folder must be given. */
    public static final class Builder {
        private static final int ANY_PORT = 0;

        private Optional<Path> dataFolder = Optional.empty();
        private Path binaries = Path.of("target", "postgresql");
        private int port = ANY_PORT;

        private Builder() {}

        /** Holds the data, the log and the superuser's password; made when it does not exist. */
        public Builder dataFolder(Path folder) {
            dataFolder = Optional.of(folder);
            return this;
        }

        /** Where the binaries are unpacked once, for all who name it; default {@code target/postgresql}, for tests. */
        public Builder binaries(Path cache) {
            binaries = cache;
            return this;
        }

        /** The port to listen on; default 0, any free one. */
        public Builder port(int number) {
            port = number;
            return this;
        }

        /**
         * Starts the server, and returns when it accepts connections. A server that still runs on the folder is
         * adopted, or started anew when it listens on another port than the one asked for.
         *
         * @throws PostgresException when the port is taken, or PostgreSQL does not start
         */
        public PostgresServer start() {
            PostgresCluster cluster = cluster();
            cluster.initialise();
            return new PostgresServer(cluster, port == ANY_PORT ? cluster.start() : cluster.start(port));
        }

        /** The server that runs on the folder, without starting one. */
        public Optional<PostgresServer> running() {
            PostgresCluster cluster = cluster();
            return cluster.running().map(postmaster -> new PostgresServer(cluster, postmaster));
        }

        private PostgresCluster cluster() {
            Path folder = dataFolder.orElseThrow(() -> new IllegalStateException("a data folder is needed"));
            return new PostgresCluster(folder, binaries);
        }
    }
}
