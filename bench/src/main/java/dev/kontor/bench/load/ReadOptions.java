package dev.kontor.bench.load;

import dev.kontor.bench.load.suite.OwnSuite;
import dev.kontor.bench.load.suite.ReadLoad;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** How a service is asked, and its database beside it: alike for all services. */
final class ReadOptions {

    @Mixin
    private Saving saving = new Saving();

    @Mixin
    private SuiteOptions options = new SuiteOptions();

    @Option(
            names = "--connections",
            paramLabel = "N",
            defaultValue = "16",
            description =
                    "To the service, and of pgbench; ${DEFAULT-VALUE} if not given, as many as a service has to its"
                            + " database.")
    private int connections;

    Saving saving() {
        return saving;
    }

    SuiteOptions options() {
        return options;
    }

    int connections() {
        return connections;
    }

    /** @param settings that the service gives its sessions, as {@code -c name=value}: pgbench has them as well */
    ReadLoad load(OwnSuite suite, String settings) {
        return new ReadLoad(suite, options.wrk(saving.root()), connections, settings, saving::news);
    }

    /** What the figures were measured under, as Markdown. */
    String conditions() {
        return "- " + options + "; " + connections + " connections to the service, and of pgbench; not pinned\n";
    }
}
