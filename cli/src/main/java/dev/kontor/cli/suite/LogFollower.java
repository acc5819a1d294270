package dev.kontor.cli.suite;

import dev.kontor.cli.report.Failure;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

/** Shows what the applications log from now on, line by line, each with its application's name. */
public final class LogFollower {
    private static final Duration POLLING = Duration.ofMillis(200);

    private final Workspace workspace;
    private final Consumer<String> output;
    private final Map<Application, Long> positions = new EnumMap<>(Application.class);

    public LogFollower(Workspace workspace, Consumer<String> output) {
        this.workspace = workspace;
        this.output = output;
        for (Application application : Application.values()) {
            positions.put(application, workspace.log(application).toFile().length());
        }
    }

    /** Returns when no application runs any more, for instance after {@code kontor down} elsewhere. */
    public void followWhileRunning() {
        boolean running = true;
        while (running) {
            running = isAnyRunning();
            for (Application application : Application.values()) {
                showNews(application);
            }
            LockSupport.parkNanos(POLLING.toNanos());
        }
    }

    private boolean isAnyRunning() {
        for (Application application : Application.values()) {
            if (ApplicationProcess.running(workspace, application).isPresent()) {
                return true;
            }
        }
        return false;
    }

    private void showNews(Application application) {
        Path log = workspace.log(application);
        if (!Files.exists(log)) {
            return;
        }
        try (var file = new RandomAccessFile(log.toFile(), "r")) {
            // A shorter file is a new one: the application was started anew.
            long position = Math.min(positions.getOrDefault(application, 0L), file.length());
            byte[] news = new byte[Math.toIntExact(Math.min(file.length() - position, 1 << 20))];
            file.seek(position);
            file.readFully(news);
            int end = lastLineEnd(news);
            positions.put(application, position + end);
            new String(news, 0, end, StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> String.format(Locale.ROOT, "%-16s | %s", application.module(), line))
                    .forEach(output);
        } catch (IOException e) {
            throw new Failure("The log " + log + " cannot be read: " + e.getMessage(), e);
        }
    }

    /** Whole lines only: the rest comes with the next look. */
    private static int lastLineEnd(byte[] bytes) {
        int end = bytes.length;
        while (end > 0 && bytes[end - 1] != '\n') {
            end--;
        }
        return end;
    }
}
