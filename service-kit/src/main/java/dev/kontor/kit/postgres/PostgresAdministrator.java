package dev.kontor.kit.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import org.postgresql.PGConnection;
import org.postgresql.ds.PGSimpleDataSource;

/** What the superuser does over SQL. */
final class PostgresAdministrator {
    static final String SUPERUSER = "postgres";

    /** What PostgreSQL takes without folding or quoting, up to its limit of 63 bytes. */
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,62}");

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration BETWEEN_ATTEMPTS = Duration.ofMillis(100);

    private final PGSimpleDataSource dataSource = new PGSimpleDataSource();

    PostgresAdministrator(int port, String password) {
        dataSource.setServerNames(new String[] {"127.0.0.1"});
        dataSource.setPortNumbers(new int[] {port});
        dataSource.setDatabaseName("postgres");
        dataSource.setUser(SUPERUSER);
        dataSource.setPassword(password);
    }

    /** Returns when the server answers: it may still be recovering. */
    void awaitConnections() {
        Instant deadline = Instant.now().plus(PATIENCE);
        while (true) {
            try (Connection connection = dataSource.getConnection()) {
                connection.isValid(0);
                return;
            } catch (SQLException e) {
                if (Instant.now().isAfter(deadline)) {
                    throw new PostgresException("PostgreSQL takes no connections: " + e.getMessage(), e);
                }
                LockSupport.parkNanos(BETWEEN_ATTEMPTS.toNanos());
            }
        }
    }

    void createDatabase(String database, String role, String password) {
        requireName(database);
        requireName(role);
        if (password.isBlank()) {
            throw new IllegalArgumentException("the password must not be blank");
        }
        try (Connection connection = dataSource.getConnection()) {
            String quotedRole = connection.createStatement().enquoteIdentifier(role, true);
            String quotedDatabase = connection.createStatement().enquoteIdentifier(database, true);
            if (!exists(connection, "SELECT 1 FROM pg_roles WHERE rolname = ?", role)) {
                execute(connection, "CREATE ROLE " + quotedRole + " LOGIN");
            }
            // The driver hashes it here: the plain password reaches neither the server nor its log.
            connection.unwrap(PGConnection.class).alterUserPassword(role, password.toCharArray(), "scram-sha-256");
            if (!exists(connection, "SELECT 1 FROM pg_database WHERE datname = ?", database)) {
                execute(connection, "CREATE DATABASE " + quotedDatabase + " OWNER " + quotedRole);
            }
            execute(connection, "REVOKE ALL ON DATABASE " + quotedDatabase + " FROM PUBLIC");
        } catch (SQLException e) {
            throw new PostgresException("Database " + database + " could not be made: " + e.getMessage(), e);
        }
    }

    void set(String parameter, String value) {
        requireName(parameter);
        try (Connection connection = dataSource.getConnection()) {
            String literal = connection.createStatement().enquoteLiteral(value);
            execute(connection, "ALTER SYSTEM SET " + parameter + " = " + literal);
            execute(connection, "SELECT pg_reload_conf()");
        } catch (SQLException e) {
            throw new PostgresException(parameter + " could not be set: " + e.getMessage(), e);
        }
    }

    private static void requireName(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("expected a name like " + NAME + ", not " + name);
        }
    }

    private static boolean exists(Connection connection, String query, String name) throws SQLException {
        try (var statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            try (var rows = statement.executeQuery()) {
                return rows.next();
            }
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
