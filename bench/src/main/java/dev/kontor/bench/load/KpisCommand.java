package dev.kontor.bench.load;

import dev.kontor.bench.load.suite.KpiData;
import dev.kontor.bench.load.suite.KpiDisk;
import dev.kontor.bench.load.suite.KpiPlans;
import dev.kontor.bench.load.suite.KpiReads;
import dev.kontor.bench.load.suite.OwnSuite;
import dev.kontor.bench.load.suite.RecordingLoad;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "kpis",
        description =
                "Recordings and reads of kpi-service with many accounts, against COPY and its SQL asked by pgbench.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class KpisCommand implements Runnable {

    /** A page of the portfolio must be full. */
    private static final int LEAST_ACCOUNTS = 200;

    /** Of who records: one import, and several at once. */
    private static final List<Integer> RECORDING_CONNECTIONS = List.of(1, 4);

    @Mixin
    private ReadOptions reading = new ReadOptions();

    @Option(
            names = "--accounts",
            paramLabel = "N",
            defaultValue = "10000",
            description = "With 20 KPIs each; ${DEFAULT-VALUE} if not given, 200 at least.")
    private int accounts;

    @Override
    public void run() {
        if (accounts < LEAST_ACCOUNTS) {
            throw new BenchFailure(
                    "Ask for " + LEAST_ACCOUNTS + " accounts at least, so that there are pages to read.");
        }
        Saving saving = reading.saving();
        SuiteOptions options = reading.options();
        saving.news("starting the suite");
        try (OwnSuite suite = OwnSuite.start(saving.root(), "kpis-" + accounts)) {
            String made = new KpiData(suite, accounts, saving::news).fill();
            String disk = KpiDisk.table(suite);
            KpiReads reads = new KpiReads(suite);
            String read = reads.table(
                    reading.load(suite, KpiPlans.SETTINGS), options.rounds(), options.turn(), options.warmUp());
            String plans = new KpiPlans(suite, reading.connections(), saving::news)
                    .tables(reads, options.rounds(), options.turn());
            String recorded = new RecordingLoad(suite, saving::news)
                    .table(RECORDING_CONNECTIONS, options.rounds(), options.turn(), options.warmUp());
            saving.publish(
                    "kpis",
                    "Recordings and reads of kpi-service, against its database",
                    String.format(Locale.ROOT, "- %,d accounts with 20 KPIs each%n", accounts)
                            + reading.conditions()
                            + section("Reads", read)
                            + section("The database's part", plans)
                            + section("Recording", recorded)
                            + section("Rebuild", made)
                            + section("Disk", disk));
        }
    }

    private static String section(String title, String tables) {
        return "\n## " + title + "\n\n" + tables;
    }
}
