package dev.kontor.gateway.planner;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.gateway.graph.QueryGraph;
import dev.kontor.gateway.operation.Normalizer;
import dev.kontor.gateway.operation.ValidDocument;
import dev.kontor.gateway.operation.Variant;
import dev.kontor.gateway.supergraph.Supergraph;
import dev.kontor.gateway.testkit.TestGraph;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Golden plans: each file of {@code graphs/library/plans} is an operation, a line {@code ---} and the plan for it. Run
 * with {@code -Dgolden.update} to write the plans anew, and read the difference.
 */
class PlansTest {

    private static final Path PLANS = Path.of("src/test/resources/graphs/library/plans");
    private static final String SEPARATOR = "\n---\n";

    static List<Path> plans() throws IOException {
        try (Stream<Path> files = Files.list(PLANS)) {
            return files.sorted().toList();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("plans")
    void plansAsWrittenDown(Path file) throws IOException {
        String[] parts = Files.readString(file).split(SEPARATOR, 2);
        Supergraph supergraph = Supergraph.parse(TestGraph.resource("library", "supergraph.graphql"));

        String plan = new Planner(QueryGraph.of(supergraph))
                .plan(Normalizer.normalize(
                        supergraph,
                        ValidDocument.of(supergraph.apiSchema(), parts[0], null),
                        new Variant(Map.of(), Set.of(), Set.of())))
                .toString();

        if (System.getProperty("golden.update") != null) {
            Files.writeString(file, parts[0] + SEPARATOR + plan + "\n");
        }
        assertThat(Files.readString(file)).isEqualTo(parts[0] + SEPARATOR + plan + "\n");
    }
}
