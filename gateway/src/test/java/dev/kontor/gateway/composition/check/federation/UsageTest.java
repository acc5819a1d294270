package dev.kontor.gateway.composition.check.federation;

import static dev.kontor.gateway.composition.check.federation.FederationProse.assertThatFederation;
import static dev.kontor.gateway.composition.check.federation.FederationProse.underFederation;
import static dev.kontor.gateway.composition.report.ErrorCode.AUTH_REQUIREMENTS_APPLIED_ON_INTERFACE;
import static dev.kontor.gateway.composition.report.ErrorCode.COST_APPLIED_TO_INTERFACE_FIELD;
import static dev.kontor.gateway.composition.report.ErrorCode.EXTERNAL_UNUSED;
import static dev.kontor.gateway.composition.report.ErrorCode.INTERFACE_OBJECT_USAGE_ERROR;
import static dev.kontor.gateway.composition.report.ErrorCode.INVALID_SHAREABLE_USAGE;
import static dev.kontor.gateway.composition.report.ErrorCode.UNSUPPORTED_FEATURE;

import dev.kontor.gateway.composition.SubgraphAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** On what directives without field sets may be. */
class UsageTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "type Query { t: T } type T @shareable { a: Int @shareable } extend type T @shareable { b: Int }",
                "type Query { t: T } type T @interfaceObject @key(fields: \"a\") { a: Int @authenticated }",
                "type Query { t: T @cost(weight: 1) } type T @cost(weight: 2) @authenticated { a: Int @policy(policies: [[\"x\"]]) }"
            })
    void accepted(String sdl) {
        assertThatFederation(sdl).isAccepted();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "type Query { t: T } type T @shareable @shareable { a: Int } | T",
                "type Query { t: T } type T { b: Int } extend type T @shareable @shareable { a: Int } | T",
                "type Query { t: T } type T { a: Int @shareable @shareable } | T.a",
                "type Query { t: T } interface T { a: Int @shareable } | T.a"
            })
    void shareable(String sdl, String coordinate) {
        assertThatFederation(sdl)
                .isRefusedWith(INVALID_SHAREABLE_USAGE)
                .at(coordinate)
                .times(1)
                .andNothingElse();
    }

    @Test
    void interface_object_without_a_key() {
        assertThatFederation("type Query { t: T } type T @interfaceObject { a: Int }")
                .isRefusedWith(INTERFACE_OBJECT_USAGE_ERROR)
                .at("T")
                .andNothingElse();
    }

    @Test
    void cost_on_an_interface() {
        assertThatFederation("type Query { t: T } interface T { a: Int @cost(weight: 1) }")
                .isRefusedWith(COST_APPLIED_TO_INTERFACE_FIELD)
                .at("T.a")
                .andNothingElse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "type Query { t: T } interface T @authenticated { a: Int } | T",
                "type Query { t: T } interface T { a: Int @requiresScopes(scopes: [[\"x\"]]) } | T.a",
                "type Query { t: T } type T @interfaceObject @key(fields: \"a\") @policy(policies: [[\"x\"]]) { a: Int } | T"
            })
    void access(String sdl, String coordinate) {
        assertThatFederation(sdl)
                .isRefusedWith(AUTH_REQUIREMENTS_APPLIED_ON_INTERFACE)
                .at(coordinate)
                .andNothingElse();
    }

    @Test
    void context() {
        String uses =
                "type Query { t: T } type T @context(name: \"c\") { a: Int @external f(a: Int @fromContext(field: \"$c a\")): Int }";

        assertThatFederation(uses)
                .isRefusedWith(UNSUPPORTED_FEATURE)
                .at("T")
                .andWith(UNSUPPORTED_FEATURE)
                .at("T.f(a:)");
        assertThatFederation(uses).isRefusedWith(UNSUPPORTED_FEATURE).times(2).andNothingElse();
    }

    @Test
    void whatever_the_directives_are_called() {
        assertThatFederation(
                        "2.0",
                        "",
                        "type Query { t: T } type T @federation__key(fields: \"a\") { a: ID b: Int @federation__external }")
                .isRefusedWith(EXTERNAL_UNUSED)
                .at("T.b")
                .andNothingElse();
    }

    @Test
    void nothing_is_asked_of_federation_1() {
        underFederation(SubgraphAssert.assertThatSubgraph(
                        "type Query { t: T } type T @key(fields: \"nothing\") { a: Int @external }"))
                .isAccepted();
    }
}
