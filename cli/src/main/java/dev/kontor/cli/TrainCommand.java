package dev.kontor.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kontor.cli.files.TextFile;
import dev.kontor.cli.graphql.GraphQlClient;
import dev.kontor.cli.identity.DemoUser;
import dev.kontor.cli.report.Failure;
import dev.kontor.cli.suite.Application;
import dev.kontor.cli.suite.Ports;
import dev.kontor.cli.suite.Suite;
import dev.kontor.cli.suite.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Makes the JVM's caches that {@code up} would make in passing: runs the whole suite on empty databases of its own, on any
 * free ports, and asks it what clients ask. Images are built with it.
 */
@Command(
        name = "train",
        description = "Runs the suite once by itself, with data and ports of its own, and keeps what the JVM learns "
                + "from it, so that applications start faster.",
        mixinStandardHelpOptions = true)
final class TrainCommand implements Runnable {
    private static final String SCENARIO = "software";

    /** So often that what a request needs is seen to be worth compiling (HotSpot looks after 200 calls of a method). */
    private static final int ROUNDS = 100;

    private final Context context;
    private final Console console;

    @Option(
            names = "--into",
            paramLabel = "FOLDER",
            required = true,
            description = "Where the caches go to, as <application>.aot.")
    private Path into = Path.of("");

    TrainCommand(Context context) {
        this.context = context;
        this.console = context.console();
    }

    @Override
    public void run() {
        try {
            Files.createDirectories(into);
            // Beside them, so that they need only be moved.
            Path state = Files.createTempDirectory(into.toAbsolutePath(), ".training-");
            try {
                train(new Context(new Workspace(context.workspace().root(), state), Ports.free(), console));
            } finally {
                delete(state);
            }
        } catch (IOException e) {
            throw new Failure("The folder " + into + " cannot be written: " + e.getMessage(), e);
        }
    }

    private void train(Context training) throws IOException {
        Suite suite = training.suite();
        try (var _ = suite.startRecording(console)) {
            GraphQlClient gateway = training.gateway(DemoUser.MANAGER);
            new Loading(training.workspace(), gateway, console)
                    .load(Loading.requireScenario(training.workspace(), SCENARIO));
            console.working("asking");
            ask(training, gateway);
            console.working("making the caches");
        }
        for (Application application : Application.values()) {
            Path cache = suite.cache(application)
                    .orElseThrow(() -> new Failure("The JVM has made no cache of the " + application.module() + "."));
            Path file = into.resolve(application.module() + ".aot");
            long size = Files.size(cache);
            Files.move(cache, file, StandardCopyOption.REPLACE_EXISTING);
            console.done(application.module(), file + "  " + size / 1_000_000 + " MB");
        }
    }

    private static void ask(Context training, GraphQlClient gateway) {
        String card = TextFile.read(training.workspace().operation("AccountCard"));
        ObjectNode account = GraphQlClient.JSON.createObjectNode();
        account.putObject("ref").put("number", "KA-0001");
        String portfolio = TextFile.read(training.workspace().operation("Portfolio"));
        ObjectNode page = GraphQlClient.JSON.createObjectNode().put("first", 3);
        for (int i = 0; i < ROUNDS; i++) {
            gateway.data(card, account);
            gateway.data(portfolio, page);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
