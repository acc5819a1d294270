package dev.kontor.gateway.composition.after;

import static dev.kontor.gateway.composition.SupergraphAssert.assertThatSupergraphOf;
import static dev.kontor.gateway.composition.report.ErrorCode.INTERFACE_FIELD_NO_IMPLEM;
import static dev.kontor.gateway.composition.report.ErrorCode.INVALID_GRAPHQL;
import static dev.kontor.gateway.composition.report.ErrorCode.MISSING_TRANSITIVE_AUTH_REQUIREMENTS;
import static dev.kontor.gateway.composition.report.ErrorCode.REQUIRES_INVALID_FIELDS;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class SupergraphRulesTest {

    @Nested
    class Interfaces {

        @Test
        void askTheirTypesForTheFieldsOfAllSubgraphs() {
            assertThatSupergraphOf(
                            "type Query { i: I } interface I { f: Int } type T implements I { f: Int }",
                            "interface I { g: Int } type U implements I @shareable { g: Int f: Int }")
                    .isRefusedWith(INTERFACE_FIELD_NO_IMPLEM)
                    .at("T")
                    .saying("T implements I (in a) and lacks its field g (of b) in all subgraphs.")
                    .in("b")
                    .in("a")
                    .andNothingElse();
        }

        @Test
        void getTheFieldsFromWhereverTheyAre() {
            assertThatSupergraphOf(
                            "type Query { i: I } interface I { f: Int }"
                                    + " type T implements I @key(fields: \"id\") { id: ID f: Int }",
                            "interface I { g: Int } type T @key(fields: \"id\") { id: ID g: Int }")
                    .isAccepted();
        }

        @Test
        void getTheFieldsFromInterfaceObjects() {
            assertThatSupergraphOf(
                            "type Query { i: I } interface I @key(fields: \"id\") { id: ID }"
                                    + " type T implements I @key(fields: \"id\") { id: ID }",
                            "type I @interfaceObject @key(fields: \"id\") { id: ID f: Int }")
                    .isAccepted();
        }

        @Test
        void refuseFieldsThatAreMoreInOneSubgraphThanInAnother() {
            assertThatSupergraphOf(
                            "type Query { i: I } interface I { f: Int! } type T implements I @shareable { f: Int! }",
                            "type T @shareable { f: Int }")
                    .isRefusedWith(INVALID_GRAPHQL)
                    .at("T.f")
                    .saying("Int, which is no subtype of Int!, of which is I.f")
                    .in("b");
        }

        @Test
        void refuseArgumentsThatOtherSubgraphsLack() {
            assertThatSupergraphOf(
                            "type Query { i: I } interface I { f(a: Int): Int }"
                                    + " type T implements I @shareable { f(a: Int): Int }",
                            "type T @shareable { f: Int }")
                    .isRefusedWith(INVALID_GRAPHQL)
                    .at("T.f")
                    .saying("lacks the argument a of I.f");
        }

        @Test
        void refuseTypesThatLackWhatAnInterfaceImplementsElsewhere() {
            assertThatSupergraphOf(
                            "type Query { t: T } interface A { f: Int } type T implements A @shareable { f: Int }",
                            "interface B { f: Int } interface A implements B { f: Int }")
                    .isRefusedWith(INVALID_GRAPHQL)
                    .at("T")
                    .saying("T implements A, and so must implement B too");
        }

        @Test
        void refuseCirclesThatNoSubgraphHas() {
            assertThatSupergraphOf(
                            "type Query { f: Int } interface A { f: Int } interface B implements A { f: Int }",
                            "interface B { f: Int } interface A implements B { f: Int }")
                    .isRefusedWith(INVALID_GRAPHQL)
                    .at("A")
                    .saying("A and B implement each other")
                    .andWith(INVALID_GRAPHQL)
                    .at("B");
        }
    }

    @Nested
    class Inputs {

        @Test
        void cannotBeOneOfInOneSubgraphAndRequiredInAnother() {
            assertThatSupergraphOf(
                            "type Query { f(i: I): Int } input I @oneOf { a: Int b: Int }",
                            "type Query { g(i: I): Int } input I { a: Int! b: Int }")
                    .isRefusedWith(INVALID_GRAPHQL)
                    .at("I.a")
                    .saying("I is @oneOf because it is in a: It is of Int!")
                    .in("b")
                    .andNothingElse();
        }

        @Test
        void needNoValueOfThemselvesByTwoSubgraphs() {
            assertThatSupergraphOf(
                            "type Query { f(i: I): Int } input I { j: J! } input J { i: I }",
                            "input I { j: J } input J { i: I! }")
                    .isRefusedWith(INVALID_GRAPHQL)
                    .at("J.i")
                    .saying("by I.j, J.i");
        }

        @Test
        void areNotDeprecatedWhereAnotherSubgraphRequiresThem() {
            assertThatSupergraphOf(
                            "type Query { f(a: Int @deprecated): Int @shareable }",
                            "type Query { f(a: Int!): Int @shareable }")
                    .isRefusedWith(INVALID_GRAPHQL)
                    .at("Query.f(a:)")
                    .saying("cannot be deprecated in another");
        }

        @Test
        void haveNoDefaultThatAnotherSubgraphTakesAway() {
            assertThatSupergraphOf(
                            "type Query { f(e: E = B): Int } enum E { A B }",
                            "type Query { g(e: E): Int } enum E { A }")
                    .isRefusedWith(INVALID_GRAPHQL)
                    .at("Query.f(e:)")
                    .saying("the default is wrong: B is no E");
        }
    }

    @Nested
    class ComposedDirectives {

        private static final String LINKED =
                "extend schema @link(url: \"https://example.com/d/v1.%d\", import: [\"@d\"])"
                        + " @composeDirective(name: \"@d\") ";

        @Test
        void areWhereTheKeptDefinitionAllows() {
            assertThatSupergraphOf(
                            LINKED.formatted(0) + "directive @d on OBJECT type Query { f: T } type T @d { f: Int }",
                            LINKED.formatted(1) + "directive @d on FIELD_DEFINITION type Query { g: Int @d }")
                    .isRefusedWith(INVALID_GRAPHQL)
                    .at("T")
                    .saying("@d is composed by the definition of one subgraph, by which it cannot be on OBJECT")
                    .in("a")
                    .andNothingElse();
        }

        @Test
        void haveTheArgumentsOfTheKeptDefinition() {
            assertThatSupergraphOf(
                            LINKED.formatted(0) + "directive @d(a: Int, b: Int) on FIELD_DEFINITION"
                                    + " type Query { f: Int @d(a: 1) g: Int @d(b: 1) h: Int @d(b: 1) }",
                            LINKED.formatted(1) + "directive @d(b: String!) on FIELD_DEFINITION")
                    .isRefusedWith(INVALID_GRAPHQL)
                    .at("Query.f")
                    .saying("it has no argument a")
                    .andWith(INVALID_GRAPHQL)
                    .at("Query.g")
                    .saying("its argument b is wrong: 1 is no String");
        }
    }

    @Nested
    class Requires {

        @Test
        void givesNoArgumentThatAnotherSubgraphLacks() {
            assertThatSupergraphOf(
                            "type T @key(fields: \"id\") { id: ID f(a: Int): Int @external"
                                    + " g: Int @requires(fields: \"f(a: 1)\") }",
                            "type Query { t: T } type T @key(fields: \"id\") { id: ID f: Int }")
                    .isRefusedWith(REQUIRES_INVALID_FIELDS)
                    .at("T.g")
                    .saying("gives an argument a to T.f, which lacks it in b.")
                    .in("a")
                    .in("b")
                    .andNothingElse();
        }

        @Test
        void givesArgumentsThatAnotherSubgraphRequires() {
            assertThatSupergraphOf(
                            "type T @key(fields: \"id\") { id: ID o: O @external g: Int @requires(fields: \"o { f }\") }"
                                    + " type O @shareable { f(a: Int): Int }",
                            "type Query { t: T } type T @key(fields: \"id\") { id: ID o: O }"
                                    + " type O @shareable { f(a: Int!): Int }")
                    .isRefusedWith(REQUIRES_INVALID_FIELDS)
                    .at("T.g")
                    .saying("gives no argument a to O.f, which must have it in b.");
        }
    }

    @Nested
    class AccessRules {

        /** T.g in a requires T.f of b. */
        private static SupergraphCase requires(String fields, String own) {
            return new SupergraphCase(fields, own);
        }

        private record SupergraphCase(String fields, String own) {
            dev.kontor.gateway.composition.SupergraphAssert of(String owner) {
                return assertThatSupergraphOf(
                        "type T @key(fields: \"id\") { id: ID f: Int @external o: O @external g: Int @requires(fields: \""
                                + fields + "\") " + own
                                + " } interface O { p: Int } type P implements O @shareable { p: Int }",
                        "type Query { t: T } interface O { p: Int } " + owner);
            }
        }

        @Test
        void areRepeatedWhereTheFieldIsRequired() {
            String owner = "type T @key(fields: \"id\") { id: ID f: Int @authenticated o: O }"
                    + " type P implements O @shareable { p: Int }";
            requires("f", "")
                    .of(owner)
                    .isRefusedWith(MISSING_TRANSITIVE_AUTH_REQUIREMENTS)
                    .at("T.g")
                    .saying("In a, the field requires T.f, which asks more of callers")
                    .in("a")
                    .andNothingElse();
            requires("f", "@authenticated").of(owner).isAccepted();
        }

        @Test
        void ofTypesAreRepeatedToo() {
            String owner = "type T @key(fields: \"id\") { id: ID f: Int o: O }"
                    + " type P implements O @shareable @policy(policies: [[\"x\"]]) { p: Int }";
            requires("o { ... on P { p } }", "")
                    .of(owner)
                    .isRefusedWith(MISSING_TRANSITIVE_AUTH_REQUIREMENTS)
                    .at("T.g");
            requires("o { ... on P { p } }", "@policy(policies: [[\"x\", \"y\"]])")
                    .of(owner)
                    .isAccepted();
        }

        @Test
        void areImpliedAlternativeByAlternative() {
            String owner = "type T @key(fields: \"id\")"
                    + " { id: ID f: Int @requiresScopes(scopes: [[\"x\"], [\"y\", \"z\"]]) o: O }"
                    + " type P implements O @shareable { p: Int }";
            requires("f", "@requiresScopes(scopes: [[\"x\", \"w\"], [\"y\", \"z\"]])")
                    .of(owner)
                    .isAccepted();
            requires("f", "@requiresScopes(scopes: [[\"x\"], [\"y\"]])")
                    .of(owner)
                    .isRefusedWith(MISSING_TRANSITIVE_AUTH_REQUIREMENTS)
                    .at("T.g");
        }

        @Test
        void ofTheTypeCountForTheField() {
            assertThatSupergraphOf(
                            "type T @key(fields: \"id\") @authenticated { id: ID f: Int @external"
                                    + " g: Int @requires(fields: \"f\") }",
                            "type Query { t: T } type T @key(fields: \"id\") { id: ID f: Int @authenticated }")
                    .isAccepted();
        }
    }
}
