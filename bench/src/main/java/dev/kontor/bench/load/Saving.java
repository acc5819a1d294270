package dev.kontor.bench.load;

import dev.kontor.bench.load.report.Machine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import picocli.CommandLine.Option;

/** Where the clone is, what is told meanwhile, and what becomes of the result: alike for all commands that measure. */
final class Saving {

    @Option(names = "--save", description = "Writes the result to bench/results as well.")
    private boolean save;

    /** The clone, as the script says. */
    Path root() {
        return Path.of(System.getProperty("kontor.root", "")).toAbsolutePath().normalize();
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
