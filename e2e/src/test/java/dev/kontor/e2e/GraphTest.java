package dev.kontor.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.gateway.composition.Composer;
import dev.kontor.gateway.composition.Composition;
import dev.kontor.gateway.composition.schema.SubgraphSdl;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The committed graph fits the committed services, and the committed operations fit the graph. */
class GraphTest {
    private static final List<String> SUBGRAPHS = List.of("accounts-service", "kpi-service");
    private static final String SDL = "/src/main/graphql/schema.graphql";

    /** Run with {@code -Dgolden.update} to write both anew. */
    @Test
    void isComposedOfTheServicesAsTheyAre() throws IOException {
        Composition composition = Composer.compose(subgraphs());

        if (!(composition instanceof Composition.Composed composed)) {
            throw new AssertionError("The services do not compose: " + composition);
        }
        checkOrUpdate("graph/supergraph.graphql", composed.supergraphSdl());
        checkOrUpdate("graph/api.graphql", composed.apiSdl());
    }

    private static void checkOrUpdate(String file, String composed) throws IOException {
        if (System.getProperty("golden.update") != null) {
            Files.writeString(RunningSuite.ROOT.resolve(file), composed);
        }
        assertThat(read(file))
                .as(
                        "%s is stale: ./kontor compose @graph/subgraphs.txt -o graph/supergraph.graphql --api graph/api.graphql",
                        file)
                .isEqualTo(composed);
    }

    /** As {@code kontor compose} reads them: {@code name=file@url}. */
    private static List<SubgraphSdl> subgraphs() throws IOException {
        List<SubgraphSdl> subgraphs = new ArrayList<>();
        for (String line : read("graph/subgraphs.txt").lines().toList()) {
            if (!line.startsWith("#")) {
                String file = line.substring(line.indexOf('=') + 1, line.indexOf('@'));
                subgraphs.add(new SubgraphSdl(
                        line.substring(0, line.indexOf('=')), line.substring(line.indexOf('@') + 1), read(file)));
            }
        }
        return subgraphs;
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
}
