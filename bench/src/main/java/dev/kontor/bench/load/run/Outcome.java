package dev.kontor.bench.load.run;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of a contender.
 *
 * @param problem why it has no figures; null when it has
 * @param samples one a round
 */
public record Outcome(String name, @Nullable String problem, int answerBytes, List<Sample> samples) {
    public Outcome {
        samples = List.copyOf(samples);
    }
}
