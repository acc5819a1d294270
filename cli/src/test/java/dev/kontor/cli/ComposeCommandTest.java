package dev.kontor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kontor.cli.ServiceDouble.Run;
import dev.kontor.cli.graphql.GraphQlClient;
import dev.kontor.gateway.composition.Composer;
import dev.kontor.gateway.composition.Composition;
import dev.kontor.gateway.composition.report.CompositionError;
import dev.kontor.gateway.composition.report.ErrorCode;
import dev.kontor.gateway.composition.report.Hint;
import dev.kontor.gateway.composition.report.HintCode;
import dev.kontor.gateway.composition.report.Place;
import dev.kontor.gateway.composition.schema.SubgraphSdl;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The command as people give it. */
class ComposeCommandTest {
    private static final Hint DESCRIPTIONS = new Hint(
            HintCode.INCONSISTENT_DESCRIPTION,
            "They differ.",
            "T",
            List.of(new Place("a", 1, 2), new Place("b", 3, 4)));
    private static final Hint ENTITY =
            new Hint(HintCode.INCONSISTENT_ENTITY, "b lacks it.", "T.c", List.of(new Place("b", 3, 4)));
    private static final Hint MEMBER = new Hint(HintCode.INCONSISTENT_UNION_MEMBER, "b lacks it.", "U", List.of());

    private final ComposerDouble composed = new ComposerDouble(
            new Composition.Composed("the supergraph\n", "the API\n", List.of(DESCRIPTIONS, ENTITY, MEMBER)));
    private final ComposerDouble refused = new ComposerDouble(new Composition.Refused(
            List.of(
                    new CompositionError(
                            ErrorCode.INVALID_FIELD_SHARING,
                            "The field is resolved by a and b.",
                            "T.a",
                            List.of(new Place("a", 3, 5), new Place("b", 7, 1))),
                    new CompositionError(
                            ErrorCode.SATISFIABILITY_ERROR,
                            "Nobody can answer\n  { t { a } }\nbecause a cannot.",
                            "",
                            List.of()),
                    new CompositionError(
                            ErrorCode.NO_QUERIES, "There is no query.", "", List.of(new Place("c", 1, 1)))),
            List.of(DESCRIPTIONS)));

    private final Path folder;
    private final String a;
    private final String b;

    ComposeCommandTest(@TempDir Path folder) {
        this.folder = folder;
        this.a = "a=" + folder.resolve("a.graphql");
        this.b = "b=" + folder.resolve("b.graphql");
    }

    @BeforeEach
    void writeSubgraphs() throws IOException {
        Files.writeString(folder.resolve("a.graphql"), "type A { é: Int }");
        Files.writeString(folder.resolve("b.graphql"), "type B { b: Int }");
    }

    @Test
    void printsTheSupergraph() {
        assertThat(composed.run("compose", a, b, "--hints", "none")).isEqualTo(new Run(0, "the supergraph\n", ""));
        assertThat(composed.given())
                .containsExactly(
                        new SubgraphSdl("a", "", "type A { é: Int }"), new SubgraphSdl("b", "", "type B { b: Int }"));
    }

    @Test
    void writesFiles() throws IOException {
        Path supergraph = folder.resolve("supergraph.graphql");
        Path api = folder.resolve("api.graphql");
        Files.writeString(supergraph, "the former one");

        Run run =
                composed.run("compose", a, b, "-o", supergraph.toString(), "--api", api.toString(), "--hints", "none");

        assertThat(run).isEqualTo(new Run(0, "", ""));
        assertThat(supergraph).hasContent("the supergraph\n");
        assertThat(api).hasContent("the API\n");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).hasSize(4);
        }
    }

    @Test
    void leavesFilesAsTheyAreWhenSubgraphsDoNotCompose() throws IOException {
        Path supergraph = folder.resolve("supergraph.graphql");
        Files.writeString(supergraph, "the former one");

        assertThat(refused.run("compose", a, b, "-o", supergraph.toString()).status())
                .isEqualTo(1);
        assertThat(supergraph).hasContent("the former one");
    }

    @Test
    void saysWhatIsWrongWhereAndHowToMendIt() {
        assertThat(refused.run("compose", a, b, "--hints", "none")).isEqualTo(new Run(1, "", """
                        kontor: The subgraphs do not compose: 3 errors.

                            FOLDER/a.graphql:3:5: INVALID_FIELD_SHARING T.a: The field is resolved by a and b.
                              also at FOLDER/b.graphql:7:1
                              %s
                            SATISFIABILITY_ERROR: Nobody can answer
                                { t { a } }
                              because a cannot.
                              %s
                            c:1:1: NO_QUERIES: There is no query.
                              %s
                        """.formatted(
                        ErrorCode.INVALID_FIELD_SHARING.remedy(),
                        ErrorCode.SATISFIABILITY_ERROR.remedy(),
                        ErrorCode.NO_QUERIES.remedy())
                .replace("FOLDER", folder.toString())));
    }

    @ParameterizedTest
    @CsvSource({"none,0", "warn,1", "info,2", "debug,3", "DEBUG,3"})
    void tellsHintsOfTheLevelThatIsAskedFor(String level, int number) {
        Run run = composed.run("compose", a, b, "--hints", level);

        assertThat(run.result()).isEqualTo("the supergraph\n");
        assertThat(run.news().lines().filter(line -> line.contains("hint "))).hasSize(number);
    }

    @Test
    void tellsWarningsUnlessToldOtherwise() {
        assertThat(composed.run("compose", a, b).news()).isEqualTo("""
                FOLDER/a.graphql:1:2: hint INCONSISTENT_DESCRIPTION T: They differ.
                  also at FOLDER/b.graphql:3:4
                """.replace("FOLDER", folder.toString()));
        assertThat(refused.run("compose", a, b).news()).contains("INCONSISTENT_DESCRIPTION");
    }

    @Test
    void tellsMachinesAll() throws IOException {
        Run run = refused.run("compose", a, "b=http://127.0.0.1:1/", "--format", "json");
        assertThat(run.status()).isEqualTo(2);

        run = refused.run("compose", a, b, "--format", "json");
        JsonNode json = GraphQlClient.JSON.readTree(run.result());

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.news()).isEmpty();
        assertThat(json.path("composed").asBoolean(true)).isFalse();
        assertThat(json.path("errors")).hasSize(3);
        assertThat(json.at("/errors/0"))
                .isEqualTo(GraphQlClient.JSON.readTree(
                        """
                {
                  "code": "INVALID_FIELD_SHARING",
                  "message": "The field is resolved by a and b.",
                  "remedy": "%s",
                  "coordinate": "T.a",
                  "places": [
                    { "subgraph": "a", "file": "FOLDER/a.graphql", "line": 3, "column": 5 },
                    { "subgraph": "b", "file": "FOLDER/b.graphql", "line": 7, "column": 1 }
                  ]
                }
                """.formatted(ErrorCode.INVALID_FIELD_SHARING.remedy()).replace("FOLDER", folder.toString())));
        assertThat(json.at("/hints/0/level").asText()).isEqualTo("WARN");
        assertThat(json.has("supergraph")).isFalse();

        json = GraphQlClient.JSON.readTree(composed.run("compose", a, b, "--format", "json", "--hints", "debug")
                .result());
        assertThat(json.path("composed").asBoolean()).isTrue();
        assertThat(json.path("hints")).hasSize(3);
        assertThat(json.path("supergraph").asText()).isEqualTo("the supergraph\n");
    }

    @Test
    void asksSubgraphsForTheirSdl() throws IOException {
        try (var service = new ServiceDouble()) {
            service.answers(200, "{\"data\": {\"_service\": {\"sdl\": \"type Told { a: Int }\"}}}");
            Path token = Files.writeString(folder.resolve("token"), "secret\n");

            Run run = composed.run(
                    "compose", "told=" + service.url("/graphql"), b, "--token-file", token.toString(), "--hints=none");

            assertThat(run).isEqualTo(new Run(0, "the supergraph\n", ""));
            assertThat(composed.given())
                    .contains(new SubgraphSdl("told", service.url("/graphql"), "type Told { a: Int }"));
            assertThat(service.asked())
                    .containsExactly("POST /graphql {\"query\":\"{ _service { sdl } }\",\"variables\":{}}");
        }
    }

    @Test
    void asksWithoutATokenWhereNoneIsGiven() throws IOException {
        try (var service = new ServiceDouble().letsEverybodyAsk()) {
            service.answers(200, "{\"data\": {\"_service\": {\"sdl\": \"type Told { a: Int }\"}}}");

            assertThat(composed.run("compose", "told=" + service.url("/graphql"))
                            .status())
                    .isZero();
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    200 | {"errors": [{"message": "No.", "extensions": {"code": "FORBIDDEN"}}]} | The subgraph a answers: No. (FORBIDDEN).
                    200 | {"data": {"_service": null}}   | The subgraph a at URL does not tell its SDL: it must answer { _service { sdl } }.
                    200 | {"data": {"_service": {"sdl": 7}}} | The subgraph a at URL does not tell its SDL: it must answer { _service { sdl } }.
                    502 | <html>                         | The subgraph a at URL answers with status 502 and no GraphQL response.
                    """)
    void saysThatASubgraphDoesNotTell(int status, String answer, String sentence) throws IOException {
        try (var service = new ServiceDouble().letsEverybodyAsk()) {
            service.answers(status, answer);

            assertThat(composed.run("compose", "a=" + service.url("/graphql")))
                    .isEqualTo(new Run(2, "", "kontor: " + sentence.replace("URL", service.url("/graphql")) + "\n"));
        }
        assertThat(composed.given()).isEmpty();
    }

    @Test
    void saysThatNobodyIsThere() {
        assertThat(composed.run("compose", "a=http://127.0.0.1:1/graphql"))
                .isEqualTo(new Run(2, "", "kontor: The subgraph a does not answer at http://127.0.0.1:1/graphql.\n"));
    }

    @Test
    void takesTheUrlWhereTheGatewayFindsASubgraph() throws IOException {
        try (var service = new ServiceDouble().letsEverybodyAsk()) {
            service.answers(200, "{\"data\": {\"_service\": {\"sdl\": \"x\"}}}");

            Run run = composed.run(
                    "compose",
                    a + "@https://a/graphql",
                    b,
                    "c=" + service.url("/"),
                    "--url",
                    "c=http://c",
                    "--url=b=ws://b?x=1");

            assertThat(run.status()).isZero();
            assertThat(composed.given())
                    .extracting(SubgraphSdl::url)
                    .containsExactly("https://a/graphql", "ws://b?x=1", "http://c");
        }
    }

    @Test
    void readsSubgraphsFromAFileOfArguments() throws IOException {
        Path list = Files.writeString(folder.resolve("subgraphs"), "# ours\n" + a + "\n" + b + "@http://b\n");

        assertThat(composed.run("compose", "@" + list).status()).isZero();
        assertThat(composed.given()).extracting(SubgraphSdl::name).containsExactly("a", "b");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    compose                              | Missing required parameter
                    compose a                            | "a" names no subgraph
                    compose =b                           | names no subgraph
                    compose a=                           | names no subgraph
                    compose a=http://                    | no URL
                    compose a=http://me:secret@a/         | a has a password in it
                    compose a=no/such/file.graphql       | There is no file no/such/file.graphql.
                    compose a=.                          | cannot be read
                    compose A A                          | two subgraphs a
                    compose A --url c=http://c           | there is no subgraph c
                    compose A --token-file no/such/file  | There is no file no/such/file.
                    compose A --token-file FOLDER/a.graphql | holds no token
                    compose A --hints tea                | --hints
                    compose A --format tea               | --format
                    compose A -o no/such/folder/file     | no/such/folder/file cannot be written
                    """)
    void refusesWhatItDoesNotUnderstand(String command, String word) {
        Run run = composed.run(
                command.replace("A", a).replace("FOLDER", folder.toString()).split(" ", -1));

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.result()).isEmpty();
        assertThat(run.news()).contains(word);
    }

    @Test
    void composesTheSuitesOwnSubgraphs() {
        Run run = ComposerDouble.run(
                Composer::compose,
                "compose",
                "accounts=../accounts-service/src/main/graphql/schema.graphql@http://127.0.0.1:8081/graphql",
                "kpi=../kpi-service/src/main/graphql/schema.graphql@http://127.0.0.1:8082/graphql");

        assertThat(run.status()).isZero();
        assertThat(run.result()).contains("url: \"http://127.0.0.1:8082/graphql\"");
    }

    @Test
    void saysWhereASubgraphIsNoGraphQl() throws IOException {
        Files.writeString(folder.resolve("a.graphql"), "type Query {\n  a: }\n");

        Run run = ComposerDouble.run(Composer::compose, "compose", a);

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.news()).contains(folder + "/a.graphql:2:").contains("INVALID_GRAPHQL");
    }
}
