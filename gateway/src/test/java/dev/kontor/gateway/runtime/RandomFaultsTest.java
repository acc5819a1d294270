package dev.kontor.gateway.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kontor.gateway.plan.QueryPlan;
import dev.kontor.gateway.response.JsonValues;
import dev.kontor.gateway.response.Tape;
import dev.kontor.gateway.subgraph.SubgraphClient;
import dev.kontor.gateway.testkit.Fault;
import dev.kontor.gateway.testkit.Losses;
import dev.kontor.gateway.testkit.RandomOperation;
import dev.kontor.gateway.testkit.TestGraph;
import dev.kontor.gateway.testkit.split.RandomSplit;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Random operations on random supergraphs, with requests to subgraphs that fail at random: what waits for none of them is
 * answered as ever, and what is lost is told. {@code -Drandom.cases} and {@code -Drandom.first} as in {@link
 * RandomSplitsTest}.
 */
class RandomFaultsTest {

    private static final int CASES = Integer.getInteger("random.cases", 2_000);
    private static final long FIRST = Long.getLong("random.first", 0);
    private static final int CASES_PER_GRAPH = 10;
    private static final int PERCENT = 35;
    private static final List<Fault> FAULTS = List.of(Fault.values());

    /** A key of the gateway's own may stand for a field whose name the client uses for another. */
    private static final Pattern OWN_KEY = Pattern.compile("\\b_\\d+_\\w");

    @Test
    void aFailureTakesOnlyWhatWaitsForItAndSaysSo() {
        int compared = 0;
        TestGraph graph = null;
        for (long seed = FIRST; seed < FIRST + CASES; seed++) {
            if (graph == null || seed % CASES_PER_GRAPH == 0) {
                graph = new TestGraph(RandomSplit.of(seed / CASES_PER_GRAPH));
            }
            RandomOperation operation =
                    RandomOperation.of(graph.engine().supergraph().apiSchema(), seed);
            QueryPlan plan = graph.plan(operation.text(), operation.variables());
            if (operation.text().startsWith("mutation")
                    || OWN_KEY.matcher(plan.toString()).find()) {
                continue;
            }
            graph.subgraphs().restart();
            JsonNode whole = graph.ask(operation.text(), operation.variables());
            Set<String> failed = new HashSet<>();
            SplittableRandom random = new SplittableRandom(seed);
            graph.subgraphs().failWhere(request -> fault(request, random, failed));
            JsonNode answer = graph.ask(operation.text(), operation.variables());
            List<String> unjustified = Losses.of(plan, failed::contains).unjustified(whole, answer);
            compared += failed.isEmpty() ? 0 : 1;
            assertThat(unjustified)
                    .as(
                            "seed %d%n%s%n%s%n%s%nfailed %s%nwhole  %s%nanswer %s",
                            seed, operation.text(), operation.variables(), plan, failed, whole, answer)
                    .isEmpty();
        }
        assertThat(compared).isGreaterThan(CASES / 10);
    }

    private static @Nullable Fault fault(SubgraphClient.Request request, SplittableRandom random, Set<String> failed) {
        if (random.nextInt(100) >= PERCENT) {
            return null;
        }
        Tape body = Tape.parse(request.body());
        failed.add(String.valueOf(JsonValues.map(body, body.root()).get("query")));
        return FAULTS.get(random.nextInt(FAULTS.size()));
    }
}
