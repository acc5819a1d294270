package dev.kontor.gateway.supergraph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kontor.gateway.testkit.TestGraph;
import graphql.schema.GraphQLEnumType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

    /** What is replaced in the library's supergraph, by what, and a word that the reason must have. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    born: Int @join__field(graph: PEOPLE)   | born: Int @join__field(graph: NOPE)            | NOPE
                    Item @join__type(graph: CATALOG)        | Item @join__type(graph: NOPE)                  | NOPE
                    @join__unionMember(graph: CATALOG, member: "Film") | @join__unionMember(graph: NOPE, member: "Film") | NOPE
                    @join__unionMember(graph: CATALOG, member: "Film") | @join__unionMember(graph: CATALOG, member: "Nope") | Nope
                    @join__implements(graph: CATALOG, interface: "Item") | @join__implements(graph: CATALOG, interface: "Nope") | Nope
                    graph: STOCK, key: "id"                 | graph: STOCK, key: "id {"                      | field set
                    graph: STOCK, key: "id"                 | graph: STOCK, key: ""                          | field set
                    graph: STOCK, key: "id"                 | graph: STOCK, key: 7                           | field set
                    graph: STOCK, key: "id"                 | graph: STOCK, key: "id } query X { a"          | field set
                    graph: STOCK, key: "id"                 | graph: STOCK, key: "x: id"                     | aliases
                    graph: STOCK, key: "id"                 | graph: STOCK, key: "nope"                      | Book.nope
                    graph: STOCK, key: "id"                 | graph: STOCK, key: "id { a }"                  | leaf
                    graph: STOCK, key: "id"                 | graph: STOCK, key: "author"                    | Book.author
                    graph: STOCK, key: "id"                 | graph: STOCK, key: "... on Nope { id }"        | Nope
                    requires: "weight"                      | requires: "author { nope }"                    | Author.nope
                    rarest: Book @join__field(graph: STOCK) | rarest: Book @join__field(graph: STOCK, provides: "nope") | Book.nope
                    copies: Int @join__field(graph: STOCK)  | copies: Int @join__field(graph: STOCK, type: "[Int") | [Int
                    author: Author @join__field             | author: Nope @join__field                      | Nope
                    currency: Currency = EUR                | currency: Nope                                 | Nope
                    currency: Currency = EUR                | currency: Currency = DM                        | DM
                    currency: Currency = EUR                | currency: Author                               | not an input type
                    author: Author @join__field             | author: Filter @join__field                    | not an output type
                    interface Item                          | interface Item implements Item                 | itself
                    minutes: Int!                           | minutes: Int! title: Int!                      | title
                    type Film implements Item               | type Film implements Item & Nope               | Nope
                    genre: Genre titles: [String!]          |                                                | Filter
                    query: Query                            | query: Item                                    | object type for queries
                    query: Query                            |                                                | object type for queries
                    scalar join__FieldSet                   | scalar Film                                    | Film twice
                    STOCK @join__graph(name: "stock"        | STOCK @join__graph(name: "people"              | two subgraphs people
                    [["finance"]]                           | "finance"                                      | scopes
                    [["finance"]]                           | []                                             | scopes
                    """)
    void whatContradictsItselfIsRefusedWhenItIsRead(String what, String by, String word) {
        String sdl = SDL.replaceAll("\\s+", " ");
        assertThat(sdl).contains(what);

        assertRefused(sdl.replace(what, by == null ? "" : by), SupergraphException.Code.INVALID_SUPERGRAPH, word);
    }

    @Test
    void interfacesWhoseValuesCouldNotBeToldApartAreRefused() {
        String opaqueItem = """
                interface Thing implements Item
                  @join__type(graph: CATALOG, key: "id", isInterfaceObject: true)
                  @join__implements(graph: CATALOG, interface: "Item")
                { id: ID! title: String! }
                """;

        assertRefused(SDL + opaqueItem, SupergraphException.Code.UNSUPPORTED_FEATURE, "Thing");
    }

    @Test
    void unionsOfWhatIsNoObjectAreRefused() {
        assertRefused(SDL.replace("Film | Author", "Film | Nope"), SupergraphException.Code.INVALID_SUPERGRAPH, "Nope");
    }

    @Test
    void unknownVersionsOfMandatoryFeaturesAreRefused() {
        assertRefused(
                SDL.replace("inaccessible/v0.2", "inaccessible/v9.2"),
                SupergraphException.Code.UNSUPPORTED_FEATURE,
                "inaccessible v9.2");
        assertRefused(
                SDL.replaceFirst(
                        "schema", "schema @link(url: \"https://specs.apollo.dev/context/v0.1\", for: \"SECURITY\")"),
                SupergraphException.Code.UNSUPPORTED_FEATURE,
                "context v0.1");
    }

    @Test
    void largeSupergraphsAreReadAndDeepOnesRefused() {
        StringBuilder large = new StringBuilder(SDL);
        for (int i = 0; large.length() < 1_000_000; i++) {
            large.append("interface I%d @join__type(graph: CATALOG) { id: ID! }\n".formatted(i))
                    .append("type T%d implements I%d @join__type(graph: CATALOG, key: \"id\")".formatted(i, i))
                    .append(" @join__implements(graph: CATALOG, interface: \"I%d\") { id: ID! }\n".formatted(i));
        }
        assertThat(Supergraph.parse(large.toString()).composites()).hasSizeGreaterThan(9_000);

        assertRefused(
                SDL.replace("shelves: [[String!]]", "shelves: " + "[".repeat(5_000) + "Int" + "]".repeat(5_000)),
                SupergraphException.Code.INVALID_SUPERGRAPH,
                "deep");
    }

    private static void assertRefused(String sdl, SupergraphException.Code code, String word) {
        assertThatThrownBy(() -> Supergraph.parse(sdl))
                .isInstanceOfSatisfying(
                        SupergraphException.class,
                        refused -> assertThat(refused.code()).isEqualTo(code))
                .hasMessageContaining(word);
    }
}
