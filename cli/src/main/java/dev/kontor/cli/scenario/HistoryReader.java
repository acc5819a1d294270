package dev.kontor.cli.scenario;

import dev.kontor.cli.report.Failure;
import dev.kontor.cli.scenario.Scenario.Measurement;
import dev.kontor.cli.scenario.Scenario.Measurements;
import dev.kontor.cli.scenario.Scenario.Target;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Reads {@code measurements/} and {@code targets.csv}. */
final class HistoryReader {
    private static final String CSV = ".csv";

    private final Path folder;
    private final Set<String> subjects;

    /**
     * A reader of this folder.
     *
     * @param subjects what may be measured: the keys of the accounts, and the company
     */
    HistoryReader(Path folder, Set<String> subjects) {
        this.folder = folder;
        this.subjects = subjects;
    }

    List<Measurements> measurements() {
        Path measurements = folder.resolve("measurements");
        if (!Files.isDirectory(measurements)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(measurements)) {
            return files.filter(file -> file.toString().endsWith(CSV))
                    .sorted()
                    .map(this::measurements)
                    .toList();
        } catch (IOException e) {
            throw new Failure(measurements + " cannot be read: " + e.getMessage(), e);
        }
    }

    private Measurements measurements(Path file) {
        String name = file.getFileName().toString();
        String subject = name.substring(0, name.length() - CSV.length());
        if (!subjects.contains(subject)) {
            throw new Failure(file + " is about no account: there is no key \"" + subject + "\" in accounts.csv.");
        }
        var optional = Set.of("value", "numerator", "denominator", "sampleSize", "segment");
        return new Measurements(
                subject,
                CsvTable.read(file, Set.of("code", "period"), optional).stream()
                        .map(HistoryReader::measurement)
                        .toList());
    }

    private static Measurement measurement(CsvRow row) {
        var value = row.decimal("value");
        var numerator = row.decimal("numerator");
        var denominator = row.decimal("denominator");
        boolean isRatio = numerator.isPresent()
                && denominator.filter(whole -> whole.signum() != 0).isPresent();
        if (value.isEmpty() && !isRatio) {
            throw row.origin().problem("give a value, or a numerator and a denominator other than 0.");
        }
        return new Measurement(
                row.origin(),
                row.text("code"),
                row.date("period"),
                value,
                numerator,
                denominator,
                row.integer("sampleSize"),
                row.optionalText("segment"));
    }

    List<Target> targets() {
        var optional = Set.of("baseline", "value", "low", "high", "tolerance");
        Path file = folder.resolve("targets.csv");
        return CsvTable.readIfThere(file, Set.of("subject", "code", "startsOn", "dueOn"), optional).stream()
                .map(this::target)
                .toList();
    }

    private Target target(CsvRow row) {
        String subject = row.text("subject");
        if (!subjects.contains(subject)) {
            throw row.origin().problem("subject: there is no \"" + subject + "\" in accounts.csv.");
        }
        return new Target(
                row.origin(),
                subject,
                row.text("code"),
                row.decimal("baseline"),
                row.decimal("value"),
                row.decimal("low"),
                row.decimal("high"),
                row.date("startsOn"),
                row.date("dueOn"),
                row.decimal("tolerance"));
    }
}
