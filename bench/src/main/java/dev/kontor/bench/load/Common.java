package dev.kontor.bench.load;

import dev.kontor.bench.load.report.Machine;
import dev.kontor.bench.load.run.Processors;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import picocli.CommandLine.Option;

/** The options that all measuring commands have, and what follows from them. */
final class Common {

    @Option(
            names = "--pin",
            negatable = true,
            defaultValue = "true",
            fallbackValue = "true",
            description =
                    "What is measured runs on core 1, load and subgraphs on core 0; wherever it likes with --no-pin.")
    private boolean pin;

    @Option(names = "--save", description = "Writes the result to bench/results as well.")
    private boolean save;

    /** The clone, as the script says. */
    Path root() {
        return Path.of(System.getProperty("kontor.root", "")).toAbsolutePath().normalize();
    }

    Processors processors() {
        Processors processors = Processors.of(pin);
        if (pin && !processors.pinned()) {
            news("Not pinned: that needs two cores and taskset.");
        }
        return processors;
    }

    /** Results go to standard output, so news goes elsewhere. */
    void news(String line) {
        System.err.println("  … " + line);
    }

    /**
     * Prints the result, with where it was measured.
     *
     * @param name of the file, when it is saved
     */
    void publish(String name, String title, String result) {
        String text = "# " + title + "\n\n" + Machine.describe(root()) + "\n" + result;
        System.out.println(text);
        if (save) {
            String time = DateTimeFormatter.ofPattern("uuuu-MM-dd-HHmm", Locale.ROOT)
                    .format(LocalDateTime.now(ZoneOffset.UTC));
            Path file = root().resolve("bench/results").resolve(time + "-" + name + ".md");
            try {
                Files.createDirectories(file.getParent());
                Files.writeString(file, text);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            news("written to " + file);
        }
    }
}
