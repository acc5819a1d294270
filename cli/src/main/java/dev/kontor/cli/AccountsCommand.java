package dev.kontor.cli;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kontor.cli.csv.CsvClient;
import dev.kontor.cli.identity.DemoUser;
import dev.kontor.cli.report.Failure;
import dev.kontor.cli.suite.Application;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "accounts",
        description = "Accounts as CSV: import them from a file, export them to one.",
        synopsisSubcommandLabel = "COMMAND",
        mixinStandardHelpOptions = true)
final class AccountsCommand implements Runnable {
    private final Context context;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    AccountsCommand(Context context) {
        this.context = context;
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Missing command");
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
            @Option(
                            names = "--as",
                            paramLabel = "USER",
                            defaultValue = "manager",
                            description = "manager (default), director or viewer.")
                    String user) {
        JsonNode report = client(user).send(file);
        report.path("errors")
                .forEach(error -> context.console()
                        .say("%s:%d: %s%s (%s)"
                                .formatted(
                                        file,
                                        error.path("line").asLong(),
                                        error.path("column").asText().isEmpty()
                                                ? ""
                                                : error.path("column").asText() + ": ",
                                        error.path("message").asText(),
                                        error.path("rule").asText())));
        context.console()
                .print("%d created, %d updated, %d unchanged, %d refused"
                        .formatted(
                                report.path("created").asInt(),
                                report.path("updated").asInt(),
                                report.path("unchanged").asInt(),
                                report.path("failed").asInt()));
        if (report.hasNonNull("stopped")) {
            throw new Failure("The rest of " + file + " was not read: "
                    + report.path("stopped").asText() + ".");
        }
        return report.path("failed").asInt() == 0 ? ExitCode.OK : ExitCode.SOFTWARE;
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
            @Option(
                            names = "--as",
                            paramLabel = "USER",
                            defaultValue = "manager",
                            description = "manager (default), director or viewer.")
                    String user) {
        if (file.isEmpty()) {
            client(user).receive(System.out);
            System.out.flush();
            return ExitCode.OK;
        }
        Path target = file.get();
        // Beside it first: what is there stays until the new one is whole.
        Path part = target.resolveSibling(target.getFileName() + ".part");
        try {
            try (OutputStream out = Files.newOutputStream(part)) {
                client(user).receive(out);
            }
            Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new Failure("The file " + target + " cannot be written: " + e.getMessage(), e);
        }
        return ExitCode.OK;
    }

    private CsvClient client(String user) {
        return new CsvClient(
                Application.ACCOUNTS.url(context.ports(), "/csv/accounts"), context.token(DemoUser.named(user)));
    }
}
