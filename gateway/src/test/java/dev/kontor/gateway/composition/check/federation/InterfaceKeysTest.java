package dev.kontor.gateway.composition.check.federation;

import static dev.kontor.gateway.composition.check.federation.FederationProse.assertThatFederation;
import static dev.kontor.gateway.composition.report.ErrorCode.INTERFACE_KEY_NOT_ON_IMPLEMENTATION;

import dev.kontor.gateway.composition.SubgraphAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InterfaceKeysTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "@key(fields: \"a b { c d }\")",
                "@key(fields: \"b { d c } a\")",
                "@key(fields: \"a\") @key(fields: \"a b { c d }\") "
            })
    void are_on_the_objects(String keys) {
        interfaceWith("", keys).isAccepted();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "@key(fields: \"a\")", "@key(fields: \"a b { c }\")"})
    void are_missing(String keys) {
        interfaceWith("", keys)
                .isRefusedWith(INTERFACE_KEY_NOT_ON_IMPLEMENTATION)
                .at("I")
                .saying("lack it: T.")
                .andNothingElse();
    }

    @Test
    void are_resolved_where_those_of_the_interface_are() {
        String unresolvable = "@key(fields: \"a b { c d }\", resolvable: false)";

        interfaceWith("", unresolvable)
                .isRefusedWith(INTERFACE_KEY_NOT_ON_IMPLEMENTATION)
                .at("I")
                .saying("do not resolve it: T.")
                .andNothingElse();
        interfaceWith(", resolvable: false", unresolvable).isAccepted();
    }

    private static SubgraphAssert interfaceWith(String more, String keys) {
        return assertThatFederation("""
                type Query { i: I }
                interface I @key(fields: "a b { c d }"%s) { a: ID b: B }
                type T implements I %s { a: ID b: B }
                type B { c: ID d: ID }
                """.formatted(more, keys));
    }
}
