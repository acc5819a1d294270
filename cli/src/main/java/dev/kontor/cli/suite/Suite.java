package dev.kontor.cli.suite;

import dev.kontor.cli.identity.SecretFile;
import dev.kontor.cli.report.Failure;
import dev.kontor.cli.report.Progress;
import dev.kontor.kit.postgres.PostgresException;
import dev.kontor.kit.postgres.PostgresServer;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** PostgreSQL, the services and the gateway on this machine: starts, finds and stops them. */
public final class Suite {
    private static final String POSTGRESQL = "PostgreSQL";

    /** Far more than a start takes, on a machine that is busy with something else. */
    private static final Duration START_PATIENCE = Duration.ofMinutes(2);

    private static final Duration POLLING = Duration.ofMillis(50);

    private final Workspace workspace;
    private final Ports ports;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    public Suite(Workspace workspace, Ports ports) {
        this.workspace = workspace;
        this.ports = ports;
    }

    /**
     * Starts what does not run yet, and returns when everything is ready.
     *
     * @throws Failure when something does not start; nothing that this call started is left running then
     */
    public Startup start(Progress progress) {
        return start(progress, false);
    }

    /** As {@link #start}, and records the run of each application that has no {@link AotCache} yet. */
    public Startup startRecording(Progress progress) {
        return start(progress, true);
    }

    private Startup start(Progress progress, boolean recording) {
        workspace.prepare();
        var startup = new Startup(workspace, SuiteLock.acquire(workspace));
        try {
            start(startup, progress, recording);
            startup.becomeReady();
            return startup;
        } catch (PostgresException e) {
            startup.close();
            throw new Failure(e.getMessage(), e);
        } catch (RuntimeException e) {
            startup.close();
            throw e;
        }
    }

    private void start(Startup startup, Progress progress, boolean recording) {
        List<Application> missing = Arrays.stream(Application.values())
                .filter(application -> !isRunning(application))
                .toList();
        boolean databaseRuns = postgres()
                .running()
                .filter(server -> server.port() == ports.postgres())
                .isPresent();
        if (!databaseRuns) {
            PortOwner.requireFree(ports.postgres(), POSTGRESQL);
        }
        missing.forEach(application -> PortOwner.requireFree(application.port(ports), application.module()));
        var launcher = new Launcher(workspace, ports, recording);
        // The gateway needs no database: it starts while PostgreSQL does.
        missing.stream()
                .filter(application -> application.database().isEmpty())
                .forEach(application -> startup.add(launcher.launch(application)));
        if (databaseRuns) {
            makeDatabases(postgres().start());
        } else {
            startPostgres(startup, progress);
        }
        missing.stream()
                .filter(application -> application.database().isPresent())
                .forEach(application -> startup.add(launcher.launch(application)));
        awaitReady(startup, progress);
    }

    private boolean isRunning(Application application) {
        Optional<ApplicationProcess> process = ApplicationProcess.running(workspace, application);
        process.filter(running -> running.port() != application.port(ports)).ifPresent(elsewhere -> {
            throw new Failure("The " + application.module() + " runs on port " + elsewhere.port() + ", not on "
                    + application.port(ports) + ": stop the suite with ./kontor down first.");
        });
        return process.isPresent();
    }

    private void startPostgres(Startup startup, Progress progress) {
        Instant begun = Instant.now();
        progress.working("starting " + POSTGRESQL);
        PostgresServer server = postgres().start();
        startup.add(server);
        makeDatabases(server);
        progress.done(POSTGRESQL, result("127.0.0.1:" + server.port(), begun));
    }

    private void makeDatabases(PostgresServer server) {
        Arrays.stream(Application.values())
                .flatMap(application -> application.database().stream())
                .forEach(database -> server.createDatabase(
                        database, database, SecretFile.password(workspace.databasePassword(database))));
    }

    private void awaitReady(Startup startup, Progress progress) {
        Instant begun = Instant.now();
        Set<Application> waiting = EnumSet.allOf(Application.class);
        while (true) {
            for (Application application : EnumSet.copyOf(waiting)) {
                if (Health.of(application, ports, client) == Health.READY) {
                    waiting.remove(application);
                    startup.applications().stream()
                            .filter(process -> process.application() == application)
                            .forEach(process -> progress.done(
                                    application.module(),
                                    result(application.url(ports, "/graphql").toString(), begun)));
                }
            }
            if (waiting.isEmpty()) {
                return;
            }
            progress.working("starting " + names(waiting));
            waiting.forEach(application -> requireAlive(application, startup, begun));
            LockSupport.parkNanos(POLLING.toNanos());
        }
    }

    private void requireAlive(Application application, Startup startup, Instant begun) {
        boolean alive = ApplicationProcess.running(workspace, application).isPresent();
        if (alive && Instant.now().isBefore(begun.plus(START_PATIENCE))) {
            return;
        }
        if (startup.isUndone()) {
            throw new Failure("Interrupted: what was started is stopped again.");
        }
        var log = workspace.log(application);
        throw new Failure(
                "The " + application.module()
                        + (alive ? " is not ready after " + START_PATIENCE.toSeconds() + " s" : " ended at its start")
                        + "; its log is " + log + ".",
                LogExcerpt.of(log));
    }

    /**
     * Stops everything, data stays. Makes the caches of runs that were recorded.
     *
     * @return the names of what was stopped
     */
    public List<String> stop() {
        workspace.prepare();
        try (var _ = SuiteLock.acquire(workspace)) {
            List<ApplicationProcess> running = Arrays.stream(Application.values())
                    .flatMap(application -> ApplicationProcess.running(workspace, application).stream())
                    .toList();
            stop(workspace, running);
            Optional<PostgresServer> server = postgres().running();
            server.ifPresent(PostgresServer::close);
            return Stream.concat(
                            running.stream()
                                    .map(process -> process.application().module()),
                            server.stream().map(stopped -> POSTGRESQL))
                    .toList();
        } catch (PostgresException e) {
            throw new Failure(e.getMessage(), e);
        }
    }

    /** All at once, as they end independently. */
    static void stop(Workspace workspace, List<ApplicationProcess> processes) {
        processes.forEach(ApplicationProcess::terminate);
        processes.forEach(process -> process.awaitEnd(workspace));
    }

    /** Whether something that runs is recorded for a cache, which is made when it stops. */
    public boolean isRecording() {
        return Arrays.stream(Application.values())
                .flatMap(application -> ApplicationProcess.running(workspace, application).stream())
                .anyMatch(process -> process.recording().isPresent());
    }

    /** The cache that the last recorded run of an application left; empty when there is none. */
    public Optional<Path> cache(Application application) {
        return AotCache.find(workspace, application);
    }

    /** How every process is, those that do not run included. */
    public List<ProcessStatus> status() {
        var server = postgres().running();
        var database = new ProcessStatus(
                POSTGRESQL,
                server.map(PostgresServer::pid).orElse(0L),
                server.map(PostgresServer::port).orElse(ports.postgres()),
                server.isPresent() ? Health.READY : Health.UNREACHABLE);
        return Stream.concat(
                        Stream.of(database), Arrays.stream(Application.values()).map(this::status))
                .toList();
    }

    private ProcessStatus status(Application application) {
        var process = ApplicationProcess.running(workspace, application);
        return new ProcessStatus(
                application.module(),
                process.map(ApplicationProcess::pid).orElse(0L),
                process.map(ApplicationProcess::port).orElse(application.port(ports)),
                process.isPresent() ? Health.of(application, ports, client) : Health.UNREACHABLE);
    }

    /** The database server, if it runs. */
    public Optional<PostgresServer> database() {
        return postgres().running();
    }

    private PostgresServer.Builder postgres() {
        return PostgresServer.builder()
                .dataFolder(workspace.postgresData())
                .binaries(workspace.postgresBinaries())
                .port(ports.postgres());
    }

    private static String names(Set<Application> applications) {
        return applications.stream().map(Application::module).collect(Collectors.joining(", "));
    }

    private static String result(String address, Instant begun) {
        double seconds = Duration.between(begun, Instant.now()).toMillis() / 1000.0;
        return String.format(Locale.ROOT, "%-32s %5.1f s", address, seconds);
    }
}
