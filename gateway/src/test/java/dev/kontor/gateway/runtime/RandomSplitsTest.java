package dev.kontor.gateway.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.gateway.testkit.Comparison;
import dev.kontor.gateway.testkit.RandomOperation;
import dev.kontor.gateway.testkit.TestGraph;
import dev.kontor.gateway.testkit.split.RandomCase;
import dev.kontor.gateway.testkit.split.RandomSplit;
import dev.kontor.gateway.testkit.split.Shrinking;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * Random operations on random supergraphs, answered by the gateway as by the schema that was never split. {@code
 * -Drandom.cases=20000} runs longer, {@code -Drandom.first=N} begins elsewhere, {@code -Drandom.seed=N} runs the one that
 * failed, {@code -Drandom.failures=N} goes on until it has seen that many which differ. A failure is shrunk and written to
 * {@code target/random-splits}, in the form that {@link RegressionsTest} reads.
 */
class RandomSplitsTest {

    private static final int CASES = Integer.getInteger("random.cases", 2_000);
    private static final long FIRST = Long.getLong("random.first", 0);
    private static final int MAX_FAILURES = Integer.getInteger("random.failures", 1);
    private static final long ONE = Long.getLong("random.seed", -1);

    /** A graph takes as long to make as some operations take to be answered. */
    private static final int CASES_PER_GRAPH = 10;

    private final Map<String, String> failures = new LinkedHashMap<>();

    @Test
    void answersAsTheUnsplitSchema() {
        long first = ONE < 0 ? FIRST : ONE;
        long end = ONE < 0 ? FIRST + CASES : ONE + 1;
        TestGraph graph = null;
        for (long seed = first; seed < end && failures.size() < MAX_FAILURES; seed++) {
            if (graph == null || seed % CASES_PER_GRAPH == 0) {
                graph = new TestGraph(RandomSplit.of(seed / CASES_PER_GRAPH));
            }
            RandomOperation operation =
                    RandomOperation.of(graph.engine().supergraph().apiSchema(), seed);
            Optional<Comparison> disagreement = Comparison.disagreement(graph, operation);
            if (disagreement.isPresent()
                    && !failures.containsKey(disagreement.get().symptom())) {
                failures.put(disagreement.get().symptom(), report(seed, operation, disagreement.get()));
            }
        }
        assertThat(failures.values()).isEmpty();
    }

    private static String report(long seed, RandomOperation operation, Comparison comparison) {
        RandomCase found = new RandomCase(RandomSplit.of(seed / CASES_PER_GRAPH), operation);
        RandomCase shrunk = Shrinking.shrink(found, comparison);
        Path folder = Path.of("target", "random-splits", "seed-" + seed);
        shrunk.writeTo(folder);
        return "seed %d, shrunk to %s%n%s%n%s"
                .formatted(seed, folder, shrunk, shrunk.disagreement().orElse(comparison));
    }
}
