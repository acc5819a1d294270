package dev.kontor.bench.load.run;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Who runs on which core: what is measured on one, everything that measures on another.
 *
 * @param pinned whether at all
 */
public record Processors(boolean pinned) {

    private static final int MEASURING = 0;
    private static final int MEASURED = 1;

    /** Pinned when that is wanted and this machine can do it. */
    public static Processors of(boolean wanted) {
        return new Processors(
                wanted && isOnPath("taskset") && Runtime.getRuntime().availableProcessors() > MEASURED);
    }

    List<String> measured(List<String> command) {
        return on(MEASURED, command);
    }

    List<String> measuring(List<String> command) {
        return on(MEASURING, command);
    }

    @Override
    public String toString() {
        return pinned ? "contenders on core " + MEASURED + ", load and subgraphs on core " + MEASURING : "not pinned";
    }

    private List<String> on(int core, List<String> command) {
        return pinned
                ? Stream.concat(Stream.of("taskset", "-c", String.valueOf(core)), command.stream())
                        .toList()
                : command;
    }

    public static boolean isOnPath(String program) {
        return Pattern.compile(File.pathSeparator, Pattern.LITERAL)
                .splitAsStream(System.getenv().getOrDefault("PATH", ""))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }
}
