package dev.kontor.gateway.supergraph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kontor.gateway.testkit.TestGraph;
import graphql.schema.GraphQLEnumType;
import org.junit.jupiter.api.Test;

class SupergraphTest {

    private static final String SDL = TestGraph.resource("library", "supergraph.graphql");

    @Test
    void apiSchemaHidesFederationAndWhatIsInaccessible() {
        Supergraph supergraph = Supergraph.parse(SDL);

        assertThat(supergraph.apiSchema().getAllTypesAsList())
                .noneMatch(type ->
                        type.getName().startsWith("join__") || type.getName().startsWith("link__"));
        assertThat(supergraph.apiSchema().getDirectives())
                .noneMatch(directive -> directive.getName().startsWith("join")
                        || directive.getName().equals("link"));
        assertThat(supergraph.apiSchema().getType("Genre"))
                .isInstanceOfSatisfying(
                        GraphQLEnumType.class,
                        genre -> assertThat(genre.getValue("SECRET")).isNull());
    }

    @Test
    void possibleTypesAreThoseOfTheSubgraphs() {
        Supergraph supergraph = Supergraph.parse(SDL);

        assertThat(supergraph.possibleTypes("Hit")).containsExactly("Author", "Book", "Film");
        assertThat(supergraph.possibleTypes("Item")).containsExactly("Book", "Film");
        assertThat(supergraph.possibleTypes("Book")).containsExactly("Book");
    }

    @Test
    void whatIsNotASupergraphIsRefusedByCode() {
        assertRefused("type Query { a: Int }", SupergraphException.Code.NOT_A_SUPERGRAPH, "join");
        assertRefused("type Query {", SupergraphException.Code.INVALID_SUPERGRAPH, "SDL");
        assertRefused("", SupergraphException.Code.INVALID_SUPERGRAPH, "SDL");
    }

    @Test
    void whatIsNotSupportedIsRefusedByName() {
        assertRefused(
                SDL.replaceFirst("join/v0\\.\\d", "join/v9.9"), SupergraphException.Code.UNSUPPORTED_FEATURE, "v9.9");
        assertRefused(
                SDL.replaceFirst(
                        "schema", "schema @link(url: \"https://specs.example.org/teleport/v1.0\", for: EXECUTION)"),
                SupergraphException.Code.UNSUPPORTED_FEATURE,
                "teleport v1.0");
        assertRefused(
                SDL.replace(
                        "@join__type(graph: PEOPLE, key: \"id\")",
                        "@join__type(graph: PEOPLE, key: \"id\", isInterfaceObject: true)"),
                SupergraphException.Code.INVALID_SUPERGRAPH,
                "isInterfaceObject");
        assertRefused(
                SDL.replace(
                        "requires: \"weight\"",
                        "contextArguments: [{context: \"a\", name: \"b\", type: \"Int\", selection: \"c\"}]"),
                SupergraphException.Code.UNSUPPORTED_FEATURE,
                "@fromContext");
        assertRefused(
                SDL.replace("requires: \"weight\"", "requires: \"weight {\""),
                SupergraphException.Code.INVALID_SUPERGRAPH,
                "weight {");
    }

    private static void assertRefused(String sdl, SupergraphException.Code code, String word) {
        assertThatThrownBy(() -> Supergraph.parse(sdl))
                .isInstanceOfSatisfying(
                        SupergraphException.class,
                        refused -> assertThat(refused.code()).isEqualTo(code))
                .hasMessageContaining(word);
    }
}
