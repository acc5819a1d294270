package dev.kontor.gateway.composition;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.gateway.composition.report.CompositionError;
import dev.kontor.gateway.composition.report.ErrorCode;
import dev.kontor.gateway.composition.schema.SubgraphSdl;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Texts that are no schemas, and schemas that nobody would write: there is an answer, a supergraph or codes. The time limit is
 * that of a hang. What is made to keep the composer busy is in {@link HostileSubgraphsTest}.
 */
@Timeout(value = 2, unit = TimeUnit.MINUTES)
class HostileSdlTest {

    private static final String LINK = "extend schema @link(url: \"https://specs.apollo.dev/federation/v2.9\","
            + " import: [\"@key\", \"@shareable\", \"@requiresScopes\", \"@requires\", \"@external\"])\n";

    @Test
    void noSdlAtAll() {
        assertThat(codes("")).containsExactly(ErrorCode.INVALID_GRAPHQL);
        assertThat(codes("\u0000\u0001\uD800 {{{{ \"\"\"")).containsExactly(ErrorCode.INVALID_GRAPHQL);
    }

    @Test
    void moreCharactersThanAreRead() {
        assertThat(codes("#" + " ".repeat(9 << 20))).containsExactly(ErrorCode.LIMIT_EXCEEDED);
    }

    @Test
    void moreTokensThanAreRead() {
        assertThat(codes("type Query { a: [" + ", ".repeat(10) + "!".repeat(3_000_000)))
                .containsAnyOf(ErrorCode.LIMIT_EXCEEDED, ErrorCode.INVALID_GRAPHQL);
    }

    @Test
    void bracketsInStringsAndCommentsAreNotDeep() {
        String many = "[{(".repeat(500);
        String sdl = "# " + many + "\n\"\"\"\n" + many + " \\\"\"\" " + many + "\n\"\"\" type Query { \"" + many
                + " \\\" " + many + "\" a(b: String = \"" + many + "\"): Int }";

        assertThat(codes(sdl)).isEmpty();
    }

    @Test
    void deepFieldSets() {
        String fields = "a { ".repeat(2_000) + "a" + " }".repeat(2_000);

        assertThat(codes(LINK + "type Query { a: A } type A @key(fields: \"" + fields + "\") { a: A }"))
                .containsExactly(ErrorCode.KEY_INVALID_FIELDS);
    }

    /** GraphQL forbids it, and nothing expands definitions: there is no end to miss. */
    @Test
    void directivesThatApplyEachOther() {
        String sdl = "directive @a(x: Int @b) on ARGUMENT_DEFINITION directive @b(x: Int @a) on ARGUMENT_DEFINITION"
                + " type Query { a(x: Int @a): Int }";

        assertThat(codes(LINK + sdl)).isSubsetOf(ErrorCode.INVALID_GRAPHQL);
    }

    @Test
    void versionsThatThereAreNot() {
        assertThat(
                        codes(
                                "extend schema @link(url: \"https://specs.apollo.dev/federation/v2.999\") type Query { a: Int }"))
                .containsExactly(ErrorCode.UNKNOWN_FEDERATION_LINK_VERSION);
        assertThat(codes("extend schema @link(url: \"https://specs.apollo.dev/federation/v99999999999999.1\")"
                        + " type Query { a: Int }"))
                .containsExactly(ErrorCode.INVALID_LINK_IDENTIFIER);
    }

    @Test
    void aMegabyteOfTypes() {
        String types = many(20_000, i -> "type T" + i + " { f: T" + (i + 1) % 20_000 + " g: [T" + i / 2 + "!]! }\n");

        assertThat(codes(LINK + "type Query { t: T0 }\n" + types)).isEmpty();
    }

    @Test
    void aHundredThousandFields() {
        String fields = many(100_000, i -> " f" + i + ": Int");

        assertThat(codes(LINK + "type Query {" + fields + " }", LINK + "type Query @shareable {" + fields + " }"))
                .containsOnly(ErrorCode.INVALID_FIELD_SHARING, ErrorCode.LIMIT_EXCEEDED);
    }

    @Test
    void interfacesAndKeysInCircles() {
        String[] subgraphs = IntStream.range(0, 50)
                .mapToObj(i -> LINK + "type Query { q" + i + ": T }\n"
                        + "type T @key(fields: \"k" + i + "\") @key(fields: \"k" + (i + 1) % 50 + "\") { k" + i
                        + ": ID @shareable k"
                        + (i + 1) % 50 + ": ID @shareable f" + i + ": T }")
                .toArray(String[]::new);

        assertThat(codes(subgraphs)).isEmpty();
        assertThat(codes("type Query { a: A } interface A implements B { x: Int } interface B implements A { x: Int }"))
                .containsExactly(ErrorCode.INVALID_GRAPHQL);
    }

    /** Ten ways each, in thirty subgraphs: ten to the power of thirty. */
    @Test
    void scopesThatMultiply() {
        String[] subgraphs = IntStream.range(0, 30)
                .mapToObj(s -> LINK + "type Query { a: Int @shareable @requiresScopes(scopes: ["
                        + many(10, i -> "[\"s" + s + "x" + i + "\"] ") + "]) }")
                .toArray(String[]::new);

        assertThat(codes(subgraphs)).containsExactly(ErrorCode.LIMIT_EXCEEDED);
    }

    private static String many(int times, IntFunction<String> part) {
        return IntStream.range(0, times).mapToObj(part).collect(Collectors.joining());
    }

    /** Of the refusal; none when they compose. */
    private static Set<ErrorCode> codes(String... sdls) {
        List<SubgraphSdl> subgraphs = new ArrayList<>();
        for (String sdl : sdls) {
            subgraphs.add(new SubgraphSdl("s" + subgraphs.size(), "", sdl));
        }
        return switch (Composer.compose(subgraphs)) {
            case Composition.Composed ignored -> Set.of();
            case Composition.Refused refused ->
                refused.errors().stream().map(CompositionError::code).collect(Collectors.toSet());
        };
    }
}
