package dev.kontor.kit.testing;

import dev.kontor.kit.postgres.PostgresServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A real PostgreSQL of its own for the application under test: an empty database in a temporary folder, gone afterwards.
 *
 * <pre>{@code
 * @WithTestResource(value = PostgresTestResource.class, initArgs = @ResourceArg(name = "database", value = "accounts"))
 * }</pre>
 */
public final class PostgresTestResource implements QuarkusTestResourceLifecycleManager {

    private static final String PASSWORD = "only-for-this-test-run";

    private @Nullable String database;
    private @Nullable Path folder;
    private @Nullable PostgresServer server;

    @Override
    public void init(Map<String, String> arguments) {
        database = arguments.get("database");
    }

    @Override
    public Map<String, String> start() {
        String name = Objects.requireNonNull(database, "the test resource needs the argument `database`");
        folder = temporaryFolder();
        server = PostgresServer.builder().dataFolder(folder).start();
        server.createDatabase(name, name, PASSWORD);
        return Map.of(
                "quarkus.datasource.jdbc.url",
                server.jdbcUrl(name),
                "quarkus.datasource.reactive.url",
                server.reactiveUrl(name),
                "quarkus.datasource.username",
                name,
                "quarkus.datasource.password",
                PASSWORD);
    }

    @Override
    public void stop() {
        if (server != null) {
            server.close();
        }
        if (folder != null) {
            delete(folder);
        }
    }

    private static Path temporaryFolder() {
        try {
            return Files.createTempDirectory("kontor-test-postgresql");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
