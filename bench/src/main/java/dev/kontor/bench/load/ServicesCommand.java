package dev.kontor.bench.load;

import dev.kontor.bench.load.suite.RunningSuite;
import dev.kontor.bench.load.suite.ServiceReads;
import java.nio.file.Path;
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

    @Mixin
    private SuiteOptions options = new SuiteOptions();

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

    @Override
    public void run() {
        Path root = saving.root();
        var reads = new ServiceReads(RunningSuite.of(root), options.wrk(root), options.account());
        if (options.warmUp().isPositive()) {
            saving.news("warming");
            reads.table(connections, clients, 1, options.warmUp());
        }
        saving.news("measuring");
        String conditions = "- " + options + "; " + connections + " connections to a service, " + clients
                + " of pgbench; not pinned\n\n";
        saving.publish(
                "services",
                "Services against their database",
                conditions + reads.table(connections, clients, options.rounds(), options.turn()));
    }
}
