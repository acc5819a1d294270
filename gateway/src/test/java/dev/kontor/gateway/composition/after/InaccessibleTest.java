package dev.kontor.gateway.composition.after;

import static dev.kontor.gateway.composition.SupergraphAssert.assertThatSupergraphOf;
import static dev.kontor.gateway.composition.report.ErrorCode.DEFAULT_VALUE_USES_INACCESSIBLE;
import static dev.kontor.gateway.composition.report.ErrorCode.DISALLOWED_INACCESSIBLE;
import static dev.kontor.gateway.composition.report.ErrorCode.IMPLEMENTED_BY_INACCESSIBLE;
import static dev.kontor.gateway.composition.report.ErrorCode.ONLY_INACCESSIBLE_CHILDREN;
import static dev.kontor.gateway.composition.report.ErrorCode.QUERY_ROOT_TYPE_INACCESSIBLE;
import static dev.kontor.gateway.composition.report.ErrorCode.REFERENCED_INACCESSIBLE;
import static dev.kontor.gateway.composition.report.ErrorCode.REQUIRED_INACCESSIBLE;

import dev.kontor.gateway.composition.report.ErrorCode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class InaccessibleTest {

    /** @param sdl of a subgraph, besides {@code type Query { q: Int }} */
    record Fault(ErrorCode code, String at, String sdl) {
        @Override
        public String toString() {
            return sdl;
        }
    }

    static final List<Fault> FAULTS = List.of(
            new Fault(REFERENCED_INACCESSIBLE, "T.o", "type T { o: [O!] } type O @inaccessible { a: Int }"),
            new Fault(REFERENCED_INACCESSIBLE, "T.a(i:)", "type T { a(i: I): Int } input I @inaccessible { a: Int }"),
            new Fault(REFERENCED_INACCESSIBLE, "I.e", "input I { e: E } enum E @inaccessible { A }"),
            new Fault(REFERENCED_INACCESSIBLE, "N.s", "interface N { s: S } scalar S @inaccessible"),
            new Fault(REFERENCED_INACCESSIBLE, "@d(s:)", "directive @d(s: S) on FIELD scalar S @inaccessible"),
            new Fault(REQUIRED_INACCESSIBLE, "@d(a:)", "directive @d(a: Int! @inaccessible) on FIELD"),
            new Fault(
                    DEFAULT_VALUE_USES_INACCESSIBLE,
                    "@d(e:)",
                    "directive @d(e: E = B) on FIELD enum E { A B @inaccessible }"),
            new Fault(ONLY_INACCESSIBLE_CHILDREN, "T", "type T { a: Int @inaccessible b: Int @inaccessible }"),
            new Fault(ONLY_INACCESSIBLE_CHILDREN, "N", "interface N { a: Int @inaccessible }"),
            new Fault(ONLY_INACCESSIBLE_CHILDREN, "I", "input I { a: Int @inaccessible }"),
            new Fault(ONLY_INACCESSIBLE_CHILDREN, "E", "enum E { A @inaccessible }"),
            new Fault(ONLY_INACCESSIBLE_CHILDREN, "U", "union U = O type O @inaccessible { a: Int }"),
            new Fault(
                    IMPLEMENTED_BY_INACCESSIBLE,
                    "T.a",
                    "interface N { a: Int } type T implements N { a: Int @inaccessible b: Int }"),
            new Fault(
                    IMPLEMENTED_BY_INACCESSIBLE,
                    "T.a(b:)",
                    "interface N { a(b: Int): Int } type T implements N { a(b: Int @inaccessible): Int }"),
            new Fault(REQUIRED_INACCESSIBLE, "T.a(b:)", "type T { a(b: Int! @inaccessible): Int }"),
            new Fault(REQUIRED_INACCESSIBLE, "I.a", "input I { a: Int! @inaccessible b: Int }"),
            new Fault(
                    REQUIRED_INACCESSIBLE,
                    "N.a(b:)",
                    "interface N { a(b: Int! = 1 @inaccessible): Int } type T implements N { a(b: Int!): Int }"),
            new Fault(
                    DEFAULT_VALUE_USES_INACCESSIBLE,
                    "T.a(e:)",
                    "type T { a(e: [E!] = [A, B]): Int } enum E { A B @inaccessible }"),
            new Fault(
                    DEFAULT_VALUE_USES_INACCESSIBLE,
                    "J.i",
                    "input J { i: [I] = {a: 1} } input I { a: Int @inaccessible b: Int }"),
            new Fault(
                    DEFAULT_VALUE_USES_INACCESSIBLE,
                    "J.i",
                    "input J { i: I = {e: [[B]]} } input I { e: [[E]] } enum E { A B @inaccessible }"));

    static final List<String> VALID = List.of(
            "type T { o: O @inaccessible b: Int } type O @inaccessible { a: Int }",
            "type T @inaccessible { o: O a(i: I): Int } type O @inaccessible { a: Int } input I @inaccessible { a: Int }",
            "type T { a(s: S @inaccessible): Int } scalar S @inaccessible",
            "type T @inaccessible { a: Int @inaccessible }",
            "union U = O | T type O @inaccessible { a: Int } type T { a: Int }",
            "interface N @inaccessible { a: Int } type T implements N { a: Int @inaccessible b: Int }",
            "interface N { a: Int @inaccessible b: Int } type T implements N { a: Int @inaccessible b: Int }",
            "interface N { a: Int } type T implements N @inaccessible { a: Int @inaccessible }",
            "interface N { a(b: Int @inaccessible): Int } type T implements N { a(b: Int): Int }",
            "type T { a(b: Int! = 1 @inaccessible): Int }",
            "type T { a(e: E = B @inaccessible): Int } enum E { A B @inaccessible }",
            "input J { i: I = {b: 1} } input I { a: Int = 1 @inaccessible b: Int }",
            "type Mutation @inaccessible { a: Int }",
            "directive @d(a: Int @inaccessible) on FIELD",
            "scalar ID @inaccessible");

    @ParameterizedTest
    @FieldSource("FAULTS")
    void refuses(Fault fault) {
        assertThatSupergraphOf("type Query { q: Int } " + fault.sdl)
                .isRefusedWith(fault.code)
                .at(fault.at)
                .in("a")
                .andNothingElse();
    }

    @ParameterizedTest
    @FieldSource("VALID")
    void accepts(String sdl) {
        assertThatSupergraphOf("type Query { q: Int } " + sdl).isAccepted();
    }

    @Test
    void needsAQueryRoot() {
        assertThatSupergraphOf("type Query @inaccessible { q: Int }")
                .isRefusedWith(QUERY_ROOT_TYPE_INACCESSIBLE)
                .at("Query")
                .andNothingElse();
    }

    @Test
    void needsTheArgumentsOfDirectivesThatSchemasApply() {
        assertThatSupergraphOf("extend schema @link(url: \"https://example.com/d/v1.0\", import: [\"@d\"])"
                        + " @composeDirective(name: \"@d\") directive @d(a: Int @inaccessible) on OBJECT"
                        + " type Query { q: Int }")
                .isRefusedWith(DISALLOWED_INACCESSIBLE)
                .at("@d(a:)");
    }

    @Test
    void isTrueOfWhatOneSubgraphHides() {
        assertThatSupergraphOf(
                        "type Query { t: T } type T @shareable { a: Int }",
                        "type T @shareable @inaccessible { a: Int }")
                .isRefusedWith(REFERENCED_INACCESSIBLE)
                .at("Query.t")
                .saying("It is of T, which is @inaccessible")
                .in("a");
    }
}
