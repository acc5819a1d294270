package dev.kontor.gateway.composition.check.federation;

import static dev.kontor.gateway.composition.check.federation.FederationProse.assertThatFederation;
import static dev.kontor.gateway.composition.report.ErrorCode.REQUIRES_FIELDS_MISSING_EXTERNAL;
import static dev.kontor.gateway.composition.report.ErrorCode.REQUIRES_UNSUPPORTED_ON_INTERFACE;

import dev.kontor.gateway.composition.SubgraphAssert;
import dev.kontor.gateway.composition.report.ErrorCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RequiresFieldsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "weight",
                "weight(unit: \\\"kg\\\")",
                "box { size }",
                "box { size lid { color } }",
                "maker { size }",
                "named { logo { url } }",
                "named { ... on Maker { size } }"
            })
    void are_external(String fields) {
        product('"' + fields + '"').isAccepted();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "weight                    | REQUIRES_INVALID_FIELDS_TYPE",
                "\"height\"                | REQUIRES_INVALID_FIELDS",
                "\"box\"                   | REQUIRES_INVALID_FIELDS",
                "\"weight(unit: 1)\"       | REQUIRES_INVALID_FIELDS",
                "\"weight(unit: $unit)\"   | REQUIRES_INVALID_FIELDS",
                "\"weight @skip(if: true)\" | REQUIRES_DIRECTIVE_IN_FIELDS_ARG",
                "\"id\"                    | REQUIRES_FIELDS_MISSING_EXTERNAL",
                "\"weight id\"             | REQUIRES_FIELDS_MISSING_EXTERNAL",
                "\"weight __typename\"     | REQUIRES_FIELDS_MISSING_EXTERNAL",
                "\"named { name }\"        | REQUIRES_FIELDS_MISSING_EXTERNAL",
                "\"maker { founded }\"     | REQUIRES_FIELDS_MISSING_EXTERNAL",
                "\"named { ... on Maker { founded } }\" | REQUIRES_FIELDS_MISSING_EXTERNAL"
            })
    void tell_what_cannot_be_required(String fields, ErrorCode code) {
        product(fields).isRefusedWith(code).at("Product.postage").andNothingElse();
    }

    @Test
    void are_not_of_interfaces() {
        assertThatFederation("type Query { i: I } interface I { a: Int b: Int @requires(fields: \"a\") }")
                .isRefusedWith(REQUIRES_UNSUPPORTED_ON_INTERFACE)
                .at("I.b")
                .andWith(REQUIRES_FIELDS_MISSING_EXTERNAL);
    }

    @Test
    void are_not_external_because_a_key_of_an_extension_says_so() {
        assertThatFederation(
                        "type Query { a: A } extend type A @key(fields: \"id\") { id: ID @external b: Int @requires(fields: \"id\") }")
                .isRefusedWith(REQUIRES_FIELDS_MISSING_EXTERNAL)
                .saying("a key of an extension selects it")
                .andNothingElse();
    }

    /** All that is external is used, so that nothing else is wrong. */
    private static SubgraphAssert product(String fields) {
        return assertThatFederation("""
                type Query { product: Product }
                type Product @key(fields: "id") {
                  id: ID!
                  weight(unit: String): Int @external
                  box: Box @external
                  maker: Maker
                  named: Named
                  postage: Int @requires(fields: %s)
                  used: Int @requires(fields: "weight box { size } maker { size } named { logo { url } }")
                }
                type Box { size: Int lid: Lid }
                type Lid { color: String }
                interface Named { name: String logo: Logo }
                type Maker implements Named { name: String @external logo: Logo @external size: Int @external founded: Int }
                type Logo { url: String }
                """.formatted(fields));
    }
}
