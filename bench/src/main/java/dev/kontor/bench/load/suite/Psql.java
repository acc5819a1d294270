package dev.kontor.bench.load.suite;

import dev.kontor.bench.load.BenchFailure;
import dev.kontor.bench.load.run.Processors;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Copies rows from files as <a href="https://www.postgresql.org/docs/current/app-psql.html">psql</a> does. */
final class Psql {

    private final OwnSuite suite;

    Psql(OwnSuite suite) {
        if (!Processors.isOnPath("psql")) {
            throw new BenchFailure(
                    "Recording is held against psql, which is not on the PATH: install it, on Debian with"
                            + " apt-get install postgresql-client.");
        }
        this.suite = suite;
    }

    /**
     * Copies each file in a transaction and over a connection of its own, all at once.
     *
     * @param table and its columns
     */
    void copy(String database, String table, List<Path> files) {
        List<Process> copies = new ArrayList<>();
        files.forEach(
                file -> copies.add(start(database, "\\copy " + table + " from '" + file + "' with (format csv)")));
        for (Process copy : copies) {
            try {
                String said = new String(copy.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
                if (copy.waitFor() != 0) {
                    throw new BenchFailure("psql failed: " + said);
                }
            } catch (IOException e) {
                throw new BenchFailure("psql broke off: " + e.getMessage(), e);
            } catch (InterruptedException e) {
                throw new IllegalStateException("nobody interrupts a benchmark", e);
            }
        }
    }

    private Process start(String database, String command) {
        try {
            var builder = new ProcessBuilder(
                            "psql",
                            "--no-psqlrc",
                            "--quiet",
                            "--host=127.0.0.1",
                            "--port=" + suite.postgres().port(),
                            "--username=" + database,
                            "--command=" + command,
                            database)
                    .redirectErrorStream(true);
            builder.environment().put("PGPASSWORD", suite.databasePassword(database));
            return builder.start();
        } catch (IOException e) {
            throw new BenchFailure("psql does not start: " + e.getMessage(), e);
        }
    }
}
