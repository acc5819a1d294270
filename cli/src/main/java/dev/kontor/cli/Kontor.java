package dev.kontor.cli;

import dev.kontor.cli.report.Failure;
import dev.kontor.cli.suite.Ports;
import dev.kontor.cli.suite.Workspace;
import dev.kontor.gateway.composition.Composer;
import dev.kontor.gateway.composition.Composition;
import dev.kontor.gateway.composition.Servability;
import dev.kontor.gateway.composition.schema.SubgraphSdl;
import java.util.List;
import java.util.function.Function;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * The command line's entry. Exit status: 0 done, 1 not done and why was said, 2 not understood. Where 1 says what was found
 * out ({@code compose}, {@code check}), what could not be read or written is 2 as well.
 */
@Command(
        name = "kontor",
        description = "Key accounts and their KPIs in one graph: the suite on this machine.",
        synopsisSubcommandLabel = "COMMAND",
        mixinStandardHelpOptions = true,
        versionProvider = Kontor.Version.class,
        footer = {
            "",
            "./kontor verify [MAVEN ARGS] builds and checks everything.",
            "./kontor bench COMMAND measures the gateway and the suite; bench/README.md tells of it.",
            "KONTOR_PORT_BASE (8080) moves the gateway's port, and the others with it."
        })
public final class Kontor implements Runnable {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Missing command");
    }

    public static void main(String[] arguments) {
        var console = new Console();
        int status;
        try {
            var context = new Context(Workspace.current(), Ports.from(System.getenv()), console);
            status = commandLine(context).execute(arguments);
        } catch (Failure failure) {
            console.fail(failure);
            status = CommandLine.ExitCode.SOFTWARE;
        }
        System.exit(status);
    }

    /** The version that the build wrote into the jar. */
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {"Kontor " + Kontor.class.getPackage().getImplementationVersion()};
        }
    }

    static CommandLine commandLine(Context context) {
        return commandLine(context, subgraphs -> Servability.check(Composer.compose(subgraphs)));
    }

    static CommandLine commandLine(Context context, Function<List<SubgraphSdl>, Composition> composer) {
        return new CommandLine(new Kontor())
                .addSubcommand("up", new UpCommand(context))
                .addSubcommand("down", new DownCommand(context))
                .addSubcommand("status", new StatusCommand(context))
                .addSubcommand("token", new TokenCommand(context))
                .addSubcommand("query", new QueryCommand(context))
                .addSubcommand("plan", new PlanCommand(context))
                .addSubcommand("compose", new ComposeCommand(context, composer))
                .addSubcommand("check", new CheckCommand(context, composer))
                .addSubcommand("train", new TrainCommand(context))
                .addSubcommand("load", new LoadCommand(context))
                .addSubcommand("accounts", new AccountsCommand(context))
                .addSubcommand("measurements", new MeasurementsCommand(context))
                .addSubcommand("rebuild", new RebuildCommand(context))
                // People write them so: --hints info.
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler((exception, commandLine, result) -> {
                    if (exception instanceof Failure failure) {
                        context.console().fail(failure);
                        return CommandLine.ExitCode.SOFTWARE;
                    }
                    throw exception;
                });
    }
}
