package dev.kontor.gateway.planner;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.gateway.graph.QueryGraph;
import dev.kontor.gateway.operation.Normalizer;
import dev.kontor.gateway.operation.ValidDocument;
import dev.kontor.gateway.operation.Variant;
import dev.kontor.gateway.plan.QueryPlan;
import dev.kontor.gateway.supergraph.Supergraph;
import dev.kontor.gateway.testkit.TestGraph;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Golden plans: each file of {@code graphs/NAME/plans} is an operation, a line {@code ---} and the plan for it. A first
 * line {@code # active: LABEL} switches a progressive override on. Run with {@code -Dgolden.update} to write the plans
 * anew, and read the difference.
 */
class PlansTest {

    private static final Path GRAPHS = Path.of("src/test/resources/graphs");
    private static final String SEPARATOR = "\n---\n";
    private static final Pattern ACTIVE = Pattern.compile("# active: (\\S+)\n");

    static List<Path> plans() throws IOException {
        try (Stream<Path> files = Files.walk(GRAPHS)) {
            return files.filter(file -> file.toString().endsWith(".txt"))
                    .sorted()
                    .map(GRAPHS::relativize)
                    .toList();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("plans")
    void plansAsWrittenDown(Path name) throws IOException {
        Path file = GRAPHS.resolve(name);
        String operation = Files.readString(file).split(SEPARATOR, 2)[0];

        String golden = operation + SEPARATOR + plan(name.getName(0).toString(), operation) + "\n";

        if (System.getProperty("golden.update") != null) {
            Files.writeString(file, golden);
        }
        assertThat(Files.readString(file)).isEqualTo(golden);
    }

    private static QueryPlan plan(String graph, String operation) {
        Supergraph supergraph = Supergraph.parse(TestGraph.resource(graph, "supergraph.graphql"));
        Set<String> labels =
                ACTIVE.matcher(operation).results().map(label -> label.group(1)).collect(Collectors.toSet());
        return new Planner(QueryGraph.of(supergraph))
                .plan(Normalizer.normalize(
                        supergraph,
                        ValidDocument.of(supergraph.apiSchema(), operation, null),
                        new Variant(Map.of(), Set.of(), labels)));
    }
}
