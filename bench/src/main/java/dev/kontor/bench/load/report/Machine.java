package dev.kontor.bench.load.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where and when figures were measured, as Markdown. */
public final class Machine {

    private Machine() {}

    /**
     * The machine, and what was measured.
     *
     * @param root the clone, for its version
     */
    public static String describe(Path root) {
        Runtime.Version java = Runtime.version();
        return "- measured at " + Instant.now().truncatedTo(ChronoUnit.MINUTES) + ", of " + version(root) + "\n"
                + "- " + found("/proc/cpuinfo", "model name\\s*: (.+)", System.getProperty("os.arch")) + ", "
                + Runtime.getRuntime().availableProcessors() + " cores, " + memory() + "\n"
                + "- " + found("/etc/os-release", "PRETTY_NAME=\"(.+)\"", System.getProperty("os.name")) + ", kernel "
                + System.getProperty("os.version") + "\n"
                + "- " + System.getProperty("java.vm.name") + " " + java + "\n";
    }

    private static String memory() {
        String kilobytes = found("/proc/meminfo", "MemTotal:\\s+(\\d+) kB", "");
        return kilobytes.isEmpty()
                ? "memory unknown"
                : String.format(Locale.ROOT, "%.1f GiB of memory", Long.parseLong(kilobytes) / 1024.0 / 1024.0);
    }

    private static String found(String file, String pattern, String otherwise) {
        try {
            Matcher matcher = Pattern.compile(pattern).matcher(Files.readString(Path.of(file)));
            return matcher.find() ? matcher.group(1) : otherwise;
        } catch (IOException e) {
            return otherwise;
        }
    }

    private static String version(Path root) {
        try {
            Process git = new ProcessBuilder("git", "describe", "--always", "--dirty")
                    .directory(root.toFile())
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            try (var reader = git.inputReader()) {
                String line = reader.readLine();
                return line == null ? "an unknown version" : line;
            }
        } catch (IOException e) {
            return "an unknown version"; // no git, or no clone
        }
    }
}
