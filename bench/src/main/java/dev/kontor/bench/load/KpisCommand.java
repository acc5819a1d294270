package dev.kontor.bench.load;

import dev.kontor.bench.load.suite.KpiReads;
import dev.kontor.bench.load.suite.OwnSuite;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "kpis",
        description = "Reads of kpi-service, against its SQL asked by pgbench.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class KpisCommand implements Runnable {

    @Mixin
    private ReadOptions reading = new ReadOptions();

    @Override
    public void run() {
        Saving saving = reading.saving();
        SuiteOptions options = reading.options();
        saving.news("starting the suite");
        try (OwnSuite suite = OwnSuite.start(saving.root(), "suite")) {
            suite.load("software");
            saving.publish(
                    "kpis",
                    "Reads of kpi-service, against its database",
                    reading.conditions()
                            + "\n"
                            + new KpiReads(suite, "KA-0001")
                                    .table(reading.load(suite), options.rounds(), options.turn(), options.warmUp()));
        }
    }
}
