package dev.kontor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.cli.suite.Ports;
import dev.kontor.cli.suite.Workspace;
import dev.kontor.gateway.runtime.Stage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The command as people give it. What each stage prints of one operation is in {@code plan/Card.STAGE.txt}; run with
 * {@code -Dgolden.update} to write it anew, and read the difference.
 */
class PlanCommandTest {
    private static final Path FILES = Path.of("src/test/resources/dev/kontor/cli/plan");
    private static final String SUPERGRAPH = FILES.resolve("supergraph.graphql").toString();
    private static final String CARD = FILES.resolve("Card.graphql").toString();

    /** How a command ended and what it said. */
    private record Run(int status, String result, String news) {}

    @ParameterizedTest
    @EnumSource
    void printsTheStageThatIsAskedFor(Stage stage) throws IOException {
        Run run = plan(CARD, "--supergraph", SUPERGRAPH, "--variables", "{\"withTarget\":true}", "--stage", "" + stage);

        Path golden = FILES.resolve("Card." + stage + ".txt");
        if (System.getProperty("golden.update") != null) {
            Files.writeString(golden, run.result);
        }
        assertThat(run).isEqualTo(new Run(0, Files.readString(golden), ""));
    }

    @ParameterizedTest
    @EnumSource
    void printsEachStageOfWhatNeedsNoSubgraph(Stage stage, @TempDir Path folder) throws IOException {
        Path file = folder.resolve("typename.graphql");
        Files.writeString(file, "{ __typename }");

        assertThat(plan(file.toString(), "--supergraph", SUPERGRAPH, "--stage", "" + stage).status)
                .isZero();
    }

    @Test
    void printsThePlanWhenNoStageIsNamed() {
        assertThat(plan("AccountCard")).isEqualTo(plan("AccountCard", "--stage", "plan"));
    }

    @Test
    void plansForTheVariablesThatDecideConditions() {
        assertThat(plan(CARD, "--supergraph", SUPERGRAPH, "--variables", "{\"withTarget\":false}").result)
                .contains("satisfaction")
                .doesNotContain("target");
        assertThat(plan(CARD, "--supergraph", SUPERGRAPH)).isEqualTo(new Run(1, "", """
                        kontor: The gateway refuses the operation: VALIDATION_INVALID_TYPE_VARIABLE.

                            %s:1:22: Variable 'withTarget' has an invalid value: Variable 'withTarget' has coerced Null value for NonNull type 'Boolean!'
                        """.formatted(CARD)));
    }

    @Test
    void plansForTheScopesOfACaller() {
        String variables = "{\"withTarget\":true}";

        assertThat(plan(CARD, "--supergraph", SUPERGRAPH, "--variables", variables, "--scopes", "people:write").result)
                .doesNotContain("phone");
        assertThat(plan(CARD, "--supergraph", SUPERGRAPH, "--variables", variables, "--scopes", "x,people:read").result)
                .contains("phone");
    }

    @Test
    void plansForTheOverridesThatAreActive(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("phone.graphql");
        Files.writeString(file, "{ account(id: 1) { owner { phone } } }");

        assertThat(plan(file.toString(), "--supergraph", SUPERGRAPH).result).doesNotContain("people");
        assertThat(plan(file.toString(), "--supergraph", SUPERGRAPH, "--overrides", "faxes,phones").result)
                .contains("people");
    }

    @Test
    void knowsTheSuitesOwnOperationsAndGraph() {
        assertThat(plan("AccountCard").result).startsWith("0 accounts\n").contains("\n1 kpi after 0, entities at ");
    }

    @Test
    void readsStandardInput() {
        InputStream before = System.in;
        System.setIn(new ByteArrayInputStream("{ account(id: 1) { name } }".getBytes(StandardCharsets.UTF_8)));
        try {
            assertThat(plan("-", "--supergraph", SUPERGRAPH).result).isEqualTo("0 accounts\n  {account(id:1){name}}\n");
        } finally {
            System.setIn(before);
        }
    }

    @Test
    void takesTheOperationThatIsNamed(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("two.graphql");
        Files.writeString(file, "query A { account(id: 1) { name } } query B { account(id: 2) { name } }");

        assertThat(plan(file.toString(), "--supergraph", SUPERGRAPH, "--operation-name", "B").result)
                .contains("id:2");
        assertThat(plan(file.toString(), "--supergraph", SUPERGRAPH).news).contains("GRAPHQL_UNKNOWN_OPERATION_NAME");
    }

    @Test
    void saysWhereAnOperationIsWrong(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("wrong.graphql");
        Files.writeString(file, "{\n  account(id: 1) { name nickname }\n}");

        Run run = plan(file.toString(), "--supergraph", SUPERGRAPH);

        assertThat(run.status).isEqualTo(1);
        assertThat(run.result).isEmpty();
        assertThat(run.news).contains("GRAPHQL_VALIDATION_FAILED").contains(file + ":2:25: ");
    }

    @Test
    void saysWhyASupergraphCannotBeServed() {
        assertThat(plan("AccountCard", "--supergraph", CARD))
                .satisfies(run -> assertThat(run.status).isEqualTo(1))
                .satisfies(run -> assertThat(run.news).contains(CARD + " cannot be served: "));
    }

    @ParameterizedTest
    @ValueSource(strings = {"NoSuchOperation", "no/such/file.graphql"})
    void saysThatThereIsNoOperation(String operation) {
        assertThat(plan(operation))
                .isEqualTo(new Run(
                        1,
                        "",
                        "kontor: There is no file " + operation + ", and no such operation in graph/operations.\n"));
    }

    @Test
    void refusesWhatItDoesNotUnderstand() {
        assertThat(plan("AccountCard", "--stage", "tea"))
                .satisfies(run -> assertThat(run.status).isEqualTo(2))
                .satisfies(run -> assertThat(run.news).contains("there is no stage tea, but normalize, graph, "));
        assertThat(plan("AccountCard", "--variables", "[]"))
                .satisfies(run -> assertThat(run.status).isEqualTo(1))
                .satisfies(run -> assertThat(run.news).contains("must be an object"));
    }

    private static Run plan(String... arguments) {
        var result = new ByteArrayOutputStream();
        var news = new ByteArrayOutputStream();
        var console = new Console(print(result), print(news));
        var workspace = new Workspace(Path.of(".."), Path.of("target/kontor"));
        int status = Kontor.commandLine(new Context(workspace, Ports.from(Map.of()), console))
                .setErr(new PrintWriter(news, true, StandardCharsets.UTF_8))
                .execute(Stream.concat(Stream.of("plan"), Stream.of(arguments)).toArray(String[]::new));
        return new Run(status, result.toString(StandardCharsets.UTF_8), news.toString(StandardCharsets.UTF_8));
    }

    private static PrintStream print(ByteArrayOutputStream out) {
        return new PrintStream(out, true, StandardCharsets.UTF_8);
    }
}
