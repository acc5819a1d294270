package dev.kontor.cli.scenario;

import dev.kontor.cli.report.Failure;
import dev.kontor.cli.scenario.Scenario.Account;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Reads a scenario folder.
 *
 * <pre>
 * company.csv               name
 * managers.csv              subject, name [, email]
 * accounts.csv              key, name, tier [, lifecycle, manager, industry, country, parent, customerSince,
 *                           renewalDate, strategicValue, growthPotential, engagement, reference]
 * needs.csv                 account, statement [, solution]
 * concerns.csv              account, subject [, resolution]
 * referrals.csv             referrer, referred, referredOn [, wonRevenue, currency]
 * targets.csv               subject, code, startsOn, dueOn [, baseline, value, low, high, tolerance]
 * measurements/KEY.csv      code, period [, value, numerator, denominator, sampleSize, segment]
 * measurements/company.csv  the same about the company
 * </pre>
 *
 * A measurement without a value is its numerator over its denominator. Only {@code company.csv} and {@code accounts.csv}
 * must exist. Times are {@link ScenarioDate}s.
 */
public final class ScenarioReader {
    private ScenarioReader() {}

    /**
     * Reads the scenario in this folder.
     *
     * @throws Failure when the folder is none, or something in it cannot be read; the sentence names file and line
     */
    public static Scenario read(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new Failure("There is no scenario folder " + folder + ".");
        }
        String company = companyName(folder.resolve("company.csv"));
        var managers = AccountReader.managers(folder);
        var accounts = AccountReader.accounts(folder, managers);
        Set<String> keys = accounts.stream().map(Account::key).collect(Collectors.toUnmodifiableSet());
        Set<String> subjects = new HashSet<>(keys);
        subjects.add(Scenario.COMPANY);
        var history = new HistoryReader(folder, subjects);
        return new Scenario(
                folder.toAbsolutePath().normalize().getFileName().toString(),
                company,
                managers,
                accounts,
                new RelationshipReader(folder, keys).read(),
                history.measurements(),
                history.targets());
    }

    private static String companyName(Path file) {
        List<CsvRow> rows = CsvTable.read(file, Set.of("name"), Set.of());
        if (rows.size() != 1) {
            throw new Failure(file + " must have exactly one row, the company.");
        }
        return rows.getFirst().text("name");
    }
}
