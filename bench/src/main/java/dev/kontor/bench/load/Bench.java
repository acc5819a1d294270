package dev.kontor.bench.load;

import dev.kontor.cli.report.Failure;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The entry of {@code ./kontor bench}. Exit status: 0 done, 1 not done and why was said, 2 not understood. */
@Command(
        name = "kontor bench",
        description = "Measures what gateways make of many requests.",
        synopsisSubcommandLabel = "COMMAND",
        mixinStandardHelpOptions = true,
        subcommands = {
            LoadCommand.class,
            GrowthCommand.class,
            SuiteCommand.class,
            AccountsCommand.class,
            KpisCommand.class,
            ServeSubgraphsCommand.class,
            ServeFloorCommand.class
        })
public final class Bench implements Runnable {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Missing command");
    }

    static CommandLine commandLine() {
        return new CommandLine(new Bench())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler((exception, commandLine, result) -> {
                    if (exception instanceof BenchFailure || exception instanceof Failure) {
                        commandLine.getErr().println("kontor bench: " + exception.getMessage());
                        return CommandLine.ExitCode.SOFTWARE;
                    }
                    throw exception;
                });
    }

    public static void main(String[] arguments) {
        System.exit(commandLine().execute(arguments));
    }
}
