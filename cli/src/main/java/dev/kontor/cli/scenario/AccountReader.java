package dev.kontor.cli.scenario;

import dev.kontor.cli.scenario.Scenario.Account;
import dev.kontor.cli.scenario.Scenario.Manager;
import dev.kontor.cli.scenario.Scenario.Ratings;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads {@code managers.csv} and {@code accounts.csv}. */
final class AccountReader {
    private static final Set<String> OPTIONAL = Set.of(
            "lifecycle",
            "manager",
            "industry",
            "country",
            "parent",
            "customerSince",
            "renewalDate",
            "strategicValue",
            "growthPotential",
            "engagement",
            "reference");

    private AccountReader() {}

    static List<Manager> managers(Path folder) {
        var managers =
                CsvTable.readIfThere(folder.resolve("managers.csv"), Set.of("subject", "name"), Set.of("email"))
                        .stream()
                        .map(row -> new Manager(
                                row.origin(), row.text("subject"), row.text("name"), row.optionalText("email")))
                        .toList();
        Origin.requireDistinct(managers, Manager::subject, Manager::origin);
        return managers;
    }

    static List<Account> accounts(Path folder, List<Manager> managers) {
        Set<String> subjects = managers.stream().map(Manager::subject).collect(Collectors.toSet());
        var accounts = CsvTable.read(folder.resolve("accounts.csv"), Set.of("key", "name", "tier"), OPTIONAL).stream()
                .map(row -> account(row, subjects))
                .toList();
        Origin.requireDistinct(accounts, Account::key, Account::origin);
        requireParentsBefore(accounts);
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
                row.optionalText("country"),
                row.optionalText("parent"),
                row.optionalDate("customerSince"),
                row.optionalDate("renewalDate"),
                ratings(row),
                row.flag("reference"));
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

    /** Accounts are created in the file's order, each below one that is there; so there can be no cycles either. */
    private static void requireParentsBefore(List<Account> accounts) {
        var before = new HashSet<String>();
        for (Account account : accounts) {
            account.parent().filter(parent -> !before.contains(parent)).ifPresent(parent -> {
                throw account.origin().problem("parent: there is no \"" + parent + "\" above.");
            });
            before.add(account.key());
        }
    }
}
