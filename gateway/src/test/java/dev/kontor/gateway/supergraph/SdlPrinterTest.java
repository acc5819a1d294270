package dev.kontor.gateway.supergraph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import graphql.language.Description;
import graphql.language.Document;
import graphql.language.ScalarTypeDefinition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SdlPrinterTest {

    private static final String CANONICAL = """
            \"""The whole.\"""
            schema @a {
              query: Query
            }

            \"""What it does.\"""
            directive @a(
              \"""How often.\"""
              times: Int! = 3
              else: [In!] = [{x: 1.50, y: ["é"]}, null]
            ) repeatable on SCHEMA | FIELD

            directive @b on FIELD

            enum E @a {
              \"""The first.\"""
              ONE
              TWO @deprecated(reason: "x\\ny")
            }

            input In {
              x: Float
              \"""Several.\"""
              y: [String]
              e: E = ONE
            }

            interface Node {
              id: ID!
            }

            \"""
            What is asked.

              Indented, with \\\""" in it.
            \"""
            type Query implements Node & Other @a(times: 1) @b {
              id: ID!
              \"""
              Two
              lines.
              \"""
              plain(a: Boolean = true, b: Int): Int
              told(
                \"""Told.\"""
                a: Int
                b: Int @deprecated
              ): [Int!]!
            }

            scalar S @specifiedBy(url: "https://example.org")

            union U = A | B
            """;

    @Test
    void writesOneLayout() {
        assertThat(print(CANONICAL)).isEqualTo(CANONICAL);
        assertThat(print(CANONICAL.replace(": ", "\n:\t").replace(" {\n", "\n\n{ # so\n")))
                .isEqualTo(CANONICAL);
    }

    @Test
    void ordersDefinitionsButNotWhatTheyConsistOf() {
        assertThat(print("type B { z: Int a: Int } scalar A directive @d on FIELD directive @c on FIELD"))
                .isEqualTo("""
                directive @c on FIELD

                directive @d on FIELD

                scalar A

                type B {
                  z: Int
                  a: Int
                }
                """);
    }

    @Test
    void namesTheRootTypesOnlyWhereTheirNamesDoNot() {
        assertThat(print("schema { query: Query } type Query { a: Int }")).doesNotContain("schema");
        assertThat(print("schema { query: Q } type Q { a: Int }")).startsWith("schema {\n  query: Q\n}\n");
        assertThat(print("schema { query: Query } type Query { a: Int } type Mutation { a: Int }"))
                .startsWith("schema {\n  query: Query\n}\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "plain",
                "\"quoted\"",
                "ends with \"",
                "ends with \\",
                "\\ begins",
                "three \"\"\" and four \"\"\"\" and \\\"\"\"",
                "\"\"\"",
                " indented",
                "trailing ",
                "  all\n  indented",
                "one\n  two\n\nthree\\",
                "\nblank first",
                "blank last\n",
                "blank\n  \nwith spaces",
                "tab\tin it",
                "\ttab first",
                "return\rin it",
                "control \u0001 \u007f \b \f",
                "é 漢 😀"
            })
    void descriptionsAreReadAsTheyWereWritten(String text) {
        Document document = Document.newDocument()
                .definition(ScalarTypeDefinition.newScalarTypeDefinition()
                        .name("S")
                        .description(new Description(text, null, false))
                        .build())
                .build();

        String sdl = SdlPrinter.print(document);

        ScalarTypeDefinition read =
                (ScalarTypeDefinition) Sdl.parse(sdl).getDefinitions().getFirst();
        assertThat(read.getDescription().getContent()).isEqualTo(text);
        assertThat(print(sdl)).isEqualTo(sdl);
    }

    @Test
    void longDescriptionsHaveLinesOfTheirOwn() {
        assertThat(print("\"" + "long ".repeat(30) + "end\" scalar S")).startsWith("\"\"\"\nlong long ");
    }

    @Test
    void refusesWhatIsNoSchema() {
        assertThatThrownBy(() -> print("extend type A { a: Int }")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> print("{ a }")).isInstanceOf(IllegalArgumentException.class);
    }

    private static String print(String sdl) {
        return SdlPrinter.print(Sdl.parse(sdl));
    }
}
