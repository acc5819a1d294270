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

    private static final Supergraph HOPS = supergraph("");

    /** No subgraph answers {@code next} on the interface itself, so that it is asked of each of its objects. */
    private static final Supergraph ASKED_OF_OBJECTS = supergraph(" @join__field");

    private static Supergraph supergraph(String next) {
        return Supergraph.parse("""
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
              next: Node%s
              prev: Node
              named(as: String): String
            }
            """.formatted(next)
                + IntStream.range(0, 8).mapToObj(i -> """
            type T%d implements Node
              @join__type(graph: A, key: "id") @join__type(graph: B, key: "id")
              @join__implements(graph: A, interface: "Node") @join__implements(graph: B, interface: "Node")
            {
              id: ID!
              next: Node @join__field(graph: A)
              prev: Node @join__field(graph: B)
              named(as: String): String
            }
            """.formatted(i)).collect(Collectors.joining()));
    }

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

    @Test
    void whatIsAskedOfEachObjectOfAnInterfaceIsWrittenOnceHoweverDeepItLies() {
        QueryPlan plan = plan(ASKED_OF_OBJECTS, "{ node " + "{ next ".repeat(20) + "{ id }" + "}".repeat(21));

        assertThat(plan.fetches()).hasSize(1);
        assertThat(plan.toString())
                .hasSizeLessThan(20_000)
                .contains("... on T0{next{...f1}} ... on T1{next{...f1}}")
                .contains(" fragment f0 on Node{");
        assertThat(plan(ASKED_OF_OBJECTS, "{ node { next { id } } }").toString())
                .contains("... on T0{next{__typename id}}")
                .doesNotContain("fragment");
    }

    @Test
    void plansThatAreTooLongToBeSentAreRefused() {
        String literals = IntStream.range(0, 100)
                .mapToObj(i -> "a" + i + ": named(as: \"" + "x".repeat(5_000) + "\")")
                .collect(Collectors.joining(" "));

        String places = IntStream.range(0, 20)
                .mapToObj(i -> "p" + i + ": prev { ...L }")
                .collect(Collectors.joining(" "));

        assertThatThrownBy(() -> plan("{ node { " + places + " } } fragment L on Node { " + literals + " }"))
                .isInstanceOfSatisfying(
                        OperationException.class,
                        refused -> assertThat(refused.code()).isEqualTo(OperationException.Code.OPERATION_TOO_COMPLEX));
    }

    @Test
    void selectionsThatMultiplyByObjectTypesAreRefused() {
        String selection = "id";
        for (int level = 0; level < 8; level++) {
            selection = "next { " + selection + " } ... on T0 { next { prev { id } } } ... on T1 { next { id } }"
                    + " ... on T2 { next { prev { prev { id } } } }";
        }
        String operation = "{ node { " + selection + " } }";

        assertThat(operation).hasSizeLessThan(1_000);
        assertThatThrownBy(() -> plan(operation))
                .isInstanceOfSatisfying(
                        OperationException.class,
                        refused -> assertThat(refused.code()).isEqualTo(OperationException.Code.OPERATION_TOO_COMPLEX));
    }

    private static QueryPlan plan(String operation) {
        return plan(HOPS, operation);
    }

    private static QueryPlan plan(Supergraph supergraph, String operation) {
        ValidDocument document = ValidDocument.of(supergraph.apiSchema(), operation, null);
        return new Planner(QueryGraph.of(supergraph))
                .plan(Normalizer.normalize(supergraph, document, new Variant(Map.of(), Set.of(), Set.of())));
    }
}
