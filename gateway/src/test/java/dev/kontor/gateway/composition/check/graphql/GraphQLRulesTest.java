package dev.kontor.gateway.composition.check.graphql;

import static dev.kontor.gateway.composition.SubgraphAssert.assertThatSubgraph;
import static dev.kontor.gateway.composition.SubgraphAssert.federation;
import static dev.kontor.gateway.composition.report.ErrorCode.INVALID_GRAPHQL;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class GraphQLRulesTest {

    /**
     * @param at coordinate of what is wrong
     * @param saying part of the message
     */
    record Fault(String sdl, String at, String saying) {
        @Override
        public String toString() {
            return sdl;
        }
    }

    private static Fault fault(String sdl, String at, String saying) {
        return new Fault(sdl, at, saying);
    }

    static final List<Fault> NAMES = List.of(
            fault("type T { __a: Int }", "T.__a", "two underscores"),
            fault("type T { a(__b: Int): Int }", "T.a(__b:)", "two underscores"),
            fault("input I { __a: Int }", "I.__a", "two underscores"),
            fault("enum E { __A }", "E.__A", "two underscores"),
            fault("directive @__d on OBJECT", "@__d", "two underscores"),
            fault("directive @d(__a: Int) on OBJECT", "@d(__a:)", "two underscores"));

    static final List<Fault> TYPES = List.of(
            fault("interface Query { a: Int }", "Query", "no object"),
            fault("type T", "T", "no fields"),
            fault("interface I", "I", "no fields"),
            fault("input I", "I", "no fields"),
            fault("union U", "U", "no members"),
            fault("enum E", "E", "no values"),
            fault("type Mutation", "Mutation", "no fields"),
            fault("type T { a: [X!]! }", "T.a", "There is no type X."),
            fault("type T { a(b: X): Int }", "T.a(b:)", "There is no type X."),
            fault("input I { a: X }", "I.a", "There is no type X."),
            fault("directive @d(a: X) on OBJECT", "@d(a:)", "There is no type X."),
            fault("type T { a: I } input I { b: Int }", "T.a", "I, an input object, which only arguments"),
            fault("type T { a(b: [T]): Int }", "T.a(b:)", "T, an object, which only fields"),
            fault("input I { a: U } union U = T type T { a: Int }", "I.a", "U, a union, which only fields"),
            fault("directive @d(a: T) on OBJECT type T { a: Int }", "@d(a:)", "T, an object, which only fields"),
            fault("type String { a: Int }", "String", "no object"));

    static final List<Fault> UNIONS_AND_INTERFACES = List.of(
            fault("union U = X", "U", "There is no type X."),
            fault("union U = I interface I { a: Int }", "U", "I is an interface, and not an object"),
            fault("union U = Int", "U", "Int is a scalar, and not an object"),
            fault("type T implements X { a: Int }", "T", "There is no interface X."),
            fault("type T implements O { a: Int } type O { a: Int }", "T", "O is an object"),
            fault("interface I implements I { a: Int }", "I", "implements itself"),
            fault(
                    "interface A implements B { a: Int } interface B implements A { a: Int }",
                    "A",
                    "The interfaces A and B implement each other."),
            fault(
                    "type T implements B { a: Int } interface A { a: Int } interface B implements A { a: Int }",
                    "T",
                    "must implement A too"),
            fault("type T implements I { a: Int } interface I { b: Int }", "T", "lacks its field b"),
            fault("extend type T implements I { a: Int } interface I { b: Int }", "T", "lacks its field b"),
            fault(
                    "type T implements I { a: Int } interface I { a: Int! }",
                    "T.a",
                    "no subtype of Int!, of which is I.a"),
            fault("type T implements I { a: Int } interface I { a: [Int] }", "T.a", "no subtype"),
            fault("type T implements I { a: I } interface I { a: T }", "T.a", "no subtype of T"),
            fault(
                    "type T implements I { a: Int } interface I { a(b: Int): Int }",
                    "T.a",
                    "lacks the argument b of I.a"),
            fault(
                    "type T implements I { a(b: Int!): Int } interface I { a(b: Int): Int }",
                    "T.a(b:)",
                    "of Int!, and of Int in I.a"),
            fault(
                    "type T implements I { a(b: Int!): Int } interface I { a: Int }",
                    "T.a(b:)",
                    "must be given, and I.a"));

    static final List<Fault> DIRECTIVES = List.of(
            fault("type T @d { a: Int }", "T", "There is no directive @d."),
            fault("type T { a: Int @shareable }", "T.a", "one of Federation 2, which the schema does not link"),
            fault(federation("2.3", "", "type T { a: Int @shareable }"), "T.a", "called @federation__shareable here"),
            fault(federation("2.3", "", "type T { a: Int @policy }"), "T.a", "a later version of federation than v2.3"),
            fault("directive @d on FIELD_DEFINITION type T @d { a: Int }", "T", "cannot be on OBJECT"),
            fault("directive @d on OBJECT interface T @d { a: Int }", "T", "cannot be on INTERFACE"),
            fault("directive @d on OBJECT type T { a: Int @d }", "T.a", "cannot be on FIELD_DEFINITION"),
            fault("directive @d on OBJECT type T { a(b: Int @d): Int }", "T.a(b:)", "cannot be on ARGUMENT_DEFINITION"),
            fault("directive @d on OBJECT input I @d { a: Int }", "I", "cannot be on INPUT_OBJECT"),
            fault("directive @d on OBJECT input I { a: Int @d }", "I.a", "cannot be on INPUT_FIELD_DEFINITION"),
            fault("directive @d on OBJECT enum E @d { A }", "E", "cannot be on ENUM"),
            fault("directive @d on OBJECT enum E { A @d }", "E.A", "cannot be on ENUM_VALUE"),
            fault("directive @d on OBJECT scalar S @d", "S", "cannot be on SCALAR"),
            fault("directive @d on OBJECT union U @d = T type T { a: Int }", "U", "cannot be on UNION"),
            fault("directive @d on FIELD type T @d { a: Int }", "T", "cannot be on OBJECT, only on FIELD"),
            fault("type T { a: Int @key(fields: \"a\") }", "T.a", "cannot be on FIELD_DEFINITION"),
            fault("directive @d on OBJECT type T @d @d { a: Int }", "T", "@d is there twice"),
            fault("directive @d on OBJECT type T @d { a: Int } extend type T @d", "T", "@d is there twice"),
            fault("directive @d on FIELD_DEFINITION type T { a: Int @d @d }", "T.a", "@d is there twice"),
            fault(
                    federation("2.1", "@shareable", "type T @shareable @shareable { a: Int }"),
                    "T",
                    "@shareable is there"));

    static final List<Fault> VALUES = List.of(
            fault("directive @d on OBJECT type T @d(a: 1) { a: Int }", "T", "@d has no argument a"),
            fault("directive @d(a: Int!) on OBJECT type T @d { a: Int }", "T", "lacks its argument a"),
            fault("directive @d(a: Int!) on OBJECT type T @d(a: null) { a: Int }", "T", "null is no Int!"),
            fault("directive @d(a: Int) on OBJECT type T @d(a: \"1\") { a: Int }", "T", "\"1\" is no Int"),
            fault(federation("2.3", "@tag", "type T @tag(name: 1) { a: Int }"), "T", "1 is no String"),
            fault(
                    federation("2.3", "@key", "type T @key(fields: \"a\", resolvable: \"true\") { a: Int }"),
                    "T",
                    "\"true\" is no Boolean"),
            fault(
                    federation("2.3", "@override", "type T { a: Int @override(from: \"b\", label: \"c\") }"),
                    "T.a",
                    "no argument label"),
            fault(
                    federation("2.5", "@requiresScopes", "type T { a: Int @requiresScopes(scopes: [null]) }"),
                    "T.a",
                    "null is no [Scope!]!"),
            fault("type T { a(b: Int = 1.0): Int }", "T.a(b:)", "1.0 is no Int"),
            fault("type T { a(b: Int = 2147483648): Int }", "T.a(b:)", "2147483648 is no Int"),
            fault("type T { a(b: Float = \"1\"): Int }", "T.a(b:)", "\"1\" is no Float"),
            fault("type T { a(b: String = 1): Int }", "T.a(b:)", "1 is no String"),
            fault("type T { a(b: String = B): Int }", "T.a(b:)", "B is no String"),
            fault("type T { a(b: Boolean = 1): Int }", "T.a(b:)", "1 is no Boolean"),
            fault("type T { a(b: ID = 1.5): Int }", "T.a(b:)", "1.5 is no ID"),
            fault("type T { a(b: Int! = null): Int }", "T.a(b:)", "null is no Int!"),
            fault("type T { a(b: [Int!] = [1, null]): Int }", "T.a(b:)", "null is no Int!"),
            fault("type T { a(b: Int = [1]): Int }", "T.a(b:)", "[1] is no Int"),
            fault("type T { a(b: E = B): Int } enum E { A }", "T.a(b:)", "B is no E"),
            fault("type T { a(b: E = \"B\"): Int } enum E { A }", "T.a(b:)", "\"B\" is no E"),
            fault("input I { a: J = 1 } input J { b: Int }", "I.a", "1 is no J"),
            fault("input I { a: J = {c: 1} } input J { b: Int }", "I.a", "J has no field c"),
            fault("input I { a: J = {b: A} } input J { b: Int }", "I.a", "A is no Int"),
            fault("input I { a: J = {} } input J { b: Int! }", "I.a", "the field b of J is missing"),
            fault("input I { a: J = {b: 1, c: 1} } input J @oneOf { b: Int c: Int }", "I.a", "exactly one field of J"),
            fault("directive @d(a: Int = true) on FIELD", "@d(a:)", "true is no Int"));

    /** What the parser takes. */
    static final List<Fault> NO_VALUES = List.of(
            fault("type T @tag(name: $a) { a: Int }", "T(@tag name:)", "$a is a variable"),
            fault("scalar S type T { a(b: S = {c: [{d: 1, d: 2}]}): Int }", "T.a(b:)", "the field d is there twice"));

    static final List<Fault> INPUTS = List.of(
            fault("type T { a(b: Int! @deprecated): Int }", "T.a(b:)", "cannot be deprecated"),
            fault("input I { a: Int! @deprecated }", "I.a", "cannot be deprecated"),
            fault("directive @d(a: Int! @deprecated) on FIELD", "@d(a:)", "cannot be deprecated"),
            fault("input I @oneOf { a: Int! }", "I.a", "cannot be left out"),
            fault("input I @oneOf { a: Int = 1 }", "I.a", "has a default"));

    static final List<String> VALID = List.of(
            "type T @key(fields: \"id\") { id: ID }",
            "type Query",
            "extend type Query @tag(name: \"t\")",
            "extend type T @key(fields: \"id\") { id: ID @external }",
            "extend type T { a: U } extend union U = T",
            "scalar Int type Query { a: Int }",
            "scalar Date type T { a(b: Date = {c: [1, X]}): Date }",
            "type T implements I { a: T! b: [T!]! c: T } interface I { a: I b: [I] c: U } union U = T",
            "type T implements A & B { a: Int } interface A { a: Int } interface B implements A { a: Int }",
            "type T { a(b: [[Int]] = 1, c: Float = 1, d: ID = 1, e: [Int!]! = [1], f: Int = null): Int }",
            "type T { a(b: I = {b: 1, d: [{b: 2}]}): Int } input I { b: Int! c: Int! = 1 d: [I!] }",
            "type T { a(b: E! = A): Int } enum E { A }",
            "input I { a: I b: [I!]! c: J! } input J { d: I }",
            "input I @oneOf { a: Int b: I }",
            "type T { a(b: Int! = 1 @deprecated): Int @deprecated }",
            "scalar S @specifiedBy(url: \"https://example.com\")",
            "directive @d(a: Int @e) on OBJECT directive @e on ARGUMENT_DEFINITION type T @d { a: Int }",
            "directive @d(a: E) on OBJECT enum E { A } type T @d(a: A) { a: Int }",
            "directive @d repeatable on OBJECT type T @d @d { a: Int } extend type T @d",
            "schema { query: Q } type Q { a: Int }",
            federation("2.9", "", "type T @federation__key(fields: \"a\") { a: Int @federation__cost(weight: 1) }"),
            "extend schema @at(url: \"https://specs.apollo.dev/link/v1.0\", as: \"at\")"
                    + " @at(url: \"https://specs.apollo.dev/federation/v2.3\", for: EXECUTION)");

    /** What graphql-java does not see, or not as it is here. */
    static final List<Fault> MISSED_BY_GRAPHQL_JAVA = List.of(
            fault("type __T { a: Int }", "__T", "two underscores"),
            fault("type Query { a: Int } union Mutation = Query", "Mutation", "no object"),
            fault("extend scalar Int @specifiedBy(url: \"u\")", "Int", "cannot be extended"),
            fault("directive @d on OBJECT extend schema @d", "schema", "cannot be on SCHEMA, only on OBJECT"),
            fault(
                    "extend schema @link(url: \"https://specs.apollo.dev/federation/v2.3\", for: FUN)",
                    "schema",
                    "FUN is no Purpose"),
            fault("input I { a: I! }", "I.a", "a value of itself in it, by I.a."),
            fault("input I { a: J! } input J { b: K! } input K { c: I! }", "K.c", "by I.a, J.b, K.c."));

    /** What graphql-java refuses: an argument with a default counts as required; a type has the name of another one. */
    static final List<String> DISPUTED = List.of(
            "type T implements I { a(b: Int, c: Int! = 1, d: Int): Int } interface I { a(b: Int): Int }",
            federation(
                    "2.5",
                    "@requiresScopes",
                    "enum Scope { A } type T { a: Scope @requiresScopes(scopes: [[\"b\"]]) }"));

    @ParameterizedTest
    @FieldSource({
        "NAMES",
        "TYPES",
        "UNIONS_AND_INTERFACES",
        "DIRECTIVES",
        "VALUES",
        "NO_VALUES",
        "INPUTS",
        "MISSED_BY_GRAPHQL_JAVA"
    })
    void refuses(Fault fault) {
        assertThatSubgraph(fault.sdl)
                .isRefusedWith(INVALID_GRAPHQL)
                .at(fault.at)
                .saying(fault.saying)
                .in("s:1");
    }

    @ParameterizedTest
    @FieldSource({"VALID", "DISPUTED"})
    void accepts(String sdl) {
        assertThatSubgraph(sdl).isAccepted();
    }

    @ParameterizedTest
    @FieldSource({"NAMES", "TYPES", "UNIONS_AND_INTERFACES", "DIRECTIVES", "VALUES", "INPUTS"})
    void graphQLJavaRefusesToo(Fault fault) {
        assertThat(GraphQLJava.objection(fault.sdl)).isPresent();
    }

    @ParameterizedTest
    @FieldSource("VALID")
    void graphQLJavaAcceptsToo(String sdl) {
        assertThat(GraphQLJava.objection(sdl)).isEmpty();
    }

    @Test
    void takesStringsForDefaultsOfEnumsAsServersWriteThem() {
        assertThatSubgraph("type T { a(b: [E] = [\"A\"], c: I = {d: \"A\"}): Int } enum E { A } input I { d: E }")
                .isAccepted();
    }

    @Test
    void refusesWhatTheSupergraphWouldNotHave() {
        assertThatSubgraph("scalar _Any type T { a(b: _Any): Int }")
                .isRefusedWith(INVALID_GRAPHQL)
                .at("T.a(b:)")
                .saying("_Any belongs to a specification");
    }

    @Test
    void holdsASchemaToWhatItsOwnDefinitionAllows() {
        assertThatSubgraph("directive @key(fields: String!) on OBJECT"
                        + " type T @key(fields: \"a\") @key(fields: \"b\") { a: Int b: Int }")
                .isRefusedWith(INVALID_GRAPHQL)
                .at("T")
                .saying("@key is there twice");
        assertThatSubgraph("directive @deprecated(reason: String = \"No longer supported\") on FIELD_DEFINITION"
                        + " input I { a: Int @deprecated }")
                .isRefusedWith(INVALID_GRAPHQL)
                .at("I.a")
                .saying("cannot be on INPUT_FIELD_DEFINITION");
    }

    @Test
    void saysAllThatIsWrong() {
        assertThatSubgraph("type T { a: X\n b: Y } union U = Z")
                .isRefusedWith(INVALID_GRAPHQL)
                .times(3)
                .in("s:2:2")
                .at("T.b");
    }

    @Test
    void refusesRootTypesThatAreNoneOrTwo() {
        assertThatSubgraph("schema { query: Q } type T { a: Int }")
                .isRefusedWith(INVALID_GRAPHQL)
                .at("schema")
                .saying("There is no type Q.");
        assertThatSubgraph("schema { query: Q mutation: Q } type Q { a: Int }")
                .isRefusedWith(INVALID_GRAPHQL)
                .at("schema")
                .saying("Q is the root type of two kinds of operation.");
    }

    @Test
    void goesRoundCirclesThatNoStackWouldHold() {
        int length = 20_000;
        String chain = IntStream.range(0, length)
                .mapToObj(i -> "input I" + i + " { next: I" + (i + 1) % length + "! }")
                .collect(Collectors.joining(" "));
        assertThatSubgraph(chain)
                .isRefusedWith(INVALID_GRAPHQL)
                .at("I19999.next")
                .saying("by I0.next, I1.next")
                .andNothingElse();
    }

    @Test
    void namesSomeOfTheFieldsThatATypeLacks() {
        String fields =
                IntStream.range(0, 1_000).mapToObj(i -> "f" + i + ": Int").collect(Collectors.joining(" "));
        assertThatSubgraph("interface I { " + fields + " } type T implements I { a: Int }")
                .isRefusedWith(INVALID_GRAPHQL)
                .at("T")
                .times(10);
    }
}
