package dev.kontor.bench.load;

import dev.kontor.bench.load.run.Arena;
import dev.kontor.bench.load.run.Processors;
import dev.kontor.bench.load.run.Wrk;
import dev.kontor.bench.load.suite.MissionLoad;
import dev.kontor.bench.load.suite.RunningSuite;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "suite",
        description = "The suite that runs, asked AccountCard: through the gateway, and service by service without it.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class SuiteCommand implements Runnable {

    @Mixin
    private Saving saving = new Saving();

    @Option(
            names = "--connections",
            paramLabel = "N",
            split = ",",
            defaultValue = "1,50",
            description = "${DEFAULT-VALUE} if not given.")
    private List<Integer> connections = List.of();

    @Option(
            names = "--account",
            paramLabel = "NUMBER",
            defaultValue = "KA-0001",
            description = "${DEFAULT-VALUE} if not given.")
    private String account = "";

    @Option(names = "--rounds", paramLabel = "N", defaultValue = "5", description = "${DEFAULT-VALUE} if not given.")
    private int rounds;

    @Option(
            names = "--seconds",
            paramLabel = "N",
            defaultValue = "5",
            description = "Of each in each round; ${DEFAULT-VALUE} if not given.")
    private int seconds;

    @Option(
            names = "--warm-up",
            paramLabel = "SECONDS",
            defaultValue = "30",
            description = "Of each; ${DEFAULT-VALUE} if not given.")
    private int warmUp;

    @Override
    public void run() {
        Path root = saving.root();
        // Where the suite runs is not this command's affair, so nothing is pinned.
        Wrk wrk = new Wrk(root, Arena.folder(root), new Processors(false));
        var load = new MissionLoad(RunningSuite.of(root), wrk, account);
        if (warmUp > 0) {
            saving.news("warming");
            load.p50(connections.getLast(), 1, Duration.ofSeconds(warmUp));
        }
        List<double[]> p50 = new ArrayList<>();
        for (int number : connections) {
            saving.news("connections: " + number);
            p50.add(load.p50(number, rounds, Duration.ofSeconds(seconds)));
        }
        String conditions = "- " + rounds + " rounds of " + seconds + " s each; not pinned\n\n";
        saving.publish("suite", "AccountCard, end to end", conditions + load.table(connections, p50));
    }
}
