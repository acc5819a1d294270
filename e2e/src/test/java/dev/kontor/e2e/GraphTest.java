package dev.kontor.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.kit.testing.sdl.SdlLint;
import graphql.ParseAndValidate;
import graphql.language.Document;
import graphql.parser.Parser;
import graphql.schema.GraphQLSchema;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.UnExecutableSchemaGenerator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The committed graph fits the committed services, and the committed operations fit the graph. */
class GraphTest {
    private static final List<String> SUBGRAPHS = List.of("accounts-service", "kpi-service");
    private static final String SDL = "/src/main/graphql/schema.graphql";

    @ParameterizedTest
    @ValueSource(strings = {"supergraph.graphql", "api.graphql"})
    void isComposedOfTheServicesAsTheyAre(String file) throws Exception {
        List<String> madeOf = Files.readAllLines(
                        RunningSuite.ROOT.resolve("graph").resolve(file))
                .stream()
                .filter(line -> line.startsWith("# sha256 "))
                .toList();

        for (String service : SUBGRAPHS) {
            String sdl = service + SDL;
            assertThat(madeOf)
                    .as("graph/%s is stale: in graph/, run npm ci && npm run compose", file)
                    .contains("# sha256 " + sha256(RunningSuite.ROOT.resolve(sdl)) + " " + sdl);
        }
        assertThat(madeOf).hasSameSizeAs(SUBGRAPHS);
    }

    @ParameterizedTest
    @MethodSource("operations")
    void answersItsOperations(Path operation) throws IOException {
        GraphQLSchema api = UnExecutableSchemaGenerator.makeUnExecutableSchema(new SchemaParser()
                .parse(RunningSuite.ROOT.resolve("graph/api.graphql").toFile()));
        Document document = Parser.parse(Files.readString(operation));

        assertThat(ParseAndValidate.validate(api, document, Locale.ENGLISH)).isEmpty();
    }

    @Test
    void theApiLintsClean() throws IOException {
        assertThat(SdlLint.violations(read("graph/api.graphql"))).isEmpty();
    }

    @Test
    void noExceptionOfTheLinterIsForNothing() throws IOException {
        List<String> schemas = new ArrayList<>(List.of(read("graph/api.graphql")));
        for (String service : SUBGRAPHS) {
            schemas.add(read(service + SDL));
        }

        assertThat(SdlLint.idleExceptions(schemas)).isEmpty();
    }

    /** Those that clients are shown, those with which scenarios are loaded, and those that tell their stories. */
    static List<Path> operations() throws IOException {
        return Stream.of(
                        documents("graph/operations"),
                        documents("cli/src/main/resources/dev/kontor/cli/scenario"),
                        documents("scenarios"))
                .flatMap(documents -> documents)
                .toList();
    }

    private static Stream<Path> documents(String folder) throws IOException {
        try (var files = Files.walk(RunningSuite.ROOT.resolve(folder))) {
            List<Path> documents = files.filter(file -> file.toString().endsWith(".graphql"))
                    .sorted()
                    .toList();
            assertThat(documents).as(folder).isNotEmpty();
            return documents.stream();
        }
    }

    private static String read(String file) throws IOException {
        return Files.readString(RunningSuite.ROOT.resolve(file));
    }

    private static String sha256(Path file) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
    }
}
