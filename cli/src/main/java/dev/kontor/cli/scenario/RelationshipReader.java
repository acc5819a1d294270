package dev.kontor.cli.scenario;

import dev.kontor.cli.scenario.Scenario.Concern;
import dev.kontor.cli.scenario.Scenario.Money;
import dev.kontor.cli.scenario.Scenario.Need;
import dev.kontor.cli.scenario.Scenario.Referral;
import dev.kontor.cli.scenario.Scenario.Relationships;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads {@code needs.csv}, {@code concerns.csv} and {@code referrals.csv}. */
final class RelationshipReader {
    private final Path folder;
    private final Set<String> accounts;

    /**
     * A reader of this folder.
     *
     * @param accounts the keys of the accounts that there are
     */
    RelationshipReader(Path folder, Set<String> accounts) {
        this.folder = folder;
        this.accounts = accounts;
    }

    Relationships read() {
        return new Relationships(needs(), concerns(), referrals());
    }

    private List<Need> needs() {
        var needs = table("needs.csv", Set.of("account", "statement"), Set.of("solution")).stream()
                .map(row -> new Need(
                        row.origin(), account(row, "account"), row.text("statement"), row.optionalText("solution")))
                .toList();
        Origin.requireDistinct(needs, need -> need.account() + ": " + need.statement(), Need::origin);
        return needs;
    }

    private List<Concern> concerns() {
        var concerns = table("concerns.csv", Set.of("account", "subject"), Set.of("resolution")).stream()
                .map(row -> new Concern(
                        row.origin(), account(row, "account"), row.text("subject"), row.optionalText("resolution")))
                .toList();
        Origin.requireDistinct(concerns, concern -> concern.account() + ": " + concern.subject(), Concern::origin);
        return concerns;
    }

    private List<Referral> referrals() {
        Set<String> optional = Set.of("wonRevenue", "currency");
        return table("referrals.csv", Set.of("referrer", "referred", "referredOn"), optional).stream()
                .map(row -> new Referral(
                        row.origin(),
                        account(row, "referrer"),
                        account(row, "referred"),
                        row.date("referredOn"),
                        wonRevenue(row)))
                .toList();
    }

    private static Optional<Money> wonRevenue(CsvRow row) {
        return row.decimal("wonRevenue").map(amount -> new Money(amount, row.text("currency")));
    }

    private String account(CsvRow row, String column) {
        String key = row.text(column);
        if (!accounts.contains(key)) {
            throw row.origin().problem(column + ": there is no \"" + key + "\" in accounts.csv.");
        }
        return key;
    }

    private List<CsvRow> table(String name, Set<String> required, Set<String> optional) {
        return CsvTable.readIfThere(folder.resolve(name), required, optional);
    }
}
