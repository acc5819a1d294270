package dev.kontor.bench.load.suite;

import dev.kontor.bench.load.floor.Recording;
import java.util.Arrays;
import java.util.List;

/** How long a recording's requests take at least, when each begins as soon as those it waits for have been answered. */
final class CriticalPath {

    private CriticalPath() {}

    /** The time, given that of each step by itself. */
    static double of(List<Recording.Step> steps, double[] times) {
        double[] ends = new double[steps.size()];
        for (int i = 0; i < ends.length; i++) {
            // Steps come after those they wait for.
            ends[i] = times[i]
                    + steps.get(i).after().stream()
                            .mapToDouble(before -> ends[before])
                            .max()
                            .orElse(0);
        }
        return Arrays.stream(ends).max().orElse(0);
    }
}
