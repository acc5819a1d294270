package dev.kontor.bench.load;

import dev.kontor.bench.load.suite.AccountData;
import dev.kontor.bench.load.suite.AccountReads;
import dev.kontor.bench.load.suite.OwnSuite;
import dev.kontor.bench.load.suite.SteadyLoad;
import java.time.Duration;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "accounts",
        description = "Reads of accounts-service with many accounts, against its SQL asked by pgbench.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class AccountsCommand implements Runnable {

    @Mixin
    private ReadOptions reading = new ReadOptions();

    @Option(
            names = "--accounts",
            paramLabel = "N",
            defaultValue = "100000",
            description = "${DEFAULT-VALUE} if not given.")
    private int accounts;

    @Option(
            names = "--steady",
            paramLabel = "MINUTES",
            defaultValue = "0",
            description = "Instead: reads and changes for so long, and what memory they take.")
    private int steadyMinutes;

    @Override
    public void run() {
        Saving saving = reading.saving();
        saving.news("starting the suite");
        try (OwnSuite suite = OwnSuite.start(saving.root(), "accounts")) {
            AccountData.fill(suite, accounts, saving::news);
            saving.news("reading all accounts once");
            AccountReads reads = new AccountReads(suite, accounts);
            String conditions = String.format(Locale.ROOT, "- %,d accounts%n", accounts);
            if (steadyMinutes > 0) {
                var load = new SteadyLoad(
                        suite, reading.options().wrk(saving.root()), reading.connections(), saving::news);
                saving.publish(
                        "accounts-steady",
                        "Memory of accounts-service",
                        conditions + "- " + reading.connections() + " connections; one change in ten\n\n"
                                + load.table(reads, Duration.ofMinutes(steadyMinutes)));
            } else {
                SuiteOptions options = reading.options();
                saving.publish(
                        "accounts",
                        "Reads of accounts-service, against its database",
                        conditions + reading.conditions() + "\n"
                                + reads.table(
                                        reading.load(suite, ""), options.rounds(), options.turn(), options.warmUp()));
            }
        }
    }
}
