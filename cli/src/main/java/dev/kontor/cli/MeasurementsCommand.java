package dev.kontor.cli;

import dev.kontor.cli.suite.Application;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "measurements",
        description = "Measurements as CSV: import them from a file, export them to one.",
        synopsisSubcommandLabel = "COMMAND",
        mixinStandardHelpOptions = true)
final class MeasurementsCommand extends CommandGroup {
    private static final String PATH = "/csv/measurements";

    private final Context context;

    MeasurementsCommand(Context context) {
        this.context = context;
    }

    @Command(
            name = "import",
            description = {
                "Imports measurements, and tells by line which rows were refused; the others are kept. May be repeated: what"
                        + " is in force already is left as it is.",
                "Columns: subject (an account's number or id, or COMPANY), code, periodOn (any day of the period); value, or"
                        + " numerator and denominator; if you like segment, sampleSize, source."
            },
            mixinStandardHelpOptions = true)
    int importFile(
            @Parameters(paramLabel = "FILE", description = "CSV with a header, in UTF-8.") Path file,
            @Mixin AsUser as) {
        return context.files(Application.KPI, PATH, as.user()).send(file);
    }

    @Command(
            name = "export",
            description = {
                "Exports the measurements in force, as import reads them: of the company and of the accounts that the user"
                        + " manages, or of everyone's for a director.",
                "Text that a spreadsheet would take for a formula (=, +, -, @) has an apostrophe before it; import takes"
                        + " it off."
            },
            mixinStandardHelpOptions = true)
    int exportFile(
            @Parameters(paramLabel = "FILE", arity = "0..1", description = "Standard output if not given.")
                    Optional<Path> file,
            @Option(
                            names = "--subject",
                            paramLabel = "SUBJECT",
                            description = "An account's number or id, or COMPANY; may be repeated.")
                    @Nullable List<String> subjects,
            @Option(names = "--code", paramLabel = "CODE", description = "Of a KPI; may be repeated.") @Nullable List<String> codes,
            @Option(names = "--from", paramLabel = "DAY", description = "Periods that begin on or after that day.")
                    Optional<String> from,
            @Option(names = "--to", paramLabel = "DAY", description = "Periods that begin on or before that day.")
                    Optional<String> to,
            @Mixin AsUser as) {
        String query = Stream.of(
                        each("subject", subjects),
                        each("code", codes),
                        each("from", from.stream().toList()),
                        each("to", to.stream().toList()))
                .flatMap(parameters -> parameters)
                .collect(Collectors.joining("&", "?", ""));
        return context.files(Application.KPI, PATH + query, as.user()).receive(file);
    }

    /** An option that was not given is null. */
    private static Stream<String> each(String name, @Nullable List<String> values) {
        return (values == null ? Stream.<String>empty() : values.stream())
                .map(value -> name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8));
    }
}
