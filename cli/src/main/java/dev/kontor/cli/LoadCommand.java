package dev.kontor.cli;

import dev.kontor.cli.identity.DemoUser;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "load",
        description = "Loads a scenario folder through the GraphQL API; repeating it changes nothing.",
        mixinStandardHelpOptions = true)
final class LoadCommand implements Runnable {
    private final Context context;

    @Parameters(paramLabel = "DIR", description = "A folder like those in scenarios/.")
    private Path folder = Path.of("");

    LoadCommand(Context context) {
        this.context = context;
    }

    @Override
    public void run() {
        new Loading(context.workspace(), context.gateway(DemoUser.MANAGER), context.console()).load(folder);
    }
}
