package dev.kontor.bench.load.run;

import dev.kontor.bench.load.BenchFailure;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/** A server that this command started, and ends. */
public final class Server implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final Duration POLLING = Duration.ofMillis(100);
    /** Lines of a log that say why a server did not start; more than that nobody reads in a terminal. */
    private static final int EXCERPT = 15;

    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .build();

    private final String name;
    private final Process process;
    private final Path log;

    private Server(String name, Process process, Path log) {
        this.name = name;
        this.process = process;
        this.log = log;
        // Whoever interrupts a run must not find servers later. To end one twice does nothing.
        Runtime.getRuntime().addShutdownHook(new Thread(this::kill));
    }

    /**
     * Starts a server.
     *
     * @param folder where it runs, and where its log is written
     */
    static Server start(String name, List<String> command, Map<String, String> environment, Path folder) {
        Path log = folder.resolve(name + ".log");
        try {
            Files.createDirectories(folder);
            var builder = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile());
            builder.environment().putAll(environment);
            Process process = builder.start();
            process.getOutputStream().close();
            return new Server(name, process, log);
        } catch (IOException e) {
            throw new BenchFailure(name + " does not start: " + e.getMessage(), e);
        }
    }

    /** Waits until it answers the request with status 200. */
    void awaitAnswer(HttpRequest request) {
        Instant deadline = Instant.now().plus(PATIENCE);
        while (!answers(request)) {
            if (!process.isAlive() || Instant.now().isAfter(deadline)) {
                String why = process.isAlive() ? "does not answer" : "has ended";
                throw new BenchFailure(name + " " + why + "; its log, " + log + ", ends so:\n" + excerpt());
            }
            LockSupport.parkNanos(POLLING.toNanos());
        }
    }

    private static boolean answers(HttpRequest request) {
        try {
            return HTTP.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            throw new IllegalStateException("nobody interrupts a benchmark", e);
        }
    }

    private String excerpt() {
        try (Stream<String> lines = Files.lines(log)) {
            List<String> all = lines.toList();
            return String.join("\n", all.subList(Math.max(0, all.size() - EXCERPT), all.size()));
        } catch (IOException e) {
            return "(" + e.getMessage() + ")";
        }
    }

    static byte[] post(String url, byte[] body) {
        try {
            return HTTP.send(postRequest(url, body), HttpResponse.BodyHandlers.ofByteArray())
                    .body();
        } catch (IOException e) {
            throw new BenchFailure(url + " does not answer: " + e, e);
        } catch (InterruptedException e) {
            throw new IllegalStateException("nobody interrupts a benchmark", e);
        }
    }

    static HttpRequest postRequest(String url, byte[] body) {
        return HttpRequest.newBuilder(URI.create(url))
                .header("content-type", "application/json")
                .header("accept", "application/json")
                .timeout(Duration.ofSeconds(30))
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .build();
    }

    static byte[] get(String url) {
        try {
            return HTTP.send(HttpRequest.newBuilder(URI.create(url)).build(), HttpResponse.BodyHandlers.ofByteArray())
                    .body();
        } catch (IOException e) {
            throw new BenchFailure(url + " does not answer: " + e, e);
        } catch (InterruptedException e) {
            throw new IllegalStateException("nobody interrupts a benchmark", e);
        }
    }

    ProcessHandle handle() {
        return process.toHandle();
    }

    private void kill() {
        process.descendants().forEach(ProcessHandle::destroy);
        process.destroy();
    }

    @Override
    public void close() {
        List<ProcessHandle> children = process.descendants().toList();
        kill();
        try {
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException("nobody interrupts a benchmark", e);
        }
        children.forEach(ProcessHandle::destroyForcibly);
    }
}
