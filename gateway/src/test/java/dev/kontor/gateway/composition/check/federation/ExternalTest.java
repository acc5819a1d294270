package dev.kontor.gateway.composition.check.federation;

import static dev.kontor.gateway.composition.check.federation.FederationProse.assertThatFederation;
import static dev.kontor.gateway.composition.report.ErrorCode.EXTERNAL_ON_INTERFACE;
import static dev.kontor.gateway.composition.report.ErrorCode.EXTERNAL_UNUSED;
import static dev.kontor.gateway.composition.report.ErrorCode.REQUIRES_INVALID_FIELDS;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExternalTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "type Query { t: T } type T @key(fields: \"a\") { a: ID @external }",
                "type Query { t: T } extend type T @key(fields: \"a\") { a: ID @external }",
                "type Query { t: T } type T @key(fields: \"u { a }\") { u: U } type U { a: ID @external }",
                "type Query { t: T } type T { a: ID @external b: Int @requires(fields: \"a\") }",
                "type Query { t: T @provides(fields: \"a\") } type T { a: ID @external }",
                "type Query { i: I @provides(fields: \"u { a }\") } interface I { u: U } type T implements I { u: U @external } type U { a: ID }",
                "type Query { i: I } interface I { a: ID } type T implements I { a: ID @external }",
                "type Query { t: T @provides(fields: \"a b\") } type T @external { a: ID b: ID }",
                "type Query { t: T } extend type T @external @key(fields: \"a\") { a: ID }",
                "type Query { t: T @provides(fields: \"a b\") } type T { a: ID @external } extend type T @external { b: ID }"
            })
    void used(String sdl) {
        assertThatFederation(sdl).isAccepted();
    }

    @Test
    void unused() {
        assertThatFederation("type Query { t: T } type T @key(fields: \"a\") { a: ID b: ID @external }")
                .isRefusedWith(EXTERNAL_UNUSED)
                .at("T.b")
                .in("s:1")
                .saying("nothing here uses it")
                .andNothingElse();
    }

    @Test
    void unused_because_its_object_is_external() {
        assertThatFederation("type Query { t: T @provides(fields: \"a\") } type T @external { a: ID b: ID }")
                .isRefusedWith(EXTERNAL_UNUSED)
                .at("T.b")
                .andNothingElse();
    }

    @Test
    void used_by_a_field_set_that_is_wrong_elsewhere() {
        assertThatFederation("type Query { t: T } type T { a: ID @external b: Int @requires(fields: \"a c\") }")
                .isRefusedWith(REQUIRES_INVALID_FIELDS)
                .andNothingElse();
    }

    @Test
    void on_an_interface() {
        assertThatFederation("type Query { i: I @provides(fields: \"a\") } interface I { a: ID @external }")
                .isRefusedWith(EXTERNAL_ON_INTERFACE)
                .at("I.a")
                .andNothingElse();
    }
}
