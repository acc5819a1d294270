package dev.kontor.gateway.supergraph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import graphql.language.AstPrinter;
import graphql.language.AstSorter;
import graphql.language.Document;
import graphql.parser.Parser;
import graphql.schema.GraphQLSchema;
import graphql.schema.idl.SchemaPrinter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ApiDocumentTest {

    private static final String LINKS = """
            schema
              @link(url: "https://specs.apollo.dev/link/v1.0")
              @link(url: "https://specs.apollo.dev/join/v0.3", for: EXECUTION)
              @link(url: "https://specs.apollo.dev/inaccessible/v0.2", for: SECURITY)
              @link(url: "https://specs.apollo.dev/tag/v0.3", import: [{ name: "@tag", as: "@label" }])
              @link(url: "https://example.org/owner/v1.0", import: ["@team"])
            { query: Query mutation: Mutation }
            directive @link(url: String, as: String, for: link__Purpose, import: [link__Import]) repeatable on SCHEMA
            directive @inaccessible on FIELD_DEFINITION | OBJECT | ENUM_VALUE
            directive @label(name: String!) repeatable on FIELD_DEFINITION
            directive @team(name: String!) on OBJECT
            directive @join__type(graph: join__Graph!, key: join__FieldSet) repeatable on OBJECT
            scalar join__FieldSet
            scalar link__Import
            enum link__Purpose { SECURITY EXECUTION }
            enum join__Graph { A @join__graph(name: "a", url: "") }
            """;

    @Test
    void leavesOutFederationsOwnElementsAndWhatIsHidden() {
        assertThat(api("""
                type Query { b: [B!] @label(name: "x") old: Int @deprecated(reason: "new") a: A @inaccessible }
                type Mutation { save(in: In, at: Int @inaccessible): U }
                type A implements I @inaccessible { id: ID! }
                type B implements I & J @join__type(graph: A, key: "id") @team(name: "y") { id: ID! }
                interface I @inaccessible { id: ID! }
                interface J { id: ID! }
                union U = A | B | Query
                enum E { ONE TWO @inaccessible }
                input In @oneOf { e: E f: E @inaccessible }
                scalar Day @specifiedBy(url: "https://example.org/day")
                """)).isEqualTo("""
                type B implements J {
                  id: ID!
                }

                scalar Day @specifiedBy(url: "https://example.org/day")

                enum E {
                  ONE
                }

                input In @oneOf {
                  e: E
                }

                interface J {
                  id: ID!
                }

                type Mutation {
                  save(in: In): U
                }

                type Query {
                  b: [B!]
                  old: Int @deprecated(reason: "new")
                }

                union U = B | Query
                """);
    }

    @Test
    void keepsThoseDirectivesThatClientsMayWrite() {
        assertThat(api("""
                directive @oneOf on INPUT_OBJECT
                directive @deprecated(reason: String) on FIELD_DEFINITION
                directive @specifiedBy(url: String!) on SCALAR
                directive @skip(if: Boolean!) on FIELD
                directive @include(if: Boolean!) on FIELD
                directive @defer(label: String) on INLINE_FRAGMENT
                directive @stream(label: String) on FIELD
                directive @cached(seconds: Int = 5, secret: Int @inaccessible) repeatable on QUERY | FIELD
                type Query { a: Int }
                type Mutation { a: Int }
                """)).isEqualTo("""
                directive @cached(seconds: Int = 5) repeatable on QUERY | FIELD

                type Mutation {
                  a: Int
                }

                type Query {
                  a: Int
                }
                """);
    }

    @Test
    void aHiddenTypeIsNoRoot() {
        String sdl = LINKS + "type Query { a: Int } type Mutation @inaccessible { a: Int }";

        assertThat(api("type Query { a: Int } type Mutation @inaccessible { a: Int }"))
                .isEqualTo("""
                type Query {
                  a: Int
                }
                """);
        assertThat(Supergraph.parse(sdl).apiSchema().getMutationType()).isNull();
    }

    /** A directive can leave its specification's prefix out, a type cannot. */
    @Test
    void aTypeMayHaveTheNameOfALinkedSpecification() {
        assertThat(api("type Query { t: tag } type Mutation { a: Int } type tag { team: team } type team { a: Int }"))
                .contains("type tag {")
                .contains("type team {");
    }

    @Test
    void isWhatTheGatewayServes() throws IOException {
        String supergraph = Files.readString(Path.of("../graph/supergraph.graphql"));
        Document api = ApiDocument.of(Sdl.parse(supergraph));

        assertThat(sorted(ApiDocument.print(api))).isEqualTo(sorted(Files.readString(Path.of("../graph/api.graphql"))));
        assertThat(served(ApiSchema.of(Sdl.parse(ApiDocument.print(api)))))
                .isEqualTo(served(Supergraph.parse(supergraph).apiSchema()));
    }

    @Test
    void whatIsNoSupergraphIsRefused() {
        assertThatThrownBy(() -> ApiDocument.of(Sdl.parse("type Query { a: Int }")))
                .isInstanceOf(SupergraphException.class);
    }

    /** It is written for 2.12 with a purpose, and says nothing that answers depend on. */
    @Test
    void cacheTagsArePassedOver() {
        String sdl =
                LINKS.replace("schema", "schema @link(url: \"https://specs.apollo.dev/cacheTag/v0.1\", for: EXECUTION)")
                        + """
                directive @cacheTag(format: String!) repeatable on FIELD_DEFINITION
                type Query @join__type(graph: A) { a: Int @cacheTag(format: "a") }
                type Mutation @join__type(graph: A) { a: Int }
                """;

        assertThat(Supergraph.parse(sdl).apiSchema().getDirective("cacheTag")).isNull();
        assertThat(ApiDocument.print(ApiDocument.of(Sdl.parse(sdl)))).doesNotContain("cacheTag");
    }

    private static String api(String sdl) {
        return ApiDocument.print(ApiDocument.of(new Parser().parseDocument(LINKS + sdl)));
    }

    private static String served(GraphQLSchema schema) {
        return new SchemaPrinter().print(schema);
    }

    private static String sorted(String sdl) {
        return AstPrinter.printAst(new AstSorter().sort(Sdl.parse(sdl)));
    }
}
