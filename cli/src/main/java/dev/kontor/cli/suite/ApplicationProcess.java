package dev.kontor.cli.suite;

import dev.kontor.cli.report.Failure;
import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;

/**
 * A running application, as noted in its file in the run folder.
 *
 * <p>A process id alone proves nothing: after a crash the number goes to any other program. So every start puts a mark
 * of its own on the command line, and only a process that bears it counts, whatever happened to clocks in between.
 *
 * @param port where it was told to listen
 * @param mark the mark on its command line
 * @param recording the cache that this run is recorded for, if it is
 */
record ApplicationProcess(Application application, long pid, int port, String mark, Optional<AotCache> recording) {
    private static final Duration POLLING = Duration.ofMillis(25);
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    /** Far more than a program takes to replace another, on a machine that is busy with something else. */
    private static final Duration REPLACEMENT = Duration.ofMillis(500);

    /** A recorded run ends by making the cache: some seconds of work for one processor, far more where there is none free. */
    private static final Duration RECORDING_PATIENCE = Duration.ofMinutes(2);

    static String newMark() {
        return "-Dkontor.run=" + UUID.randomUUID();
    }

    /** The application's process; empty when it does not run. */
    static Optional<ApplicationProcess> running(Workspace workspace, Application application) {
        Path file = file(workspace, application);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try (Reader reader = Files.newBufferedReader(file)) {
            var noted = new Properties();
            noted.load(reader);
            return Optional.of(new ApplicationProcess(
                            application,
                            Long.parseLong(noted.getProperty("pid")),
                            Integer.parseInt(noted.getProperty("port")),
                            noted.getProperty("mark"),
                            Optional.ofNullable(noted.getProperty("recording"))
                                    .map(cache -> new AotCache(Path.of(cache)))))
                    .filter(ApplicationProcess::isAlive);
        } catch (NumberFormatException e) {
            return Optional.empty(); // half written by a command that was killed
        } catch (IOException e) {
            throw new Failure("The file " + file + " cannot be read: " + e.getMessage(), e);
        }
    }

    void note(Workspace workspace) {
        Path file = file(workspace, application);
        Path partial = file.resolveSibling(file.getFileName() + ".partial");
        try {
            var noted = new Properties();
            noted.setProperty("pid", String.valueOf(pid));
            noted.setProperty("port", String.valueOf(port));
            noted.setProperty("mark", mark);
            recording.ifPresent(
                    cache -> noted.setProperty("recording", cache.file().toString()));
            try (Writer writer = Files.newBufferedWriter(partial)) {
                noted.store(writer, null);
            }
            Files.move(partial, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new Failure("The file " + file + " cannot be written: " + e.getMessage(), e);
        }
    }

    boolean isAlive() {
        return ProcessHandle.of(pid)
                .flatMap(ApplicationProcess::arguments)
                .filter(arguments -> List.of(arguments).contains(mark))
                .isPresent();
    }

    /** While one program replaces another, as {@code setsid} is by Java, the process is there without a command line. */
    private static Optional<String[]> arguments(ProcessHandle process) {
        Instant deadline = Instant.now().plus(REPLACEMENT);
        Optional<String[]> arguments = process.info().arguments();
        while (arguments.isEmpty() && process.isAlive() && Instant.now().isBefore(deadline)) {
            LockSupport.parkNanos(Duration.ofMillis(1).toNanos());
            arguments = process.info().arguments();
        }
        return arguments;
    }

    /** Asks the process to end; it finishes the requests it is working on. */
    void terminate() {
        ProcessHandle.of(pid).filter(process -> isAlive()).ifPresent(ProcessHandle::destroy);
    }

    /** Ends the process at once. */
    void kill() {
        ProcessHandle.of(pid).filter(process -> isAlive()).ifPresent(ProcessHandle::destroyForcibly);
    }

    /** Waits for the end, and enforces it when patience is over. */
    void awaitEnd(Workspace workspace) {
        Instant deadline = Instant.now().plus(recording.isPresent() ? RECORDING_PATIENCE : PATIENCE);
        boolean killed = false;
        while (isAlive()) {
            if (Instant.now().isAfter(deadline)) {
                kill();
                killed = true;
            }
            LockSupport.parkNanos(POLLING.toNanos());
        }
        if (!killed) {
            recording.ifPresent(AotCache::accept);
        }
        try {
            Files.deleteIfExists(file(workspace, application));
        } catch (IOException e) {
            throw new Failure("The file " + file(workspace, application) + " cannot be deleted.", e);
        }
    }

    private static Path file(Workspace workspace, Application application) {
        return workspace.run().resolve(application.module() + ".properties");
    }
}
