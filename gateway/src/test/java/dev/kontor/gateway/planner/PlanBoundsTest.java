package dev.kontor.gateway.planner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kontor.gateway.graph.QueryGraph;
import dev.kontor.gateway.operation.Normalizer;
import dev.kontor.gateway.operation.OperationException;
import dev.kontor.gateway.operation.ValidDocument;
import dev.kontor.gateway.operation.Variant;
import dev.kontor.gateway.plan.QueryPlan;
import dev.kontor.gateway.supergraph.Supergraph;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** An interface of eight entities, whose {@code next} is one subgraph's and whose {@code prev} is another's. */
class PlanBoundsTest {

    private static final Supergraph HOPS = Supergraph.parse(
            """
            schema
              @link(url: "https://specs.apollo.dev/link/v1.0")
              @link(url: "https://specs.apollo.dev/join/v0.5", for: EXECUTION)
            { query: Query }
            enum join__Graph {
              A @join__graph(name: "a", url: "")
              B @join__graph(name: "b", url: "")
            }
            type Query @join__type(graph: A) @join__type(graph: B) {
              node: Node @join__field(graph: A)
            }
            interface Node @join__type(graph: A) @join__type(graph: B) {
              id: ID!
              next: Node
              prev: Node
            }
            """ + IntStream.range(0, 8).mapToObj(i -> """
            type T%d implements Node
              @join__type(graph: A, key: "id") @join__type(graph: B, key: "id")
              @join__implements(graph: A, interface: "Node") @join__implements(graph: B, interface: "Node")
            {
              id: ID!
              next: Node @join__field(graph: A)
              prev: Node @join__field(graph: B)
            }
            """.formatted(i)).collect(Collectors.joining()));

    @Test
    void hopsBelowAnAbstractTypeTakeOneRequestEachHoweverManyTypesThereAre() {
        QueryPlan plan = plan("{ node { prev { next { prev { next { prev { next { id } } } } } } } }");

        assertThat(plan.fetches()).hasSize(7);
        assertThat(plan.toString()).hasSizeLessThan(20_000);
    }

    @Test
    void moreLookupsThanAreReasonableAreRefused() {
        String places = IntStream.range(0, 700)
                .mapToObj(i -> "a" + i + ": prev { next { prev { next { id } } } }")
                .collect(Collectors.joining(" "));

        assertThatThrownBy(() -> plan("{ node { " + places + " } }"))
                .isInstanceOfSatisfying(
                        OperationException.class,
                        refused -> assertThat(refused.code()).isEqualTo(OperationException.Code.OPERATION_TOO_COMPLEX));
    }

    private static QueryPlan plan(String operation) {
        ValidDocument document = ValidDocument.of(HOPS.apiSchema(), operation, null);
        return new Planner(QueryGraph.of(HOPS))
                .plan(Normalizer.normalize(HOPS, document, new Variant(Map.of(), Set.of(), Set.of())));
    }
}
