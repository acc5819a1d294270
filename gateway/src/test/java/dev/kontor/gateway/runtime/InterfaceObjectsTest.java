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

/** Plans over a subgraph {@code b} that has an interface, and a subgraph {@code a} that sees it as an object. */
class InterfaceObjectsTest {

    private static final Supergraph MEDIA = Supergraph.parse("""
            schema
              @link(url: "https://specs.apollo.dev/link/v1.0")
              @link(url: "https://specs.apollo.dev/join/v0.5", for: EXECUTION)
            { query: Query }
            enum join__Graph {
              A @join__graph(name: "a", url: "")
              B @join__graph(name: "b", url: "")
            }
            type Query @join__type(graph: A) @join__type(graph: B) {
              media: Media
              added: Media @join__field(graph: A)
            }
            interface Media
              @join__type(graph: A, key: "id", isInterfaceObject: true)
              @join__type(graph: B, key: "id")
            {
              id: ID!
              title: String @join__field(graph: B)
              rating: Int @join__field(graph: A)
            }
            type Film implements Media
              @join__type(graph: B, key: "id")
              @join__implements(graph: B, interface: "Media")
            {
              id: ID!
              title: String
              rating: Int @join__field
              minutes: Int
            }
            """);

    @Test
    void fieldThatBothShareIsAskedWhereItsTypesAreKnown() {
        assertThat(plan("{ media { title } }")).isEqualTo("""
                0 b
                  {media{__typename title}}""");
    }

    @Test
    void whatAllHaveInCommonNeedsNoTypes() {
        assertThat(plan("{ added { id rating } }")).isEqualTo("""
                0 a
                  {added{id rating}}""");
    }

    @Test
    void typesAreAskedOfASubgraphThatKnowsThem() {
        assertThat(plan("{ added { rating ... on Film { minutes } } }")).isEqualTo("""
                0 a
                  {added{rating id}}
                1 b after 0, entities at added: Media {id}
                  query($representations:[_Any!]!){_entities(representations:$representations){... on Media{__typename ... on Film{minutes}}}}""");
    }

    @Test
    void nothingSelectedIsNoTypeToldByWhoDoesNotKnowIt() {
        assertThat(plan("{ added { rating @skip(if: true) } }")).isEqualTo("""
                0 a
                  {added{_:__typename}}""");
    }

    private static String plan(String operation) {
        ValidDocument document = ValidDocument.of(MEDIA.apiSchema(), operation, null);
        return new Planner(QueryGraph.of(MEDIA))
                .plan(Normalizer.normalize(MEDIA, document, new Variant(Map.of(), Set.of(), Set.of())))
                .toString();
    }
}
