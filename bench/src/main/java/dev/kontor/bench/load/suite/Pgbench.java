package dev.kontor.bench.load.suite;

import dev.kontor.bench.load.BenchFailure;
import dev.kontor.bench.load.run.Processors;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A statement asked again and again by <a href="https://www.postgresql.org/docs/current/pgbench.html">pgbench</a>. */
final class Pgbench {

    private static final Pattern RATE = Pattern.compile("(?m)^tps = ([0-9.]+)");

    private final RunningSuite suite;

    Pgbench(RunningSuite suite) {
        if (!Processors.isOnPath("pgbench")) {
            throw new BenchFailure(
                    "The services are held against pgbench, which is not on the PATH: install it, on Debian"
                            + " with apt-get install postgresql-contrib.");
        }
        this.suite = suite;
    }

    /**
     * Transactions per second, of one statement each.
     *
     * @param database a service's own, whose statement is in {@code bench/load/sql}
     */
    double run(String database, UUID account, int clients, Duration time) {
        Path statement = suite.root().resolve("bench/load/sql").resolve(database + ".sql");
        var builder = new ProcessBuilder(List.of(
                        "pgbench",
                        "--no-vacuum",
                        "--protocol=prepared",
                        "--file=" + statement,
                        "--define=account=" + account,
                        "--client=" + clients,
                        "--time=" + time.toSeconds(),
                        "--host=127.0.0.1",
                        "--port=" + suite.port("PostgreSQL"),
                        "--username=" + database,
                        database))
                .redirectErrorStream(true);
        builder.environment().put("PGPASSWORD", suite.databasePassword(database));
        try {
            Process process = builder.start();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            Matcher rate = RATE.matcher(output);
            if (!rate.find()) {
                throw new BenchFailure("pgbench failed: " + output);
            }
            return Double.parseDouble(rate.group(1));
        } catch (IOException e) {
            throw new BenchFailure("pgbench does not start: " + e.getMessage(), e);
        }
    }
}
