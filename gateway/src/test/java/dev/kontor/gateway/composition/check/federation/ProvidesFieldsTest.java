package dev.kontor.gateway.composition.check.federation;

import static dev.kontor.gateway.composition.check.federation.FederationProse.assertThatFederation;
import static dev.kontor.gateway.composition.report.ErrorCode.EXTERNAL_COLLISION_WITH_ANOTHER_DIRECTIVE;
import static dev.kontor.gateway.composition.report.ErrorCode.PROVIDES_ON_NON_OBJECT_FIELD;
import static dev.kontor.gateway.composition.report.ErrorCode.PROVIDES_UNSUPPORTED_ON_INTERFACE;

import dev.kontor.gateway.composition.SubgraphAssert;
import dev.kontor.gateway.composition.report.ErrorCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProvidesFieldsTest {

    @ParameterizedTest
    @ValueSource(strings = {"name", "name author { name }", "... on Book { name }"})
    void are_external(String fields) {
        books('"' + fields + '"').isAccepted();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[\"name\"]             | PROVIDES_INVALID_FIELDS_TYPE",
                "\"title\"              | PROVIDES_INVALID_FIELDS",
                "\"author\"             | PROVIDES_INVALID_FIELDS",
                "\"name @include(if: true)\" | PROVIDES_DIRECTIVE_IN_FIELDS_ARG",
                "\"price\"              | PROVIDES_FIELDS_HAS_ARGS",
                "\"id\"                 | PROVIDES_FIELDS_MISSING_EXTERNAL",
                "\"name author { id }\" | PROVIDES_FIELDS_MISSING_EXTERNAL"
            })
    void tell_what_cannot_be_provided(String fields, ErrorCode code) {
        books(fields).isRefusedWith(code).at("Query.books").andNothingElse();
    }

    @Test
    void are_of_unions_too() {
        assertThatFederation(
                        "type Query { u: U @provides(fields: \"... on T { a }\") } union U = T type T @key(fields: \"id\") { id: ID a: Int @external }")
                .isAccepted();
    }

    @Test
    void are_of_what_has_fields() {
        assertThatFederation("type Query { a: Int @provides(fields: \"b\") }")
                .isRefusedWith(PROVIDES_ON_NON_OBJECT_FIELD)
                .at("Query.a")
                .saying("returns Int")
                .andNothingElse();
    }

    @Test
    void are_not_of_what_another_subgraph_resolves() {
        assertThatFederation(
                        "type Query { t: T @provides(fields: \"t { a }\") } type T { a: Int @external t: T @external @provides(fields: \"a\") }")
                .isRefusedWith(EXTERNAL_COLLISION_WITH_ANOTHER_DIRECTIVE)
                .at("T.t")
                .andNothingElse();
    }

    @Test
    void are_not_of_interfaces_fields() {
        assertThatFederation(
                        "type Query { i: I } interface I { t: T @provides(fields: \"a\") } type T @key(fields: \"id\") { id: ID a: Int @external }")
                .isRefusedWith(PROVIDES_UNSUPPORTED_ON_INTERFACE)
                .at("I.t")
                .andNothingElse();
    }

    /** All that is external is used, so that nothing else is wrong. */
    private static SubgraphAssert books(String fields) {
        return assertThatFederation("""
                type Query {
                  books: [Book] @provides(fields: %s)
                  author: Author @provides(fields: "name")
                }
                type Book @key(fields: "id") {
                  id: ID! name: String @external price(currency: String): Int @external author: Author
                }
                type Author @key(fields: "id") { id: ID! name: String @external }
                type Used @key(fields: "id") { id: ID! book: Book @external n: Int @requires(fields: "book { name price }") }
                """.formatted(fields));
    }
}
