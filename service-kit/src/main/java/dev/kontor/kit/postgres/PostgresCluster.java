package dev.kontor.kit.postgres;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * The data folder of a server, and what may be done to it.
 *
 * <pre>
 * folder/pgdata               PostgreSQL's own (it wants to be alone in it)
 * folder/superuser.password   made with the folder, readable by its owner
 * folder/postgresql.log
 * </pre>
 */
final class PostgresCluster {
    private static final String INITDB = "initdb";
    private static final String PG_CTL = "pg_ctl";

    /** Recovery after a crash replays at most a checkpoint's distance of log; a minute is ample. */
    private static final String START_SECONDS = "60";

    private static final String STOP_SECONDS = "30";

    /** How long the children of a killed server may take to notice that they are orphans. */
    private static final Duration ORPHANS_LEAVE = Duration.ofSeconds(15);

    /** A free port can be lost between finding it and binding it; losing several in a row is something else. */
    private static final int PORT_ATTEMPTS = 5;

    private final Path folder;
    private final Path pgdata;
    private final Path binaries;

    PostgresCluster(Path folder, Path binaries) {
        this.folder = folder.toAbsolutePath().normalize();
        this.pgdata = this.folder.resolve("pgdata");
        this.binaries = binaries;
    }

    Path log() {
        return folder.resolve("postgresql.log");
    }

    String superuserPassword() {
        try {
            return Files.readString(passwordFile()).strip();
        } catch (IOException e) {
            throw new PostgresException("The password in " + passwordFile() + " cannot be read.", e);
        }
    }

    Optional<Postmaster> running() {
        return Postmaster.runningOn(pgdata);
    }

    /** Makes an empty cluster unless there is one. It appears by a rename: when it is there, it is complete. */
    void initialise() {
        if (Files.isDirectory(pgdata)) {
            return;
        }
        Path partial = folder.resolve("pgdata.partial");
        try {
            Files.createDirectories(folder);
            Folders.delete(partial); // of an earlier attempt that was killed
            if (!Files.exists(passwordFile())) {
                writePassword();
            }
            var outcome = tools().run(INITDB, initdbArguments(partial));
            if (!outcome.succeeded()) {
                throw new PostgresException("PostgreSQL could not make its data folder " + pgdata + ": "
                        + outcome.output().lines().reduce((first, last) -> last).orElse("no reason given"));
            }
            Files.move(partial, pgdata, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new PostgresException("The data folder " + folder + " cannot be made: " + e.getMessage(), e);
        }
    }

    private List<String> initdbArguments(Path target) {
        return List.of(
                "--pgdata=" + target,
                "--username=" + PostgresAdministrator.SUPERUSER,
                "--pwfile=" + passwordFile(),
                "--auth=scram-sha-256",
                // The same order of texts on every machine: the C library's and ICU's differ.
                "--encoding=UTF8",
                "--locale=C",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--set=listen_addresses=127.0.0.1",
                "--set=unix_socket_directories=",
                "--set=timezone=UTC",
                "--set=log_timezone=UTC",
                "--set=log_checkpoints=off");
    }

    /** Runs on any free port, or as it already does. */
    Postmaster start() {
        Optional<Postmaster> survivor = running();
        if (survivor.isPresent()) {
            return adopt(survivor.get());
        }
        for (int attempt = 1; ; attempt++) {
            int port = freePort();
            try {
                return launch(port);
            } catch (PostgresException e) {
                if (attempt == PORT_ATTEMPTS || isFree(port)) {
                    throw e;
                }
            }
        }
    }

    /** Runs on this port. */
    Postmaster start(int port) {
        Optional<Postmaster> survivor = running();
        if (survivor.isPresent() && survivor.get().port() == port) {
            return adopt(survivor.get());
        }
        if (!isFree(port)) {
            throw new PostgresException("Port " + port + " on 127.0.0.1 is taken by another program.");
        }
        if (survivor.isPresent()) {
            stop();
        }
        return launch(port);
    }

    private Postmaster adopt(Postmaster survivor) {
        new PostgresAdministrator(survivor.port(), superuserPassword()).awaitConnections();
        return survivor;
    }

    private Postmaster launch(int port) {
        Instant patience = Instant.now().plus(ORPHANS_LEAVE);
        while (true) {
            forgetDeadServer();
            var outcome = tools().run(
                            PG_CTL,
                            List.of(
                                    "start",
                                    "--pgdata=" + pgdata,
                                    "--log=" + log(),
                                    "--options=-p " + port,
                                    "--timeout=" + START_SECONDS,
                                    "--wait"));
            if (outcome.succeeded()) {
                return running()
                        .orElseThrow(() -> new PostgresException("PostgreSQL ended after its start; see " + log()));
            }
            String reason = lastFatalLine();
            if (!reason.contains("shared memory block") || Instant.now().isAfter(patience)) {
                throw new PostgresException("PostgreSQL did not start: " + reason + " (see " + log() + ")");
            }
        }
    }

    /** Its pid may belong to another program by now, and PostgreSQL would then refuse to start for ever. */
    private void forgetDeadServer() {
        if (running().isPresent()) {
            return;
        }
        try {
            Files.deleteIfExists(Postmaster.file(pgdata));
        } catch (IOException e) {
            throw new PostgresException("The file " + Postmaster.file(pgdata) + " cannot be deleted.", e);
        }
    }

    /** Stops the server if one runs: fast, which rolls back what is open, and immediately if that takes too long. */
    void stop() {
        for (String mode : List.of("fast", "immediate")) {
            if (running().isEmpty()) {
                return;
            }
            tools().run(
                            PG_CTL,
                            List.of(
                                    "stop",
                                    "--pgdata=" + pgdata,
                                    "--mode=" + mode,
                                    "--timeout=" + STOP_SECONDS,
                                    "--wait"));
        }
        if (running().isPresent()) {
            throw new PostgresException("PostgreSQL does not stop; see " + log());
        }
    }

    private PostgresTools tools() {
        return new PostgresTools(PostgresBinaries.unpackedIn(binaries));
    }

    private Path passwordFile() {
        return folder.resolve("superuser.password");
    }

    private void writePassword() throws IOException {
        byte[] random = new byte[24];
        new SecureRandom().nextBytes(random);
        var ownerOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        Path partial = Files.createTempFile(folder, "superuser", ".password", ownerOnly);
        Files.writeString(partial, HexFormat.of().formatHex(random) + "\n");
        Files.move(partial, passwordFile(), StandardCopyOption.ATOMIC_MOVE);
    }

    private String lastFatalLine() {
        try (var lines = Files.lines(log())) {
            return lines.filter(line -> line.contains("FATAL:") || line.contains("PANIC:"))
                    .reduce((first, last) -> last)
                    .map(line -> line.replaceFirst("^.*?(FATAL|PANIC): +", ""))
                    .orElse("no reason given");
        } catch (IOException e) {
            return "no log";
        }
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new PostgresException("This machine has no free port.", e);
        }
    }

    private static boolean isFree(int port) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true); // connections of a server just stopped linger, and do no harm
            socket.bind(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
