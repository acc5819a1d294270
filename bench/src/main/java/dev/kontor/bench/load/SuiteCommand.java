package dev.kontor.bench.load;

import dev.kontor.bench.load.suite.MissionLoad;
import dev.kontor.bench.load.suite.OwnSuite;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "suite",
        description = "The suite, asked AccountCard: through the gateway, and service by service without it.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class SuiteCommand implements Runnable {

    @Mixin
    private Saving saving = new Saving();

    @Mixin
    private SuiteOptions options = new SuiteOptions();

    @Option(
            names = "--connections",
            paramLabel = "N",
            split = ",",
            defaultValue = "1,50",
            description = "${DEFAULT-VALUE} if not given.")
    private List<Integer> connections = List.of();

    @Override
    public void run() {
        Path root = saving.root();
        saving.news("starting the suite");
        try (OwnSuite suite = OwnSuite.start(root, "suite")) {
            suite.load("software");
            measure(new MissionLoad(suite, options.wrk(root), "KA-0001"));
        }
    }

    private void measure(MissionLoad load) {
        if (options.warmUp().isPositive()) {
            saving.news("warming");
            load.p50(connections.getLast(), 1, options.warmUp());
        }
        List<MissionLoad.Times> p50 = new ArrayList<>();
        for (int number : connections) {
            saving.news("connections: " + number);
            p50.add(load.p50(number, options.rounds(), options.turn()));
        }
        String conditions = "- " + options + "; not pinned\n\n";
        saving.publish("suite", "AccountCard, end to end", conditions + load.table(connections, p50));
    }
}
