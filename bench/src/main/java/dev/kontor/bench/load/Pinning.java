package dev.kontor.bench.load;

import dev.kontor.bench.load.run.Processors;
import picocli.CommandLine.Option;

/** Whether those that share a machine keep to cores of their own. */
final class Pinning {

    @Option(
            names = "--pin",
            negatable = true,
            defaultValue = "true",
            fallbackValue = "true",
            description =
                    "What is measured runs on core 1, load and subgraphs on core 0; wherever it likes with --no-pin.")
    private boolean pin;

    Processors processors(Saving saving) {
        Processors processors = Processors.of(pin);
        if (pin && !processors.pinned()) {
            saving.news("Not pinned: that needs two cores and taskset.");
        }
        return processors;
    }
}
