package dev.kontor.gateway.composition;

import static dev.kontor.gateway.composition.SubgraphAssert.federation;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.gateway.composition.report.CompositionError;
import dev.kontor.gateway.composition.report.ErrorCode;
import dev.kontor.gateway.composition.schema.SubgraphSdl;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/**
 * Subgraphs that are made to keep a composer busy, or to run it out of stack or memory. Each is some hundred thousand
 * characters long, and takes seconds where the effort is in proportion; the time-out leaves room for slow machines.
 */
@Timeout(60)
class HostileSubgraphsTest {

    private static final String IMPORTS = "@key @shareable @external @requires @provides @tag @requiresScopes";
    private static final String QUERY = "type Query { q: T } type T @key(fields: \"id\") { id: ID } ";

    /** Where it cannot be reached from {@link #QUERY}. */
    private static final String ELSEWHERE = "type T @key(fields: \"x\") { x: ID y: Int }";

    /** Subgraphs of Federation 2. */
    record Hostile(String name, List<String> sdls) {
        Composition composed() {
            return Composer.compose(IntStream.range(0, sdls.size())
                    .mapToObj(i -> new SubgraphSdl("s" + i, "", federation("2.9", IMPORTS, sdls.get(i))))
                    .toList());
        }

        @Override
        public String toString() {
            return name;
        }
    }

    private static Hostile hostile(String name, String... sdls) {
        return new Hostile(name, List.of(sdls));
    }

    private static String times(int times, IntFunction<String> each) {
        return IntStream.range(0, times).mapToObj(each).collect(Collectors.joining());
    }

    static final List<Hostile> COMPOSED = List.of(
            hostile("extensions", QUERY + times(10_000, i -> "extend type T { a" + i + ": Int } ")),
            hostile(
                    "directives times fields",
                    "type Query { q: T } type T " + times(900, i -> "@tag(name: \"" + i + "\") ") + "{"
                            + times(20_000, i -> "a" + i + ": Int ") + "}"),
            hostile(
                    "interfaces times objects",
                    "type Query { q: Int } "
                            + times(
                                    7_000,
                                    i -> "interface I%d @key(fields: \"a\") { a: Int } ".formatted(i)
                                            + "type T%d implements I%d @key(fields: \"a\") { a: Int } "
                                                    .formatted(i, i))),
            hostile("nested types", "type Query { q: " + "[".repeat(100) + "Int" + "]".repeat(100) + " }"));

    static final List<Hostile> REFUSED = List.of(
            hostile("definitions of one type", QUERY + times(30_000, i -> "type T { a: Int } ")),
            hostile(
                    "arguments that the interfaces lack",
                    QUERY + times(5_000, i -> "interface I" + i + " { f: Int } ") + "type U implements "
                            + times(5_000, i -> "& I" + i + " ") + "{ f(" + times(5_000, i -> "a" + i + ": Int! ")
                            + "): Int }"),
            hostile(
                    "a name in each message",
                    QUERY + "type " + "T".repeat(9_000) + " {" + times(2_000, i -> "a" + i + ": X ") + "}"),
            hostile(
                    "objects in each message",
                    "type Query { q: Int } interface I " + times(900, i -> "@key(fields: \"a" + i + "\") ") + "{"
                            + times(900, i -> "a" + i + ": Int ") + "} "
                            + times(
                                    20,
                                    i -> "type T" + i + " implements I {" + times(900, k -> "a" + k + ": Int ")
                                            + "} ")),
            hostile(
                    "a query as long as the schema",
                    "type Query { q: T0 } " + times(5_000, i -> "type T" + i + " { next: T" + (i + 1) + " } ")
                            + "type T5000 @key(fields: \"id\") { id: ID }",
                    "type T5000 @key(fields: \"x\") { x: ID y: Int }"),
            hostile(
                    "inputs that double",
                    "type Query { q(a: I0!): T } type T @key(fields: \"id\") { id: ID } "
                            + times(40, i -> "input I%d { a: I%d! b: I%d! } ".formatted(i, i + 1, i + 1))
                            + "input I40 { a: Int }",
                    ELSEWHERE),
            hostile(
                    "inputs in inputs",
                    "type Query { q(a: I0!): T } type T @key(fields: \"id\") { id: ID } "
                            + times(20_000, i -> "input I" + i + " { a: I" + (i + 1) + "! } ")
                            + "input I20000 { a: Int }",
                    ELSEWHERE),
            // Two to the power of 16, so that the number of their pairs is no int.
            hostile(
                    "alternatives",
                    QUERY + "extend type T { a: Int @requiresScopes(scopes: [[\"a\"]]) }",
                    "type T @key(fields: \"id\") @requiresScopes(scopes: ["
                            + times(65_536, i -> "[\"b" + i + "\"]")
                            + "]) { id: ID a: Int @external b: Int @requires(fields: \"a\") @requiresScopes(scopes: ["
                            + times(65_536, i -> "[\"c" + i + "\"]") + "]) }"),
            hostile(
                    "arguments in each message",
                    "type Query { q(" + times(10_000, i -> "a" + i + ": Int! ")
                            + "): T } type T @key(fields: \"id\") { id: ID }",
                    "type T @key(fields: \"x\") { x: ID " + times(1_000, i -> "y" + i + ": Int ") + "}"));

    static final List<Hostile> BEYOND_LIMITS = List.of(
            hostile("a long name", "type Query { " + "q".repeat(20_000) + ": Int }"),
            hostile("a long number", "type Query { q(a: Int = " + "1".repeat(2_000_000) + "): Int }"),
            hostile("a large exponent", "type Query { q(a: Float = 1e99999999999): Int }"),
            hostile("deep types", "type Query { q: " + "[".repeat(20_000) + "Int" + "]".repeat(20_000) + " }"),
            hostile("deep values", "type Query { q(a: Int = " + "[".repeat(20_000) + "]".repeat(20_000) + "): Int }"),
            hostile("directives", "type Query { q: Int " + times(1_001, i -> "@tag(name: \"" + i + "\") ") + "}"),
            hostile("directives in parts", QUERY + times(1_001, i -> "extend type T @tag(name: \"" + i + "\") ")),
            hostile(
                    "links",
                    QUERY + times(1_001, i -> "extend schema @link(url: \"https://example.com/s" + i + "/v1.0\") ")));

    @ParameterizedTest
    @FieldSource("COMPOSED")
    void isComposed(Hostile subgraphs) {
        assertThat(subgraphs.composed()).isInstanceOf(Composition.Composed.class);
    }

    @ParameterizedTest
    @FieldSource("REFUSED")
    void isRefusedInMessagesThatCanBeRead(Hostile subgraphs) {
        List<CompositionError> errors = errors(subgraphs);

        assertThat(errors).isNotEmpty().allSatisfy(error -> {
            assertThat(error.message()).hasSizeLessThan(30_000);
            assertThat(error.places()).hasSizeLessThan(100);
        });
    }

    @ParameterizedTest
    @FieldSource("BEYOND_LIMITS")
    void isRefusedBeyondLimits(Hostile subgraphs) {
        assertThat(errors(subgraphs)).extracting(CompositionError::code).contains(ErrorCode.LIMIT_EXCEEDED);
    }

    @Test
    void importsAreBounded() {
        Hostile imports = hostile(
                "imports",
                QUERY + "extend schema @link(url: \"https://example.com/s/v1.0\", import: ["
                        + times(1_001, i -> "\"@d" + i + "\" ") + "])");

        assertThat(errors(imports))
                .extracting(CompositionError::code)
                .containsExactly(ErrorCode.INVALID_LINK_DIRECTIVE_USAGE);
    }

    private static List<CompositionError> errors(Hostile subgraphs) {
        return subgraphs.composed() instanceof Composition.Refused refused ? refused.errors() : List.of();
    }
}
