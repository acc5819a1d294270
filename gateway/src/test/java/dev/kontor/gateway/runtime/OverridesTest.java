package dev.kontor.gateway.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.gateway.graph.QueryGraph;
import dev.kontor.gateway.operation.Normalizer;
import dev.kontor.gateway.operation.ValidDocument;
import dev.kontor.gateway.operation.Variant;
import dev.kontor.gateway.planner.Planner;
import dev.kontor.gateway.supergraph.Supergraph;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class OverridesTest {

    /** {@code Book.price} moves from shop to pricing, for a fifth of the requests. */
    private static final Supergraph MOVING = Supergraph.parse("""
            schema
              @link(url: "https://specs.apollo.dev/link/v1.0")
              @link(url: "https://specs.apollo.dev/join/v0.5", for: EXECUTION)
            { query: Query }
            enum join__Graph {
              SHOP @join__graph(name: "shop", url: "")
              PRICING @join__graph(name: "pricing", url: "")
            }
            type Query @join__type(graph: SHOP) @join__type(graph: PRICING) {
              book: Book @join__field(graph: SHOP)
            }
            type Book @join__type(graph: SHOP, key: "id") @join__type(graph: PRICING, key: "id") {
              id: ID!
              title: String @join__field(graph: SHOP)
              price: Int
                @join__field(graph: SHOP, overrideLabel: "percent(20)")
                @join__field(graph: PRICING, override: "shop", overrideLabel: "percent(20)")
            }
            """);

    @Test
    void aFieldIsAnsweredWhereItComesFromUntilItsLabelIsActive() {
        assertThat(plan(Set.of())).isEqualTo("""
                0 shop
                  {book{price}}""");
        assertThat(plan(Set.of("percent(20)"))).isEqualTo("""
                0 shop
                  {book{id}}
                1 pricing after 0, entities at book: Book {id}
                  query($representations:[_Any!]!){_entities(representations:$representations){... on Book{price}}}""");
    }

    @Test
    void onlyTheLabelsOfSelectedFieldsMatter() {
        assertThat(MOVING.overrideLabels(Set.of("book", "title"))).isEmpty();
        assertThat(MOVING.overrideLabels(Set.of("book", "price"))).containsExactly("percent(20)");
    }

    @Test
    void aPercentageIsThatShareOfTheRequests() {
        Set<String> labels = Set.of("percent(20)");

        assertThat(new Overrides(Set.of(), () -> 19.9).active(labels)).containsExactly("percent(20)");
        assertThat(new Overrides(Set.of(), () -> 20).active(labels)).isEmpty();
        assertThat(new Overrides(Set.of(), () -> 99.9).active(Set.of("percent(100)")))
                .containsExactly("percent(100)");
        assertThat(new Overrides(Set.of(), () -> 0).active(Set.of("percent(0)")))
                .isEmpty();
    }

    @Test
    void otherLabelsAreActiveWhenSwitchedOn() {
        Overrides overrides = new Overrides(Set.of("new-pricing"), () -> 0);

        assertThat(overrides.active(Set.of("new-pricing", "percent-of-all", "other")))
                .containsExactly("new-pricing");
    }

    private static String plan(Set<String> activeLabels) {
        ValidDocument document = ValidDocument.of(MOVING.apiSchema(), "{ book { price } }", null);
        return new Planner(QueryGraph.of(MOVING))
                .plan(Normalizer.normalize(MOVING, document, new Variant(Map.of(), Set.of(), activeLabels)))
                .toString();
    }
}
