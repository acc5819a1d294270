package dev.kontor.gateway.composition;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.gateway.composition.report.Hint;
import dev.kontor.gateway.composition.report.HintCode;
import dev.kontor.gateway.composition.schema.SubgraphSdl;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Subgraphs → supergraph or errors, rule by rule: the files in {@code src/test/resources/composition/merge}. Each says what it
 * shows, then has its subgraphs, under a title with name, version of federation and imports, and what came of them. Run with
 * {@code -Dgolden.update} to write the last part anew; then look at the difference.
 */
class MergingTest {

    private static final Path FILES = Path.of("src/test/resources/composition/merge");
    private static final String TITLE = "#### ";
    private static final String OUTCOME = TITLE + "outcome";

    static Stream<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(FILES)) {
            return files.sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void subgraphsComeToThis(Path file) throws IOException {
        String given = given(file);
        String outcome = outcome(Composer.compose(subgraphs(given)));
        String whole = given + "\n\n" + OUTCOME + "\n" + outcome;
        if (System.getProperty("golden.update") != null) {
            Files.writeString(file, whole);
        }
        assertThat(whole).isEqualTo(Files.readString(file));
    }

    /** The file without what came of it. */
    static String given(Path file) throws IOException {
        String text = Files.readString(file);
        int end = text.indexOf(OUTCOME);
        return (end < 0 ? text : text.substring(0, end)).stripTrailing();
    }

    /** {@code name: federation v2.9 @key @shareable}, or {@code name} alone for Federation 1, and the SDL below. */
    static List<SubgraphSdl> subgraphs(String text) {
        List<SubgraphSdl> subgraphs = new ArrayList<>();
        for (String section : text.split("(?m)^" + TITLE, -1)) {
            if (section.startsWith("# ")) {
                continue;
            }
            String title = section.lines().findFirst().orElseThrow();
            String[] parts = title.split(": federation ", 2);
            String link = parts.length == 1 ? "" : link(parts[1]);
            String sdl = section.substring(title.length());
            subgraphs.add(new SubgraphSdl(parts[0], "http://" + parts[0], link + sdl));
        }
        return subgraphs;
    }

    private static String link(String versionAndImports) {
        String[] parts = versionAndImports.split(" ", 2);
        String imports = Arrays.stream((parts.length == 1 ? "" : parts[1]).split(" (?=[@{])", -1))
                .map(each -> each.startsWith("{") ? each : "\"" + each + "\"")
                .filter(each -> !each.equals("\"\""))
                .collect(Collectors.joining(", "));
        return "extend schema @link(url: \"https://specs.apollo.dev/federation/" + parts[0] + "\", import: [" + imports
                + "])";
    }

    private static String outcome(Composition composition) {
        String outcome = switch (composition) {
            case Composition.Composed composed -> withoutMachinery(composed.supergraphSdl());
            case Composition.Refused refused ->
                refused.errors().stream().map(error -> "# " + error).collect(Collectors.joining("\n"));
        };
        String hints = composition.hints().stream()
                .filter(hint -> hint.code().level() != HintCode.Level.DEBUG)
                .map(MergingTest::line)
                .collect(Collectors.joining());
        return outcome + "\n" + hints;
    }

    private static String line(Hint hint) {
        return "# " + hint + "\n";
    }

    /** What every supergraph has is not shown. */
    private static String withoutMachinery(String supergraph) {
        List<String> machinery = List.of(
                "directive @join__",
                "directive @link(",
                "scalar join__",
                "scalar link__",
                "enum link__",
                "input join__");
        return Arrays.stream(supergraph.split("\n\n(?=\\S)", -1))
                .filter(block -> machinery.stream().noneMatch(block::startsWith))
                .collect(Collectors.joining("\n\n"));
    }
}
