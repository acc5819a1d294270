package dev.kontor.kit.postgres;

import com.sun.security.auth.module.UnixSystem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Runs PostgreSQL's own tools ({@code initdb}, {@code pg_ctl}) to their end. */
record PostgresTools(PostgresBinaries binaries) {
    private static final int ROOT = 0;

    /** More than the tools' own time limits, so that theirs, which explain themselves, strike first. */
    private static final int TIMEOUT_SECONDS = 90;

    /** What a tool said, standard output and errors together. */
    record Outcome(int status, String output) {
        boolean succeeded() {
            return status == 0;
        }
    }

    Outcome run(String tool, List<String> arguments) {
        List<String> command = new ArrayList<>();
        if (new UnixSystem().getUid() == ROOT) {
            // PostgreSQL refuses to run as root. In a user namespace of its own it is nobody, and still owns its files.
            command.addAll(List.of("unshare", "-U"));
        }
        command.add(binaries.tool(tool).toString());
        command.addAll(arguments);
        try {
            var builder = new ProcessBuilder(command).redirectErrorStream(true);
            builder.environment().keySet().removeIf(name -> name.startsWith("PG")); // PGPORT, PGDATA … of the user
            builder.environment().put("LC_ALL", "C"); // messages in one language, whatever the machine's
            Process process = builder.start();
            process.getOutputStream().close();
            // Waiting before reading is safe: what these tools print fits into a pipe's buffer many times over.
            if (!process.waitFor(TIMEOUT_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new PostgresException(tool + " did not end within " + TIMEOUT_SECONDS + " s.");
            }
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Outcome(process.exitValue(), output.strip());
        } catch (IOException e) {
            throw new PostgresException("PostgreSQL's " + tool + " does not start: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PostgresException("Interrupted while " + tool + " was running.", e);
        }
    }
}
