package dev.kontor.gateway.composition.satisfy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.gateway.composition.Composer;
import dev.kontor.gateway.composition.Composition;
import dev.kontor.gateway.composition.report.CompositionError;
import dev.kontor.gateway.composition.report.Hint;
import dev.kontor.gateway.composition.report.HintCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Golden answers: each file of {@code composition/satisfy} has subgraphs, a line {@code # NAME} before each, a line {@code ---}
 * and what is reported; nothing when each query can be answered. Run with {@code -Dgolden.update} to write the answers anew, and
 * read the difference.
 */
class SatisfiabilityTest {

    private static final Path SETS = Path.of("src/test/resources/composition/satisfy");
    private static final String SEPARATOR = "\n---\n";

    static List<Path> sets() throws IOException {
        try (Stream<Path> files = Files.list(SETS)) {
            return files.map(SETS::relativize).sorted().toList();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("sets")
    void reportsAsWrittenDown(Path name) throws IOException {
        Path file = SETS.resolve(name);
        String subgraphs = Files.readString(file).split(SEPARATOR, 2)[0];

        String golden = subgraphs + SEPARATOR + report(Composer.compose(SdlSet.of(subgraphs)));

        if (System.getProperty("golden.update") != null) {
            Files.writeString(file, golden);
        }
        assertThat(Files.readString(file)).isEqualTo(golden);
    }

    private static String report(Composition composition) {
        Stream<String> errors = composition instanceof Composition.Refused refused
                ? refused.errors().stream().map(CompositionError::toString)
                : Stream.of();
        Stream<String> hints = composition.hints().stream()
                .filter(hint -> hint.code() == HintCode.INCONSISTENT_RUNTIME_TYPES_FOR_SHAREABLE_RETURN)
                .map(Hint::toString);
        return Stream.concat(errors, hints).map(each -> each + "\n").collect(Collectors.joining("\n"));
    }
}
