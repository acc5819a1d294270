package dev.kontor.gateway.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kontor.gateway.testkit.RandomOperation;
import dev.kontor.gateway.testkit.TestGraph;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Random operations, answered by the gateway as by the schema that was never split. {@code -Drandom.cases=20000} runs
 * longer, {@code -Drandom.seed=N} runs the one that failed.
 */
class RandomOperationsTest {

    private static final int CASES = Integer.getInteger("random.cases", 1_000);
    private static final Map<String, List<String>> ARGUMENTS = Map.of(
            "Query.book", List.of("(id: \"b1\")", "(id: \"b3\")", "(id: \"nope\")"),
            "Query.books", List.of("", "(first: 2)"),
            "Query.search", List.of("(text: \"x\")"),
            "Book.price", List.of("", "(currency: USD)", "(currency: EUR)"));

    @Test
    void answersAsTheUnsplitSchema() {
        TestGraph graph = TestGraph.library();
        long one = Long.getLong("random.seed", -1);
        int compared = 0;
        for (long seed = one < 0 ? 0 : one; seed < (one < 0 ? CASES : one + 1); seed++) {
            String operation = RandomOperation.query(graph.engine().supergraph().apiSchema(), ARGUMENTS, seed);
            JsonNode expected = graph.expected(operation, RandomOperation.variables());
            if (!expected.has("data")) {
                continue;
            }
            JsonNode answer = graph.ask(operation, RandomOperation.variables());
            assertThat(answer.path("data").toString())
                    .as("seed %d: %s%n%s", seed, operation, answer.path("errors"))
                    .isEqualTo(expected.path("data").toString());
            assertThat(answer.has("errors"))
                    .as("seed %d: %s%nerrors: %s", seed, operation, answer.path("errors"))
                    .isEqualTo(expected.has("errors"));
            compared++;
        }
        assertThat(compared).as("operations that were valid").isGreaterThan(one < 0 ? CASES / 2 : 0);
    }
}
