package dev.kontor.gateway.composition.satisfy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.gateway.composition.Composer;
import dev.kontor.gateway.composition.Composition;
import dev.kontor.gateway.composition.report.CompositionError;
import dev.kontor.gateway.composition.report.ErrorCode;
import dev.kontor.gateway.composition.schema.SubgraphSdl;
import dev.kontor.gateway.testkit.split.RandomEntity;
import dev.kontor.gateway.testkit.split.RandomSplit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Random subgraphs of which is known what can be answered. {@code -Drandom.cases=20000} runs longer, {@code -Drandom.first=N} begins elsewhere. */
class RandomSetsTest {

    private static final int CASES = Integer.getInteger("random.cases", 300);
    private static final long FIRST = Long.getLong("random.first", 0);

    @Test
    void whatWasSplitCanBeAnswered() {
        for (long seed = FIRST; seed < FIRST + CASES; seed++) {
            // What another subgraph took over is left out there, as its owner would.
            Map<String, String> subgraphs = RandomSplit.of(seed).subgraphs();
            subgraphs.replaceAll((name, sdl) -> sdl.replace(" @overridden", ""));

            assertThat(unanswered(subgraphs)).as("seed %d", seed).isEmpty();
        }
    }

    @Test
    void agreesWithWhatCanBeReached() {
        int complete = 0;
        for (long seed = FIRST; seed < FIRST + CASES; seed++) {
            RandomEntity entity = RandomEntity.of(seed);

            assertThat(unanswered(entity.subgraphs()))
                    .as("seed %d: %s", seed, entity)
                    .isEqualTo(entity.unreachable());
            complete += entity.unreachable().isEmpty() ? 1 : 0;
        }
        assertThat(complete).as("graphs of each kind").isBetween(CASES / 20, CASES - CASES / 20);
    }

    /** Coordinates of fields. */
    private static Set<String> unanswered(Map<String, String> subgraphs) {
        List<SubgraphSdl> set = subgraphs.entrySet().stream()
                .map(each -> new SubgraphSdl(each.getKey(), "", each.getValue()))
                .toList();
        Set<String> coordinates = new TreeSet<>();
        if (Composer.compose(set) instanceof Composition.Refused refused) {
            refused.errors().stream()
                    .filter(error -> error.code() == ErrorCode.SATISFIABILITY_ERROR)
                    .map(CompositionError::coordinate)
                    .forEach(coordinates::add);
        }
        return coordinates;
    }
}
