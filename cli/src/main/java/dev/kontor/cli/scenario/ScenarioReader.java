package dev.kontor.cli.scenario;

import dev.kontor.cli.report.Failure;
import dev.kontor.cli.scenario.Scenario.Account;
import dev.kontor.cli.scenario.Scenario.Manager;
import dev.kontor.cli.scenario.Scenario.Measurement;
import dev.kontor.cli.scenario.Scenario.Measurements;
import dev.kontor.cli.scenario.Scenario.Ratings;
import dev.kontor.cli.scenario.Scenario.Target;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads a scenario folder.
 *
 * <pre>
 * company.csv               name
 * managers.csv              subject, name [, email]
 * accounts.csv              key, name, tier [, lifecycle, manager, industry, customerSince,
 *                           strategicValue, growthPotential, engagement]
 * targets.csv               subject, code, startsOn, dueOn [, baseline, value, low, high, tolerance]
 * measurements/KEY.csv      code, period [, value, numerator, denominator, sampleSize, segment]
 * measurements/company.csv  the same about the company
 * </pre>
 *
 * A measurement without a value is the percentage of its numerator in its denominator. Only {@code company.csv} and
 * {@code accounts.csv} must exist. Times are {@link ScenarioDate}s.
 */
public final class ScenarioReader {
    private static final String CSV = ".csv";
    private static final BigDecimal PERCENT = BigDecimal.valueOf(100);

    private final Path folder;

    private ScenarioReader(Path folder) {
        this.folder = folder;
    }

    /**
     * Reads the scenario in this folder.
     *
     * @throws Failure when the folder is none, or something in it cannot be read; the sentence names file and line
     */
    public static Scenario read(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new Failure("There is no scenario folder " + folder + ".");
        }
        return new ScenarioReader(folder).read();
    }

    private Scenario read() {
        var managers = managers();
        var accounts = accounts(managers);
        Set<String> subjects = Stream.concat(accounts.stream().map(Account::key), Stream.of(Scenario.COMPANY))
                .collect(Collectors.toSet());
        return new Scenario(
                folder.toAbsolutePath().normalize().getFileName().toString(),
                companyName(),
                managers,
                accounts,
                measurements(subjects),
                targets(subjects));
    }

    private String companyName() {
        Path file = folder.resolve("company.csv");
        List<CsvRow> rows = CsvTable.read(file, Set.of("name"), Set.of());
        if (rows.size() != 1) {
            throw new Failure(file + " must have exactly one row, the company.");
        }
        return rows.getFirst().text("name");
    }

    private List<Manager> managers() {
        var managers = optionalTable("managers.csv", Set.of("subject", "name"), Set.of("email")).stream()
                .map(row -> new Manager(row.origin(), row.text("subject"), row.text("name"), row.optionalText("email")))
                .toList();
        requireDistinct(managers, Manager::subject, Manager::origin);
        return managers;
    }

    private List<Account> accounts(List<Manager> managers) {
        Set<String> subjects = managers.stream().map(Manager::subject).collect(Collectors.toSet());
        var optional = Set.of(
                "lifecycle", "manager", "industry", "customerSince", "strategicValue", "growthPotential", "engagement");
        var accounts = CsvTable.read(folder.resolve("accounts.csv"), Set.of("key", "name", "tier"), optional).stream()
                .map(row -> account(row, subjects))
                .toList();
        requireDistinct(accounts, Account::key, Account::origin);
        return accounts;
    }

    private static Account account(CsvRow row, Set<String> managers) {
        Optional<String> manager = row.optionalText("manager");
        manager.filter(subject -> !managers.contains(subject)).ifPresent(subject -> {
            throw row.origin().problem("manager: there is no \"" + subject + "\" in managers.csv.");
        });
        if (row.text("key").equals(Scenario.COMPANY)) {
            throw row.origin().problem("key: \"" + Scenario.COMPANY + "\" stands for the company itself.");
        }
        return new Account(
                row.origin(),
                row.text("key"),
                row.text("name"),
                row.text("tier"),
                row.optionalText("lifecycle"),
                manager,
                row.optionalText("industry"),
                row.optionalDate("customerSince"),
                ratings(row));
    }

    private static Optional<Ratings> ratings(CsvRow row) {
        var ratings = Stream.of("strategicValue", "growthPotential", "engagement")
                .flatMap(column -> row.integer(column).stream())
                .toList();
        return switch (ratings.size()) {
            case 0 -> Optional.empty();
            case 3 -> Optional.of(new Ratings(ratings.get(0), ratings.get(1), ratings.get(2)));
            default -> throw row.origin().problem("give all three ratings, or none.");
        };
    }

    private List<Measurements> measurements(Set<String> subjects) {
        Path measurements = folder.resolve("measurements");
        if (!Files.isDirectory(measurements)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(measurements)) {
            return files.filter(file -> file.toString().endsWith(CSV))
                    .sorted()
                    .map(file -> measurements(file, subjects))
                    .toList();
        } catch (IOException e) {
            throw new Failure(measurements + " cannot be read: " + e.getMessage(), e);
        }
    }

    private static Measurements measurements(Path file, Set<String> subjects) {
        String name = file.getFileName().toString();
        String subject = name.substring(0, name.length() - CSV.length());
        if (!subjects.contains(subject)) {
            throw new Failure(file + " is about no account: there is no key \"" + subject + "\" in accounts.csv.");
        }
        var optional = Set.of("value", "numerator", "denominator", "sampleSize", "segment");
        return new Measurements(
                subject,
                CsvTable.read(file, Set.of("code", "period"), optional).stream()
                        .map(ScenarioReader::measurement)
                        .toList());
    }

    private static Measurement measurement(CsvRow row) {
        var numerator = row.decimal("numerator");
        var denominator = row.decimal("denominator");
        var value = row.decimal("value")
                .or(() -> numerator.flatMap(part -> denominator
                        .filter(whole -> whole.signum() != 0)
                        .map(whole -> PERCENT.multiply(part).divide(whole, MathContext.DECIMAL32))));
        return new Measurement(
                row.origin(),
                row.text("code"),
                row.date("period"),
                value.orElseThrow(
                        () -> row.origin().problem("give a value, or a numerator and a denominator other than 0.")),
                numerator,
                denominator,
                row.integer("sampleSize"),
                row.optionalText("segment"));
    }

    private List<Target> targets(Set<String> subjects) {
        var optional = Set.of("baseline", "value", "low", "high", "tolerance");
        return optionalTable("targets.csv", Set.of("subject", "code", "startsOn", "dueOn"), optional).stream()
                .map(row -> target(row, subjects))
                .toList();
    }

    private static Target target(CsvRow row, Set<String> subjects) {
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

    private List<CsvRow> optionalTable(String name, Set<String> required, Set<String> optional) {
        Path file = folder.resolve(name);
        return Files.exists(file) ? CsvTable.read(file, required, optional) : List.of();
    }

    private static <T> void requireDistinct(List<T> rows, Function<T, String> key, Function<T, Origin> origin) {
        var seen = new HashSet<String>();
        for (T row : rows) {
            if (!seen.add(key.apply(row))) {
                throw origin.apply(row).problem("\"" + key.apply(row) + "\" was there before.");
            }
        }
    }
}
