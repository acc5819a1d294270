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
import org.junit.jupiter.api.Test;

/** A subscription's field that two subgraphs have: one of them is subscribed to, never both. */
class SubscriptionPlansTest {

    private static final Supergraph SHARED = Supergraph.parse("""
            schema
              @link(url: "https://specs.apollo.dev/link/v1.0")
              @link(url: "https://specs.apollo.dev/join/v0.5", for: EXECUTION)
            { query: Query subscription: Feed }
            enum join__Graph {
              A @join__graph(name: "a", url: "")
              B @join__graph(name: "b", url: "")
            }
            type Query @join__type(graph: A) @join__type(graph: B) {
              thing: Thing @join__field(graph: A)
            }
            type Feed @join__type(graph: A) @join__type(graph: B) {
              changed: Thing
              moved: Place
            }
            type Thing @join__type(graph: A, key: "id") @join__type(graph: B, key: "id") {
              id: ID!
              name: String @join__field(graph: A)
              size: Int @join__field(graph: B)
              weight: Int @join__field(graph: B)
            }
            type Place @join__type(graph: A) @join__type(graph: B) {
              city: String @join__field(graph: A)
              street: String @join__field(graph: B)
            }
            """);

    @Test
    void subgraphThatNeedsFewestRequestsIsSubscribedTo() {
        assertThat(plan("subscription { changed { id name } }")).hasToString("""
                0 a, each event
                  subscription{changed{id name}}""");
        assertThat(plan("subscription { changed { size weight } }")).hasToString("""
                0 b, each event
                  subscription{changed{size weight}}""");
    }

    @Test
    void restIsFetchedForEachEvent() {
        assertThat(plan("subscription { changed { name size weight } }")).hasToString("""
                0 b, each event
                  subscription{changed{id size weight}}
                1 a after 0, entities at changed: Thing {id}
                  query($representations:[_Any!]!){_entities(representations:$representations){... on Thing{name}}}""");
    }

    /** A query may ask both for their part of a value; two subscriptions would have events of their own. */
    @Test
    void valueInPartsIsRefused() {
        assertThat(plan("subscription { moved { city } }").fetches()).hasSize(1);
        assertThatThrownBy(() -> plan("subscription { moved { city street } }"))
                .isInstanceOfSatisfying(
                        OperationException.class,
                        refused ->
                                assertThat(refused.code()).isEqualTo(OperationException.Code.OPERATION_NOT_PLANNABLE));
    }

    @Test
    void graphWithoutSubscriptionsRefusesThem() {
        Supergraph none = Supergraph.parse("""
                schema
                  @link(url: "https://specs.apollo.dev/link/v1.0")
                  @link(url: "https://specs.apollo.dev/join/v0.5", for: EXECUTION)
                { query: Query }
                enum join__Graph { A @join__graph(name: "a", url: "") }
                type Query @join__type(graph: A) { name: String }
                """);

        assertThatThrownBy(() -> ValidDocument.of(none.apiSchema(), "subscription { changed { id } }", null))
                .isInstanceOfSatisfying(
                        OperationException.class,
                        refused -> assertThat(refused.code())
                                .isEqualTo(OperationException.Code.GRAPHQL_VALIDATION_FAILED));
    }

    private static QueryPlan plan(String operation) {
        ValidDocument document = ValidDocument.of(SHARED.apiSchema(), operation, null);
        return new Planner(QueryGraph.of(SHARED))
                .plan(Normalizer.normalize(SHARED, document, new Variant(Map.of(), Set.of(), Set.of())));
    }
}
