package dev.kontor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kontor.cli.ServiceDouble.Run;
import dev.kontor.cli.graphql.GraphQlClient;
import dev.kontor.gateway.composition.Composer;
import dev.kontor.gateway.composition.Composition;
import dev.kontor.gateway.composition.report.CompositionError;
import dev.kontor.gateway.composition.report.ErrorCode;
import dev.kontor.gateway.composition.report.Place;
import dev.kontor.gateway.composition.schema.SubgraphSdl;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The command as people give it. */
class CheckCommandTest {
    private static final String SUPERGRAPH = """
            schema
              @link(url: "https://specs.apollo.dev/link/v1.0")
              @link(url: "https://specs.apollo.dev/join/v0.3", for: EXECUTION)
            { query: Query }
            scalar join__FieldSet
            enum join__Graph { A @join__graph(name: "a", url: "http://a/graphql") }
            type Query @join__type(graph: A) { one: Int two: Int }
            enum E @join__type(graph: A) { X }
            """;
    private static final String BREAKING = SUPERGRAPH.replace("two: Int", "");
    private static final String DANGEROUS = SUPERGRAPH.replace("{ X }", "{ X Y }");
    private static final String SAFE = SUPERGRAPH.replace("one: Int", "one: Int! three: Int");

    private final String old;
    private final String a;
    private final Path folder;

    CheckCommandTest(@TempDir Path folder) {
        this.folder = folder;
        this.old = folder.resolve("supergraph.graphql").toString();
        this.a = "a=" + folder.resolve("a.graphql");
    }

    @BeforeEach
    void write() throws IOException {
        Files.writeString(Path.of(old), SUPERGRAPH);
        Files.writeString(folder.resolve("a.graphql"), "type Query { one: Int }");
    }

    @Test
    void tellsWhatBreaksFirst() throws IOException {
        String all = BREAKING.replace("{ X }", "{ X Y }").replace("one: Int", "one: Int! three: Int");

        assertThat(check(all)).isEqualTo(new Run(1, """
                        breaking   FIELD_REMOVED: The field Query.two was removed.
                        dangerous  VALUE_ADDED_TO_ENUM: The enum value E.Y was added.
                        safe       FIELD_CHANGED_KIND_SAFE: The type of the field Query.one changed from Int to Int!.
                        safe       FIELD_ADDED: The field Query.three was added.
                        1 breaking, 1 dangerous, 2 safe.
                        """, ""));
    }

    @Test
    void saysThatNothingHasChanged() throws IOException {
        assertThat(check(SUPERGRAPH)).isEqualTo(new Run(0, "Nothing has changed.\n", ""));
    }

    @Test
    void failsOnWhatItIsToldToFailOn() throws IOException {
        assertThat(check(SAFE).status()).isZero();
        assertThat(check(DANGEROUS).status()).isZero();
        assertThat(check(BREAKING).status()).isEqualTo(1);
        assertThat(check(DANGEROUS, "--fail-on", "breaking").status()).isZero();
        assertThat(check(BREAKING, "--fail-on", "breaking").status()).isEqualTo(1);
        assertThat(check(SAFE, "--fail-on", "dangerous").status()).isZero();
        assertThat(check(DANGEROUS, "--fail-on", "dangerous").status()).isEqualTo(1);
        assertThat(check(BREAKING, "--fail-on", "dangerous").status()).isEqualTo(1);
    }

    @Test
    void composesSubgraphsAndTakesTheUrlsThatTheyHad() {
        var composer = composing(BREAKING);

        assertThat(composer.run("check", old, a).status()).isEqualTo(1);
        assertThat(composer.given())
                .containsExactly(new SubgraphSdl("a", "http://a/graphql", "type Query { one: Int }"));

        composer.run("check", old, a + "@http://b/graphql");
        composer.run("check", old, a, "--url", "a=http://c/graphql");
        assertThat(composer.given())
                .extracting(SubgraphSdl::url)
                .containsExactly("http://a/graphql", "http://b/graphql", "http://c/graphql");
    }

    @Test
    void failsWhenSubgraphsDoNotCompose() throws IOException {
        var composer = new ComposerDouble(new Composition.Refused(
                List.of(new CompositionError(
                        ErrorCode.NO_QUERIES, "There is no query.", "", List.of(new Place("a", 1, 1)))),
                List.of()));

        Run run = composer.run("check", old, a);
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.result()).isEmpty();
        assertThat(run.news()).contains("do not compose: 1 error.").contains("a.graphql:1:1: NO_QUERIES");

        run = composer.run("check", old, a, "--format", "json");
        JsonNode json = GraphQlClient.JSON.readTree(run.result());
        assertThat(run.status()).isEqualTo(1);
        assertThat(json.path("failed").asBoolean()).isTrue();
        assertThat(json.at("/errors/0/code").asText()).isEqualTo("NO_QUERIES");
    }

    @Test
    void failsWhenWhatIsComposedCannotBeServed() {
        Run run = composing(SUPERGRAPH.replace("join/v0.3", "join/v9.9")).run("check", old, a);

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.news()).contains("What was composed cannot be served: UNSUPPORTED_FEATURE: ");
    }

    @Test
    void tellsMachinesAll() throws IOException {
        Run run = check(BREAKING, "--format", "json");
        assertThat(run.status()).isEqualTo(1);
        assertThat(GraphQlClient.JSON.readTree(run.result())).isEqualTo(GraphQlClient.JSON.readTree("""
                {
                  "failed": true,
                  "changes": [
                    {
                      "kind": "FIELD_REMOVED",
                      "severity": "BREAKING",
                      "coordinate": "Query.two",
                      "message": "The field Query.two was removed."
                    }
                  ]
                }
                """));

        JsonNode composed = GraphQlClient.JSON.readTree(
                composing(SAFE).run("check", old, a, "--format", "json").result());
        assertThat(composed.path("failed").asBoolean(true)).isFalse();
        assertThat(composed.path("errors")).isEmpty();
        assertThat(composed.path("changes")).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    check                                      | Missing required parameter
                    check OLD                                  | Give either
                    check OLD A --supergraph OLD               | Give either
                    check no/such/file A                       | There is no file no/such/file.
                    check OLD --supergraph no/such/file        | There is no file no/such/file.
                    check OLD a                                | names no subgraph
                    check DIR/a.graphql A                   | a.graphql cannot be served: NOT_A_SUPERGRAPH:
                    check OLD --supergraph DIR/a.graphql    | a.graphql cannot be served: NOT_A_SUPERGRAPH:
                    check OLD A --fail-on tea                  | --fail-on
                    """)
    void refusesWhatItDoesNotUnderstand(String command, String word) {
        Run run = composing(SAFE)
                .run(command.replace("A", a)
                        .replace("OLD", old)
                        .replace("DIR", folder.toString())
                        .split(" ", -1));

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.result()).isEmpty();
        assertThat(run.news()).contains(word);
    }

    @Test
    void nothingBreaksInTheSuiteAsItIs() {
        Run run = ComposerDouble.run(
                Composer::compose,
                "check",
                "../graph/supergraph.graphql",
                "accounts=../accounts-service/src/main/graphql/schema.graphql",
                "kpi=../kpi-service/src/main/graphql/schema.graphql");

        assertThat(run.status()).isZero();
        assertThat(run.result()).doesNotContain("breaking  ").doesNotContain("URL");
    }

    private Run check(String after, String... options) throws IOException {
        Path file = Files.writeString(folder.resolve("new.graphql"), after);
        String[] arguments = new String[options.length + 4];
        System.arraycopy(new String[] {"check", old, "--supergraph", file.toString()}, 0, arguments, 0, 4);
        System.arraycopy(options, 0, arguments, 4, options.length);
        return composing(SUPERGRAPH).run(arguments);
    }

    private static ComposerDouble composing(String supergraph) {
        return new ComposerDouble(new Composition.Composed(supergraph, "", List.of()));
    }
}
