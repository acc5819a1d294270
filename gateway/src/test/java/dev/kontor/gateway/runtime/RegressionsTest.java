package dev.kontor.gateway.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.gateway.testkit.split.RandomCase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What {@link RandomSplitsTest} once found, shrunk and named: each folder a graph and an operation on it. */
class RegressionsTest {

    private static final Path FOLDER = Path.of("src/test/resources/graphs/regressions");

    static List<Path> cases() throws IOException {
        try (Stream<Path> folders = Files.list(FOLDER)) {
            return folders.sorted().toList();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void answersAsTheUnsplitSchema(Path folder) {
        assertThat(RandomCase.read(folder).disagreement()).isEmpty();
    }
}
