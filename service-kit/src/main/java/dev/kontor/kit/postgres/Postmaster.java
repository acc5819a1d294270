package dev.kontor.kit.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A running server, read from the {@code postmaster.pid} it keeps in its data folder.
 *
 * @param pid its process id
 * @param port the port it was told to listen on
 * @see <a href="https://www.postgresql.org/docs/18/storage-file-layout.html">what postmaster.pid holds</a>
 */
record Postmaster(long pid, int port) {
    private static final int PID_LINE = 0;
    private static final int PORT_LINE = 3;

    static Path file(Path pgdata) {
        return pgdata.resolve("postmaster.pid");
    }

    /** The server that runs on this folder; empty when none does, also when a dead one left its file behind. */
    static Optional<Postmaster> runningOn(Path pgdata) {
        try {
            List<String> lines = Files.readAllLines(file(pgdata));
            if (lines.size() <= PORT_LINE) {
                return Optional.empty();
            }
            long pid = Long.parseLong(lines.get(PID_LINE).strip());
            int port = Integer.parseInt(lines.get(PORT_LINE).strip());
            return isServerOf(pgdata, pid) ? Optional.of(new Postmaster(pid, port)) : Optional.empty();
        } catch (NoSuchFileException | NumberFormatException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new PostgresException("The data folder " + pgdata + " cannot be read: " + e.getMessage(), e);
        }
    }

    /**
     * Whether the process is a PostgreSQL of this very folder. After a crash the number may have gone to any other
     * program, which must neither be adopted nor be stopped; a command line that names the folder cannot be mistaken.
     */
    private static boolean isServerOf(Path pgdata, long pid) {
        return ProcessHandle.of(pid)
                .map(ProcessHandle::info)
                .filter(info -> info.command()
                        .filter(command -> Path.of(command).endsWith("postgres"))
                        .isPresent())
                .flatMap(ProcessHandle.Info::arguments)
                .filter(arguments -> List.of(arguments).contains(pgdata.toString()))
                .isPresent();
    }
}
