package dev.kontor.cli.suite;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The few lines of a log that tell why something went wrong. */
final class LogExcerpt {
    private static final int LINES = 8;

    /** What Quarkus' and Java's own messages about failures look like, without their stack traces. */
    private static final Pattern TELLING =
            Pattern.compile("\\b(ERROR|FATAL)\\b|^Caused by: |Exception(:|$)|^Error( |:)");

    private LogExcerpt() {}

    static List<String> of(Path log) {
        try {
            List<String> lines = new String(Files.readAllBytes(log), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            List<String> telling = lines.stream()
                    .filter(line -> TELLING.matcher(line).find() && !line.startsWith("\t"))
                    .distinct()
                    .toList();
            return Stream.of(telling, lines)
                    .filter(candidates -> !candidates.isEmpty())
                    .findFirst()
                    .map(candidates -> candidates.subList(Math.max(0, candidates.size() - LINES), candidates.size()))
                    .orElse(List.of());
        } catch (IOException e) {
            return List.of();
        }
    }
}
