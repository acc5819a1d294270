package dev.kontor.bench.load.run;

import dev.kontor.bench.load.BenchFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The load: <a href="https://github.com/wg/wrk">wrk</a>, a closed loop over so many connections. */
public final class Wrk {

    /** What wrk prints as its last line is told in {@code bench/load/wrk.lua}. Times in milliseconds. */
    public record Load(double seconds, long requests, long bytes, long errors, double p50, double p90, double p99) {

        static Load parse(String line) {
            String[] fields = line.split(" ", -1);
            return new Load(
                    Double.parseDouble(fields[1]),
                    Long.parseLong(fields[2]),
                    Long.parseLong(fields[3]),
                    Long.parseLong(fields[4]),
                    Double.parseDouble(fields[5]) / 1000,
                    Double.parseDouble(fields[6]) / 1000,
                    Double.parseDouble(fields[7]) / 1000);
        }

        public double requestsPerSecond() {
            return requests / seconds;
        }
    }

    private final Path script;
    private final Path folder;
    private final Processors processors;

    /** @param folder for what wrk reads */
    public Wrk(Path root, Path folder, Processors processors) {
        if (!Processors.isOnPath("wrk")) {
            throw new BenchFailure(
                    "The load comes from wrk, which is not on the PATH: install it, with apt-get install wrk, dnf install"
                            + " wrk or brew install wrk.");
        }
        this.script = root.resolve("bench/load/wrk.lua");
        this.folder = folder;
        this.processors = processors;
    }

    /** Posts the body again and again. */
    public Load run(String url, byte[] body, Map<String, String> headers, int connections, Duration time) {
        return run(url, body, headers, connections, time, Duration.ZERO);
    }

    /**
     * The same, less often.
     *
     * @param pause of a connection between an answer and its next request, in whole milliseconds
     */
    public Load run(
            String url, byte[] body, Map<String, String> headers, int connections, Duration time, Duration pause) {
        try {
            Files.createDirectories(folder);
            Path bodyFile = Files.write(folder.resolve("body"), body);
            Path headersFile = Files.writeString(
                    folder.resolve("headers"),
                    headers.entrySet().stream()
                            .map(header -> header.getKey() + ": " + header.getValue() + "\n")
                            .collect(Collectors.joining()));
            var builder = new ProcessBuilder(processors.measuring(List.of(
                            "wrk",
                            "-t1",
                            "-c" + connections,
                            "-d" + time.toSeconds(),
                            "--timeout",
                            "10s",
                            "-s",
                            script.toString(),
                            url)))
                    .redirectErrorStream(true);
            builder.environment().put("BENCH_BODY", bodyFile.toString());
            builder.environment().put("BENCH_HEADERS", headersFile.toString());
            builder.environment().put("BENCH_PAUSE", String.valueOf(pause.toMillis()));
            Process process = builder.start();
            String output;
            try (var reader = process.inputReader()) {
                output = reader.lines().collect(Collectors.joining("\n"));
            }
            process.waitFor();
            return output.lines()
                    .filter(line -> line.startsWith("RESULT "))
                    .map(Load::parse)
                    .findFirst()
                    .orElseThrow(() -> new BenchFailure("wrk failed: " + output));
        } catch (IOException e) {
            throw new BenchFailure("wrk does not start: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            throw new IllegalStateException("nobody interrupts a benchmark", e);
        }
    }
}
