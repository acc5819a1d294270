package dev.kontor.gateway.composition.check.federation;

import static dev.kontor.gateway.composition.check.federation.FederationProse.assertThatFederation;
import static dev.kontor.gateway.composition.check.federation.FederationProse.assertThatFederation20;
import static dev.kontor.gateway.composition.report.ErrorCode.KEY_DIRECTIVE_IN_FIELDS_ARG;
import static dev.kontor.gateway.composition.report.ErrorCode.KEY_FIELDS_HAS_ARGS;
import static dev.kontor.gateway.composition.report.ErrorCode.KEY_FIELDS_SELECT_INVALID_TYPE;
import static dev.kontor.gateway.composition.report.ErrorCode.KEY_INVALID_FIELDS;
import static dev.kontor.gateway.composition.report.ErrorCode.KEY_INVALID_FIELDS_TYPE;
import static dev.kontor.gateway.composition.report.ErrorCode.KEY_UNSUPPORTED_ON_INTERFACE;

import dev.kontor.gateway.composition.Refusal;
import dev.kontor.gateway.composition.SubgraphAssert;
import dev.kontor.gateway.composition.report.ErrorCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KeyFieldsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "id",
                " id  name ",
                "id owner { id }",
                "id __typename",
                "tags",
                "owner { ... on Person { id } }",
                "id, name",
                "id # and no more",
                "{ id }",
                "... { id }"
            })
    void select_fields_of_the_type(String fields) {
        product('"' + fields + '"').isAccepted();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "id            | KEY_INVALID_FIELDS_TYPE",
                "[\"id\"]      | KEY_INVALID_FIELDS_TYPE",
                "\"\"          | KEY_INVALID_FIELDS",
                "\"id }\"      | KEY_INVALID_FIELDS",
                "\"sku\"       | KEY_INVALID_FIELDS",
                "\"a: id\"     | KEY_INVALID_FIELDS",
                "\"...F\"      | KEY_INVALID_FIELDS",
                "\"owner\"     | KEY_INVALID_FIELDS",
                "\"id { a }\"  | KEY_INVALID_FIELDS",
                "\"id @none\"  | KEY_INVALID_FIELDS",
                "\"price(a: 1)\"   | KEY_INVALID_FIELDS",
                "\"price(currency: NONE)\" | KEY_INVALID_FIELDS",
                "\"... on Nothing { id }\" | KEY_INVALID_FIELDS",
                "\"id @skip(if: true)\"    | KEY_DIRECTIVE_IN_FIELDS_ARG",
                "\"price\"                 | KEY_FIELDS_HAS_ARGS",
                "\"price(currency: EUR)\"  | KEY_FIELDS_HAS_ARGS",
                "\"owner { since(zone: \\\"@x\\\") }\" | KEY_FIELDS_HAS_ARGS",
                "\"named { name }\"        | KEY_FIELDS_SELECT_INVALID_TYPE",
                "\"any { __typename }\"    | KEY_FIELDS_SELECT_INVALID_TYPE",
                "\"owner { knows }\"       | KEY_FIELDS_SELECT_INVALID_TYPE"
            })
    void tell_what_is_no_key(String fields, ErrorCode code) {
        Refusal refusal = product(fields).isRefusedWith(code);

        refusal.at("Product").in("s:2:14").andNothingElse();
    }

    @Test
    void say_what_they_are_in_and_what_is_wrong() {
        product("\"sku\"")
                .isRefusedWith(KEY_INVALID_FIELDS)
                .saying("In @key(fields: \"sku\") on Product: Product has no field sku.");
        product("id").isRefusedWith(KEY_INVALID_FIELDS_TYPE).saying("no string");
        product("\"id @skip(if: true)\"")
                .isRefusedWith(KEY_DIRECTIVE_IN_FIELDS_ARG)
                .saying("@skip");
        product("\"price\"").isRefusedWith(KEY_FIELDS_HAS_ARGS).saying("Product.price has arguments");
        product("\"any { __typename }\"")
                .isRefusedWith(KEY_FIELDS_SELECT_INVALID_TYPE)
                .saying("Product.any returns Any");
    }

    @Test
    void tell_all_that_is_wrong() {
        product("\"sku ean\"").isRefusedWith(KEY_INVALID_FIELDS).times(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\\"%s @x\\\\\\\" @x\\\"", "\\\"\\\"\\\"%s @x \\\"\\\"\\\""})
    void have_no_directives_in_strings_however_long(String value) {
        String fields = "\"owner { since(zone: " + value.formatted("x".repeat(9_000)) + ") } id # @x\"";

        product(fields).isRefusedWith(KEY_FIELDS_HAS_ARGS).andNothingElse();
        product(fields.replace("} id", "@skip(if: true) } id"))
                .isRefusedWith(KEY_DIRECTIVE_IN_FIELDS_ARG)
                .andWith(KEY_FIELDS_HAS_ARGS);
    }

    @Test
    void are_of_interfaces_from_2_3_on() {
        String sdl = "interface I @key(fields: \"id\") { id: ID } type Query { i: I }";

        assertThatFederation20(sdl)
                .isRefusedWith(KEY_UNSUPPORTED_ON_INTERFACE)
                .at("I")
                .andNothingElse();
        assertThatFederation(sdl).isAccepted();
    }

    @Test
    void are_looked_at_on_extensions() {
        assertThatFederation("type Query { a: A } type A { a: Int } extend type A @key(fields: \"b\")")
                .isRefusedWith(KEY_INVALID_FIELDS)
                .at("A");
    }

    private static SubgraphAssert product(String fields) {
        return assertThatFederation("""
                type Query { products: [Product] }
                type Product @key(fields: %s) {
                  id: ID! name: String tags: [String] owner: Person named: Named any: Any
                  price(currency: Currency): Int
                }
                type Person implements Named { id: ID name: String knows: Named since(zone: String): Int }
                interface Named { name: String }
                union Any = Product | Person
                enum Currency { EUR }
                """.formatted(fields));
    }
}
