package dev.kontor.bench.load;

import dev.kontor.bench.load.run.Arena;
import dev.kontor.bench.load.run.Processors;
import dev.kontor.bench.load.run.Wrk;
import java.nio.file.Path;
import java.time.Duration;
import picocli.CommandLine.Option;

/** For how long the suite is asked: alike for all commands that measure it. */
final class SuiteOptions {

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

    /** Where the suite runs is not the affair of who measures it, so nothing is pinned. */
    Wrk wrk(Path root) {
        return new Wrk(root, Arena.folder(root), new Processors(false));
    }

    int rounds() {
        return rounds;
    }

    Duration turn() {
        return Duration.ofSeconds(seconds);
    }

    Duration warmUp() {
        return Duration.ofSeconds(warmUp);
    }

    @Override
    public String toString() {
        return rounds + " rounds of " + seconds + " s each";
    }
}
