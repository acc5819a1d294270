package dev.kontor.bench.load.suite;

import dev.kontor.bench.load.BenchFailure;
import dev.kontor.bench.load.run.Processors;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Statements asked again and again by <a href="https://www.postgresql.org/docs/current/pgbench.html">pgbench</a>. */
final class Pgbench {

    private static final Pattern RATE = Pattern.compile("(?m)^tps = ([0-9.]+)");
    private static final Pattern PLACE = Pattern.compile("\\$(\\d+)");
    private static final String NULL = "NULL";

    private final OwnSuite suite;

    Pgbench(OwnSuite suite) {
        if (!Processors.isOnPath("pgbench")) {
            throw new BenchFailure(
                    "The services are held against pgbench, which is not on the PATH: install it, on Debian"
                            + " with apt-get install postgresql-contrib.");
        }
        this.suite = suite;
    }

    /**
     * Transactions per second, of one run of all statements each.
     *
     * @param database of the service that sends these statements
     * @param settings of its sessions, as {@code -c name=value}
     */
    double run(String database, List<StatementLog.Statement> statements, int clients, Duration time, String settings) {
        List<String> command = new ArrayList<>(List.of(
                "pgbench",
                "--no-vacuum",
                "--protocol=prepared",
                "--client=" + clients,
                "--time=" + time.toSeconds(),
                "--host=127.0.0.1",
                "--port=" + suite.postgres().port(),
                "--username=" + database));
        Path script = suite.folder().resolve("statements.sql");
        try {
            Files.writeString(script, script(statements, command));
            command.add("--file=" + script);
            command.add(database);
            var builder = new ProcessBuilder(command).redirectErrorStream(true);
            builder.environment().put("PGPASSWORD", suite.databasePassword(database));
            builder.environment().put("PGOPTIONS", settings);
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

    /** The statements as pgbench reads them; what they are given goes to its command, as variables. */
    private static String script(List<StatementLog.Statement> statements, List<String> command) {
        var script = new StringBuilder();
        for (int i = 0; i < statements.size(); i++) {
            StatementLog.Statement statement = statements.get(i);
            String prefix = "s" + i + "_";
            for (int p = 0; p < statement.parameters().size(); p++) {
                String literal = statement.parameters().get(p);
                if (!literal.equals(NULL)) {
                    String value = literal.substring(1, literal.length() - 1).replace("''", "'");
                    command.add("--define=" + prefix + (p + 1) + "=" + value);
                }
            }
            script.append(PLACE.matcher(statement.sql()).replaceAll(place -> variable(statement, prefix, place)))
                    .append(";\n");
        }
        return script.toString();
    }

    private static String variable(StatementLog.Statement statement, String prefix, MatchResult place) {
        boolean isNull =
                statement.parameters().get(Integer.parseInt(place.group(1)) - 1).equals(NULL);
        return isNull ? "null" : ":" + prefix + place.group(1);
    }
}
