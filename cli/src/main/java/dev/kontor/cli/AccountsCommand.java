package dev.kontor.cli;

import dev.kontor.cli.suite.Application;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
        name = "accounts",
        description = "Accounts as CSV: import them from a file, export them to one.",
        synopsisSubcommandLabel = "COMMAND",
        mixinStandardHelpOptions = true)
final class AccountsCommand extends CommandGroup {
    private final Context context;

    AccountsCommand(Context context) {
        this.context = context;
    }

    @Command(
            name = "import",
            description = {
                "Imports accounts, and tells by line which rows were refused; the others are kept. May be repeated.",
                "Columns: name and tier; if you like number (changes that account), lifecycle, industry, country,"
                        + " customerSince, renewalDate, manager (subject), parent (number), version, key."
            },
            mixinStandardHelpOptions = true)
    int importFile(
            @Parameters(paramLabel = "FILE", description = "CSV with a header, in UTF-8.") Path file,
            @Mixin AsUser as) {
        return files(as).send(file);
    }

    @Command(
            name = "export",
            description = {
                "Exports all accounts, as import reads them.",
                "Text that a spreadsheet would take for a formula (=, +, -, @) has an apostrophe before it; import takes"
                        + " it off."
            },
            mixinStandardHelpOptions = true)
    int exportFile(
            @Parameters(paramLabel = "FILE", arity = "0..1", description = "Standard output if not given.")
                    Optional<Path> file,
            @Mixin AsUser as) {
        return files(as).receive(file);
    }

    private CsvFiles files(AsUser as) {
        return context.files(Application.ACCOUNTS, "/csv/accounts", as.user());
    }
}
