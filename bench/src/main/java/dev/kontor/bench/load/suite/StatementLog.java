package dev.kontor.bench.load.suite;

import dev.kontor.bench.load.BenchFailure;
import dev.kontor.kit.postgres.PostgresServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a database is asked, as its own log tells: a service is held against the statements that it really sends.
 *
 * @see <a href="https://www.postgresql.org/docs/current/runtime-config-logging.html">Error reporting and logging</a>
 */
final class StatementLog {

    /**
     * A statement that reads.
     *
     * @param parameters what stands for {@code $1} and so on, by number; null where it is null
     */
    record Statement(String sql, List<String> parameters) {}

    private static final Pattern ENTRY =
            Pattern.compile("^\\d{4}-\\d\\d-\\d\\d .*?\\] ([A-Z]+):  (.*)$", Pattern.DOTALL);
    private static final Pattern EXECUTED = Pattern.compile("execute [^:]+: (.*)", Pattern.DOTALL);
    private static final Pattern READING =
            Pattern.compile("\\s*(select|with)\\b.*", Pattern.DOTALL | Pattern.CASE_INSENSITIVE);
    // Possessive: to go back would take a frame of the stack for each character, and lists of keys have thousands.
    private static final Pattern PARAMETER = Pattern.compile("\\$(\\d+) = (NULL|'[^']*+(?:''[^']*+)*+')");

    private static final Duration LOGGED = Duration.ofMillis(500);
    private static final int ATTEMPTS = 10;
    private static final int LOOKS = 4;

    private StatementLog() {}

    /**
     * The statements that are executed while something is done, in their order. It is done several times: what services ask
     * besides, when they listen and follow, is now and then among them, but hardly each time.
     */
    static List<Statement> during(PostgresServer server, Runnable work) {
        server.set("log_statement", "all");
        try {
            List<List<Statement>> looks = new ArrayList<>();
            for (int attempt = 0; attempt < ATTEMPTS && looks.size() < LOOKS; attempt++) {
                LockSupport.parkNanos(LOGGED.toNanos()); // sessions read settings in their own time
                long before = Files.size(server.log());
                work.run();
                LockSupport.parkNanos(LOGGED.toNanos());
                List<Statement> found = parse(after(server, before));
                if (!found.isEmpty()) {
                    looks.add(found);
                }
            }
            return looks.stream()
                    .min(Comparator.comparingInt(List::size))
                    .orElseThrow(
                            () -> new BenchFailure("The database was asked nothing; its log is " + server.log() + "."));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            server.set("log_statement", "none");
        }
    }

    private static String after(PostgresServer server, long position) throws IOException {
        byte[] log = Files.readAllBytes(server.log());
        return new String(log, (int) position, log.length - (int) position, StandardCharsets.UTF_8);
    }

    /** Lines that go on begin with a tabulator. */
    static List<Statement> parse(String log) {
        List<Statement> found = new ArrayList<>();
        for (String entry : log.replace("\n\t", " ").split("\n", -1)) {
            Matcher parts = ENTRY.matcher(entry);
            if (!parts.matches()) {
                continue;
            }
            Matcher executed = EXECUTED.matcher(parts.group(2));
            if (parts.group(1).equals("LOG") && executed.matches()) {
                found.add(new Statement(executed.group(1).strip(), List.of()));
            } else if (parts.group(1).equals("DETAIL") && !found.isEmpty()) {
                found.add(new Statement(found.removeLast().sql(), parameters(parts.group(2))));
            }
        }
        found.removeIf(statement -> !READING.matcher(statement.sql()).matches());
        return List.copyOf(found);
    }

    private static List<String> parameters(String detail) {
        var byNumber = new TreeMap<Integer, String>();
        Matcher parameter = PARAMETER.matcher(detail);
        while (parameter.find()) {
            byNumber.put(Integer.valueOf(parameter.group(1)), parameter.group(2));
        }
        return List.copyOf(byNumber.values());
    }
}
