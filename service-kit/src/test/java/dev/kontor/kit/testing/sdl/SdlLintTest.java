package dev.kontor.kit.testing.sdl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SdlLintTest {

    /** What this linter sees and graphql-eslint does not. */
    private static final Set<String> MORE = Set.of(
            // Its pattern of root types joins their names with commas, so that it matches none of them.
            "Query.accountQuery (require-description)");

    /** Keeps all rules. */
    private static final String GOOD = """
            schema { query: Query }
            ""\"Root.""\"
            type Query {
              ""\"Any object.""\"
              node(id: ID!): Node
            }
            ""\"An object.""\"
            interface Node { id: ID! }
            ""\"A page.""\"
            type PageInfo implements Node {
              id: ID!
              hasPreviousPage: Boolean!
              hasNextPage: Boolean!
              startCursor: String
              endCursor: String
            }
            """;

    @Test
    void findsWhatTheOriginalFinds() throws IOException {
        Set<String> found = SdlLint.all(resource("bad.graphql")).stream()
                .map(violation -> "%s (%s)".formatted(violation.coordinate(), violation.rule()))
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> original = resource("bad.eslint.txt")
                .lines()
                .map(line -> line.replaceFirst("^\\S+ ([^ ]+): .* (\\([a-z-]+\\))$", "$1 $2"))
                .collect(Collectors.toCollection(TreeSet::new));
        original.addAll(MORE);

        assertThat(found).containsExactlyElementsOf(original);
    }

    @Test
    void everyRuleOfStyleIsAmongThem() throws IOException {
        assertThat(SdlLint.all(resource("bad.graphql")))
                .extracting(Violation::rule)
                .contains(
                        "description-style",
                        "naming-convention",
                        "no-hashtag-description",
                        "no-typename-prefix",
                        "no-unreachable-types",
                        "require-deprecation-reason",
                        "require-description",
                        "strict-id-in-types",
                        "unique-enum-value-names",
                        "relay-arguments",
                        "relay-connection-types",
                        "relay-edge-types",
                        "relay-page-info");
    }

    @Test
    void findsNothingInWhatIsWell() {
        assertThat(SdlLint.all(GOOD)).isEmpty();
    }

    @Test
    void aSchemaWithoutPagesHasNoPageInfo() {
        assertThat(SdlLint.all("\"\"\"Root.\"\"\" type Query { \"\"\"One.\"\"\" one: Int }"))
                .map(Violation::toString)
                .containsExactly("PageInfo: is missing (relay-page-info)");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    known-argument-names                | PageInfo       | extend type PageInfo @specifiedBy(link: "x") { x: Int }
                    known-directives                    | PageInfo       | extend type PageInfo @unknown { x: Int }
                    known-directives                    | PageInfo       | extend type PageInfo @deprecated { x: Int }
                    known-type-names                    | PageInfo       | extend type PageInfo { x: Unknown }
                    known-type-names                    | PageInfo       | extend type PageInfo implements Unknown { x: Int }
                    lone-schema-definition              | schema         | schema { query: Query }
                    possible-type-extension             | Unknown        | extend type Unknown { x: Int }
                    provided-required-arguments         | X              | extend scalar X @specifiedBy scalar X
                    unique-directive-names              | @a             | directive @a on FIELD directive @a on QUERY
                    unique-directive-names-per-location | X.x            | type X { x: Int @deprecated @deprecated }
                    unique-field-definition-names       | PageInfo       | extend type PageInfo { id: ID! }
                    unique-operation-types              | schema         | extend schema { query: Query }
                    unique-type-names                   | Query          | type Query { x: Int }
                    valid-schema                        | Impostor       | type Impostor implements Node { x: Int }
                    """)
    void knowsWhatMakesASchemaInvalid(String rule, String coordinate, String sdl) {
        assertThat(SdlLint.all(GOOD + sdl)).as(sdl).anySatisfy(violation -> {
            assertThat(violation.rule()).isEqualTo(rule);
            assertThat(violation.coordinate()).isEqualTo(coordinate);
            assertThat(violation.problem()).isNotBlank();
        });
    }

    @Test
    void anExceptionIsForARuleAtPlaces() {
        Exceptions exceptions = Exceptions.parse(
                List.of("# comment", "", "one-rule Type.field *Payload", "another-rule @a__*", "    As it is.", ""));

        assertThat(exceptions.excuse(new Violation("Type.field", "", "one-rule")))
                .isTrue();
        assertThat(exceptions.excuse(new Violation("MovePayload", "", "one-rule")))
                .isTrue();
        assertThat(exceptions.excuse(new Violation("@a__b(c:)", "", "another-rule")))
                .isTrue();
        assertThat(exceptions.excuse(new Violation("Type.field", "", "another-rule")))
                .isFalse();
        assertThat(exceptions.excuse(new Violation("TypeXfield", "", "one-rule")))
                .isFalse();
        assertThat(exceptions.excuse(new Violation("MovePayload.errors", "", "one-rule")))
                .isFalse();
    }

    @Test
    void anExceptionThatExcusesNothingIsTold() {
        Exceptions exceptions = Exceptions.parse(List.of("rule A B*", "  Reason."));

        assertThat(exceptions.idle(List.of(new Violation("A", "", "rule")))).containsExactly("rule B*");
    }

    @Test
    void anExceptionHasAReason() {
        assertThatIllegalArgumentException().isThrownBy(() -> Exceptions.parse(List.of("rule A")));
    }

    private static String resource(String name) throws IOException {
        try (InputStream file = SdlLintTest.class.getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(file, name).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
