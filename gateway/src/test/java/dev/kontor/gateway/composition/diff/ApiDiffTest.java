package dev.kontor.gateway.composition.diff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ApiDiffTest {

    /** Kinds that only {@link SupergraphDiffTest} can show. */
    static final Set<ChangeKind> OF_SUPERGRAPHS =
            EnumSet.range(ChangeKind.SUBGRAPH_REMOVED, ChangeKind.ACCESS_LOOSENED);

    /** One schema, another, and what changes on the way there and back: kinds with coordinates, in order. */
    record Row(String one, String other, List<String> there, List<String> back) {
        Row {
            one = one + " type Query { q: Int }";
            other = other + " type Query { q: Int }";
        }
    }

    private static Row row(String one, String other, String there, String back) {
        return new Row(one, other, changes(there), changes(back));
    }

    private static List<String> changes(String text) {
        return Stream.of(text.split("; ")).filter(change -> !change.isEmpty()).toList();
    }

    static Stream<Row> rows() {
        return Stream.of(
                        types(),
                        unionsAndEnums(),
                        outputs(),
                        arguments(),
                        inputs(),
                        directives(),
                        roots(),
                        documentation())
                .flatMap(List::stream);
    }

    private static List<Row> types() {
        return List.of(
                row("type A { a: Int }", "", "TYPE_REMOVED A", "TYPE_ADDED A"),
                row("enum A { B }", "", "TYPE_REMOVED A", "TYPE_ADDED A"),
                row("type A { a: Int }", "interface A { a: Int }", "TYPE_CHANGED_KIND A", "TYPE_CHANGED_KIND A"),
                row("input A { a: Int }", "scalar A", "TYPE_CHANGED_KIND A", "TYPE_CHANGED_KIND A"),
                row("union A = Query", "enum A { B }", "TYPE_CHANGED_KIND A", "TYPE_CHANGED_KIND A"),
                row(
                        "interface I { a: Int } type A implements I { a: Int }",
                        "interface I { a: Int } type A { a: Int }",
                        "IMPLEMENTED_INTERFACE_REMOVED A",
                        "IMPLEMENTED_INTERFACE_ADDED A"),
                row(
                        "interface I { a: Int } interface J implements I { a: Int }",
                        "interface I { a: Int } interface J { a: Int }",
                        "IMPLEMENTED_INTERFACE_REMOVED J",
                        "IMPLEMENTED_INTERFACE_ADDED J"),
                row("scalar A @specifiedBy(url: \"u\")", "scalar A", "SPECIFIED_BY_REMOVED A", "SPECIFIED_BY_ADDED A"),
                row(
                        "scalar A @specifiedBy(url: \"u\")",
                        "scalar A @specifiedBy(url: \"v\")",
                        "SPECIFIED_BY_CHANGED A",
                        "SPECIFIED_BY_CHANGED A"),
                row("scalar ID", "", "", ""));
    }

    private static List<Row> unionsAndEnums() {
        return List.of(
                row(
                        "type A { a: Int } union U = Query | A",
                        "type A { a: Int } union U = Query",
                        "TYPE_REMOVED_FROM_UNION U",
                        "TYPE_ADDED_TO_UNION U"),
                row("enum E { A B }", "enum E { B }", "VALUE_REMOVED_FROM_ENUM E.A", "VALUE_ADDED_TO_ENUM E.A"),
                row("enum E { A B }", "enum E { B A }", "", ""));
    }

    private static List<Row> outputs() {
        return List.of(
                row("type A { a: Int b: Int }", "type A { a: Int }", "FIELD_REMOVED A.b", "FIELD_ADDED A.b"),
                row("interface A { a: Int b: Int }", "interface A { a: Int }", "FIELD_REMOVED A.b", "FIELD_ADDED A.b"),
                output("Int", "String", "FIELD_CHANGED_KIND", "FIELD_CHANGED_KIND"),
                output("Int", "Int!", "FIELD_CHANGED_KIND_SAFE", "FIELD_CHANGED_KIND"),
                output("[Int]", "[Int!]", "FIELD_CHANGED_KIND_SAFE", "FIELD_CHANGED_KIND"),
                output("[Int]", "[Int!]!", "FIELD_CHANGED_KIND_SAFE", "FIELD_CHANGED_KIND"),
                output("[Int]!", "[Int!]", "FIELD_CHANGED_KIND", "FIELD_CHANGED_KIND"),
                output("Int", "[Int]", "FIELD_CHANGED_KIND", "FIELD_CHANGED_KIND"),
                output("Int!", "[Int!]!", "FIELD_CHANGED_KIND", "FIELD_CHANGED_KIND"),
                row(
                        "interface I { a: Int } type B implements I { a: Int } type A { b: I }",
                        "interface I { a: Int } type B implements I { a: Int } type A { b: B }",
                        "FIELD_CHANGED_KIND A.b",
                        "FIELD_CHANGED_KIND A.b"));
    }

    private static Row output(String one, String other, String there, String back) {
        return row("type A { a: " + one + " }", "type A { a: " + other + " }", there + " A.a", back + " A.a");
    }

    private static List<Row> arguments() {
        return List.of(
                argument("b: Int", "", "ARG_REMOVED", "OPTIONAL_ARG_ADDED"),
                argument("b: Int!", "", "ARG_REMOVED", "REQUIRED_ARG_ADDED"),
                argument("b: Int! = 5", "", "ARG_REMOVED", "OPTIONAL_ARG_ADDED"),
                argument("b: Int", "b: Int!", "ARG_CHANGED_KIND", "ARG_CHANGED_KIND_SAFE"),
                argument("b: [Int]", "b: [Int!]", "ARG_CHANGED_KIND", "ARG_CHANGED_KIND_SAFE"),
                argument("b: [Int!]", "b: [Int]!", "ARG_CHANGED_KIND", "ARG_CHANGED_KIND"),
                argument("b: Int", "b: [Int]", "ARG_CHANGED_KIND", "ARG_CHANGED_KIND"),
                argument("b: Int", "b: Float", "ARG_CHANGED_KIND", "ARG_CHANGED_KIND"),
                argument("b: Int = 5", "b: Int = 6", "ARG_DEFAULT_VALUE_CHANGE", "ARG_DEFAULT_VALUE_CHANGE"),
                argument("b: Int = 5", "b: Int", "ARG_DEFAULT_VALUE_CHANGE", "ARG_DEFAULT_VALUE_ADDED"),
                argument("b: Int = null", "b: Int", "ARG_DEFAULT_VALUE_CHANGE", "ARG_DEFAULT_VALUE_ADDED"),
                argument("b: Int! = 5", "b: Int!", "ARG_BECAME_REQUIRED", "ARG_BECAME_OPTIONAL"),
                argument("b: Int = 5", "b: Int!", "ARG_CHANGED_KIND", "ARG_CHANGED_KIND_SAFE|ARG_BECAME_OPTIONAL"),
                argument("b: Int! = 5", "b: Int", "ARG_DEFAULT_VALUE_CHANGE|ARG_CHANGED_KIND_SAFE", "ARG_CHANGED_KIND"),
                argument("b: In = {x: 1, y: 2}", "b: In = {y: 2.0, x: 1}", "", ""),
                argument("b: In = [1, 2]", "b: In = [2, 1]", "ARG_DEFAULT_VALUE_CHANGE", "ARG_DEFAULT_VALUE_CHANGE"),
                argument("b: In = \"A\"", "b: In = A", "ARG_DEFAULT_VALUE_CHANGE", "ARG_DEFAULT_VALUE_CHANGE"),
                argument("b: In = \"A\"", "b: In = \"\"\"A\"\"\"", "", ""),
                argument("b: In = 1e999999999", "b: In = 10e999999998", "", ""));
    }

    private static Row argument(String one, String other, String there, String back) {
        return row(
                "type A { a(c: Int " + one + "): Int } scalar In",
                "type A { a(c: Int " + other + "): Int } scalar In",
                at(there, "A.a(b:)"),
                at(back, "A.a(b:)"));
    }

    private static String at(String kinds, String coordinate) {
        return Stream.of(kinds.split("\\|"))
                .filter(kind -> !kind.isEmpty())
                .map(kind -> kind + " " + coordinate)
                .collect(Collectors.joining("; "));
    }

    private static List<Row> inputs() {
        return List.of(
                input("b: Int", "", "FIELD_REMOVED", "OPTIONAL_INPUT_FIELD_ADDED"),
                input("b: Int!", "", "FIELD_REMOVED", "REQUIRED_INPUT_FIELD_ADDED"),
                input("b: Int! = 5", "", "FIELD_REMOVED", "OPTIONAL_INPUT_FIELD_ADDED"),
                input("b: Int", "b: Int!", "FIELD_CHANGED_KIND", "FIELD_CHANGED_KIND_SAFE"),
                input("b: [Int]", "b: [Int!]!", "FIELD_CHANGED_KIND", "FIELD_CHANGED_KIND_SAFE"),
                input("b: Int", "b: String", "FIELD_CHANGED_KIND", "FIELD_CHANGED_KIND"),
                input(
                        "b: Int = 5",
                        "b: Int = 6",
                        "INPUT_FIELD_DEFAULT_VALUE_CHANGE",
                        "INPUT_FIELD_DEFAULT_VALUE_CHANGE"),
                input("b: Int = 5", "b: Int", "INPUT_FIELD_DEFAULT_VALUE_CHANGE", "INPUT_FIELD_DEFAULT_VALUE_ADDED"),
                input("b: Int! = 5", "b: Int!", "INPUT_FIELD_BECAME_REQUIRED", "INPUT_FIELD_BECAME_OPTIONAL"),
                row("input A { a: Int }", "input A @oneOf { a: Int }", "ONE_OF_ADDED A", "ONE_OF_REMOVED A"));
    }

    private static Row input(String one, String other, String there, String back) {
        return row(
                "input A { a: Int " + one + " }",
                "input A { a: Int " + other + " }",
                at(there, "A.b"),
                at(back, "A.b"));
    }

    private static List<Row> directives() {
        return List.of(
                row("directive @d on FIELD", "", "DIRECTIVE_REMOVED @d", "DIRECTIVE_ADDED @d"),
                row("directive @d on OBJECT", "", "", ""),
                row("directive @d on FIELD", "directive @d on OBJECT", "DIRECTIVE_REMOVED @d", "DIRECTIVE_ADDED @d"),
                row(
                        "directive @d on FIELD | QUERY",
                        "directive @d on OBJECT | QUERY",
                        "DIRECTIVE_LOCATION_REMOVED @d",
                        "DIRECTIVE_LOCATION_ADDED @d"),
                row(
                        "directive @d repeatable on FIELD",
                        "directive @d on FIELD",
                        "DIRECTIVE_REPEATABLE_REMOVED @d",
                        "DIRECTIVE_REPEATABLE_ADDED @d"),
                row(
                        "directive @d(a: Int) on FIELD",
                        "directive @d on FIELD",
                        "DIRECTIVE_ARG_REMOVED @d(a:)",
                        "OPTIONAL_DIRECTIVE_ARG_ADDED @d(a:)"),
                row(
                        "directive @d(a: Int!) on FIELD",
                        "directive @d on FIELD",
                        "DIRECTIVE_ARG_REMOVED @d(a:)",
                        "REQUIRED_DIRECTIVE_ARG_ADDED @d(a:)"),
                row(
                        "directive @d(a: Int) on FIELD",
                        "directive @d(a: Int!) on FIELD",
                        "ARG_CHANGED_KIND @d(a:)",
                        "ARG_CHANGED_KIND_SAFE @d(a:)"),
                row(
                        "directive @d(a: Int = 1) on FIELD",
                        "directive @d(a: Int = 2) on FIELD",
                        "ARG_DEFAULT_VALUE_CHANGE @d(a:)",
                        "ARG_DEFAULT_VALUE_CHANGE @d(a:)"));
    }

    private static List<Row> roots() {
        return List.of(
                row(
                        "type M { a: Int } schema { query: Query mutation: M }",
                        "type M { a: Int }",
                        "ROOT_TYPE_REMOVED M",
                        "ROOT_TYPE_ADDED M"),
                row(
                        "type Mutation { a: Int }",
                        "",
                        "TYPE_REMOVED Mutation; ROOT_TYPE_REMOVED Mutation",
                        "TYPE_ADDED Mutation; ROOT_TYPE_ADDED Mutation"),
                row(
                        "type M { a: Int } type N { a: Int } schema { query: Query mutation: M }",
                        "type M { a: Int } type N { a: Int } schema { query: Query mutation: N }",
                        "ROOT_TYPE_CHANGED M",
                        "ROOT_TYPE_CHANGED N"),
                row("schema { query: Query }", "", "", ""));
    }

    private static List<Row> documentation() {
        return List.of(
                row("\"a\" type A { a: Int }", "type A { a: Int }", "DESCRIPTION_CHANGED A", "DESCRIPTION_CHANGED A"),
                row("\"a\" schema { query: Query }", "", "DESCRIPTION_CHANGED ", "DESCRIPTION_CHANGED "),
                row(
                        "type A { \"a\" a(\"b\" b: Int): Int }",
                        "type A { \"\"\"a\"\"\" a(\"c\" b: Int): Int }",
                        "DESCRIPTION_CHANGED A.a(b:)",
                        "DESCRIPTION_CHANGED A.a(b:)"),
                row(
                        "enum A { \"a\" B } input C { \"a\" d: Int } \"a\" directive @e on FIELD",
                        "enum A { B } input C { d: Int } directive @e on FIELD",
                        "DESCRIPTION_CHANGED @e; DESCRIPTION_CHANGED A.B; DESCRIPTION_CHANGED C.d",
                        "DESCRIPTION_CHANGED @e; DESCRIPTION_CHANGED A.B; DESCRIPTION_CHANGED C.d"),
                row(
                        "type A { a: Int @deprecated }",
                        "type A { a: Int }",
                        "DEPRECATION_REMOVED A.a",
                        "DEPRECATION_ADDED A.a"),
                row(
                        "enum A { B @deprecated C } type D { e(f: Int @deprecated): Int }",
                        "enum A { B C } type D { e(f: Int): Int }",
                        "DEPRECATION_REMOVED A.B; DEPRECATION_REMOVED D.e(f:)",
                        "DEPRECATION_ADDED A.B; DEPRECATION_ADDED D.e(f:)"),
                row(
                        "type A { a: Int @deprecated(reason: \"b\") }",
                        "type A { a: Int @deprecated(reason: \"c\") }",
                        "DEPRECATION_REASON_CHANGED A.a",
                        "DEPRECATION_REASON_CHANGED A.a"),
                row(
                        "type A { a: Int @deprecated }",
                        "type A { a: Int @deprecated(reason: \"No longer supported\") }",
                        "",
                        ""));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void saysWhatChanges(Row row) {
        assertThat(changed(row.one, row.other)).isEqualTo(row.there);
        assertThat(changed(row.other, row.one)).isEqualTo(row.back);
        assertThat(ApiDiff.between(row.one, row.one)).isEmpty();
        assertThat(ApiDiff.between(row.other, row.other)).isEmpty();
    }

    @Test
    void everyKindHasARow() {
        assertThat(rows().flatMap(row -> Stream.concat(row.there.stream(), row.back.stream()))
                        .map(change -> ChangeKind.valueOf(change.substring(0, change.indexOf(' '))))
                        .collect(Collectors.toCollection(() -> EnumSet.noneOf(ChangeKind.class))))
                .isEqualTo(EnumSet.complementOf(EnumSet.copyOf(OF_SUPERGRAPHS)));
    }

    @Test
    void saysTheWorstFirstAndInSentences() {
        assertThat(ApiDiff.between(
                                "type Query { b: Int a(x: Int = 1): Int } enum E { A }",
                                "type Query { c: Int a(x: Int = 2): String } enum E { A B }")
                        .stream()
                        .map(Change::toString))
                .containsExactly(
                        "BREAKING FIELD_CHANGED_KIND: The type of the field Query.a changed from Int to String.",
                        "BREAKING FIELD_REMOVED: The field Query.b was removed.",
                        "DANGEROUS VALUE_ADDED_TO_ENUM: The enum value E.B was added.",
                        "DANGEROUS ARG_DEFAULT_VALUE_CHANGE: The default value of the argument Query.a(x:) changed from"
                                + " 1 to 2.",
                        "SAFE FIELD_ADDED: The field Query.c was added.");
    }

    @Test
    void orderAndLayoutOfTheTextSayNothing() {
        assertThat(
                        ApiDiff.between(
                                "type Query { a(x: Int, y: Int): Int b: Int } enum E { A B } union U = Query | B type B { c: Int }",
                                "union U = B|Query type B { c: Int }\nenum E { B A } type Query { b: Int a(y: Int x: Int): Int }"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"type Query {", "{ q }", "extend type Query { q: Int }", "scalar A scalar A"})
    void whatIsNoApiSchemaIsRefused(String sdl) {
        assertThatThrownBy(() -> ApiDiff.between(sdl, "type Query { q: Int }"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static List<String> changed(String one, String other) {
        return ApiDiff.between(one, other).stream()
                .map(change -> change.kind() + " " + change.coordinate())
                .toList();
    }
}
