package dev.kontor.cli.scenario;

import dev.kontor.cli.report.Failure;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.Properties;

/**
 * What is remembered of loading a scenario, so that loading it again means the same months, even a month later.
 *
 * @param anchor the day of the first load
 * @param complete whether a load went through to its end
 */
public record ScenarioState(LocalDate anchor, boolean complete) {

    /** Empty when the scenario was never loaded here. */
    public static Optional<ScenarioState> of(Path folder, String scenario) {
        Path file = file(folder, scenario);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try (Reader reader = Files.newBufferedReader(file)) {
            var noted = new Properties();
            noted.load(reader);
            return Optional.of(new ScenarioState(
                    LocalDate.parse(noted.getProperty("anchor", "")),
                    Boolean.parseBoolean(noted.getProperty("complete"))));
        } catch (IOException | DateTimeParseException e) {
            throw new Failure("The file " + file + " cannot be read: " + e.getMessage(), e);
        }
    }

    public void remember(Path folder, String scenario) {
        Path file = file(folder, scenario);
        try {
            Files.createDirectories(folder);
            Path partial = file.resolveSibling(file.getFileName() + ".partial");
            Files.write(partial, List.of("anchor=" + anchor, "complete=" + complete));
            Files.move(partial, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new Failure("The file " + file + " cannot be written: " + e.getMessage(), e);
        }
    }

    private static Path file(Path folder, String scenario) {
        return folder.resolve(scenario + ".properties");
    }
}
