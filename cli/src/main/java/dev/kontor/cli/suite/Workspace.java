package dev.kontor.cli.suite;

import dev.kontor.cli.report.Failure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * Where things lie.
 *
 * <pre>
 * root/graph/supergraph.graphql
 * root/&lt;application&gt;/target/quarkus-app/quarkus-run.jar
 * state/keys/                   the signing key, the databases' passwords, the services' own tokens
 * state/data/                   PostgreSQL's data
 * state/postgresql/             PostgreSQL's binaries
 * state/logs/, state/run/       one file per process
 * state/scenarios/              what was loaded, and for which month
 * state/aot/                    the JVM's caches, one per application
 * </pre>
 *
 * @param root the clone
 * @param state everything that a run leaves behind, readable by its owner only
 */
public record Workspace(Path root, Path state) {
    public Workspace {
        root = root.toAbsolutePath().normalize();
        state = state.toAbsolutePath().normalize();
    }

    /** The clone that the {@code kontor} script lies in. */
    public static Workspace current() {
        Path root = Path.of(System.getProperty("kontor.root", ""));
        return new Workspace(root, root.resolve(".kontor"));
    }

    public Path supergraph() {
        return root.resolve("graph/supergraph.graphql");
    }

    public Path operation(String name) {
        return root.resolve("graph/operations").resolve(name + ".graphql");
    }

    public Path scenario(String name) {
        return root.resolve("scenarios").resolve(name);
    }

    public Path signingKey() {
        return state.resolve("keys/signing-key.pem");
    }

    public Path scenarioStates() {
        return state.resolve("scenarios");
    }

    Path jar(Application application) {
        return root.resolve(application.module()).resolve("target/quarkus-app/quarkus-run.jar");
    }

    /** Of a service's own role in its own database. */
    public Path databasePassword(String database) {
        return state.resolve("keys").resolve(database + ".password");
    }

    /** The token with which an application asks others. */
    Path token(Application application) {
        return state.resolve("keys").resolve(application.module() + ".token");
    }

    Path postgresData() {
        return state.resolve("data");
    }

    Path postgresBinaries() {
        return state.resolve("postgresql");
    }

    Path log(Application application) {
        return state.resolve("logs").resolve(application.module() + ".log");
    }

    /** Holds a file per running process; also their working folder, as nothing else lies there for them to read. */
    Path run() {
        return state.resolve("run");
    }

    /** Holds an {@link AotCache} per application. */
    Path caches() {
        return state.resolve("aot");
    }

    Path lock() {
        return state.resolve("lock");
    }

    /** Makes the folders, closed to others. */
    void prepare() {
        try {
            Files.createDirectories(state);
            Files.setPosixFilePermissions(state, PosixFilePermissions.fromString("rwx------"));
            Files.createDirectories(state.resolve("logs"));
            Files.createDirectories(run());
            Files.createDirectories(caches());
        } catch (IOException e) {
            throw new Failure("The folder " + state + " cannot be made: " + e.getMessage(), e);
        }
    }
}
