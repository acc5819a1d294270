package dev.kontor.bench.load;

import dev.kontor.bench.load.run.Arena;
import dev.kontor.bench.load.run.Processors;
import dev.kontor.bench.load.run.Wrk;
import dev.kontor.bench.load.suite.RunningSuite;
import dev.kontor.bench.load.suite.ServiceReads;
import java.nio.file.Path;
import java.time.Duration;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "services",
        description = "The simplest read of each service of the suite that runs, against its SQL asked by pgbench.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class ServicesCommand implements Runnable {

    @Mixin
    private Saving saving = new Saving();

    @Option(
            names = "--connections",
            paramLabel = "N",
            defaultValue = "50",
            description = "To a service; ${DEFAULT-VALUE} if not given.")
    private int connections;

    @Option(
            names = "--clients",
            paramLabel = "N",
            defaultValue = "20",
            description = "Of pgbench; ${DEFAULT-VALUE} if not given, as many as a service has connections to its"
                    + " database.")
    private int clients;

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
        Wrk wrk = new Wrk(root, Arena.folder(root), new Processors(false));
        var reads = new ServiceReads(RunningSuite.of(root), wrk, account);
        if (warmUp > 0) {
            saving.news("warming");
            reads.table(connections, clients, 1, Duration.ofSeconds(warmUp));
        }
        saving.news("measuring");
        String conditions = "- " + rounds + " rounds of " + seconds + " s each; " + connections
                + " connections to a service, " + clients + " of pgbench; not pinned\n\n";
        saving.publish(
                "services",
                "Services against their database",
                conditions + reads.table(connections, clients, rounds, Duration.ofSeconds(seconds)));
    }
}
