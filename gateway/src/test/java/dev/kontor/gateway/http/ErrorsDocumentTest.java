package dev.kontor.gateway.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import dev.kontor.gateway.composition.report.HintCode;
import dev.kontor.gateway.operation.OperationException;
import dev.kontor.gateway.response.ErrorCode;
import dev.kontor.gateway.subgraph.SubgraphException;
import dev.kontor.gateway.supergraph.SupergraphException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** docs/ERRORS.md lists every code there is. */
class ErrorsDocumentTest {

    static Stream<String> codes() {
        return Stream.of(
                        OperationException.Code.values(),
                        SubgraphException.Code.values(),
                        SupergraphException.Code.values(),
                        ErrorCode.values(),
                        Refusal.values())
                .flatMap(Arrays::stream)
                .map(Enum::name);
    }

    @ParameterizedTest
    @EnumSource
    void everyErrorOfCompositionIsThereWithItsRemedy(dev.kontor.gateway.composition.report.ErrorCode code)
            throws IOException {
        assertThat(ofComposition())
                .filteredOn(line -> line.startsWith("| `" + code + "` | "))
                .singleElement(STRING)
                .endsWith(" | " + code.remedy() + " |");
    }

    @ParameterizedTest
    @EnumSource
    void everyHintIsThereWithItsLevel(HintCode code) throws IOException {
        assertThat(ofComposition())
                .filteredOn(line -> line.startsWith("| `" + code + "` | " + code.level() + " | "))
                .hasSize(1);
    }

    @Test
    void noCodeOfCompositionIsThereThatThereIsNot() throws IOException {
        assertThat(ofComposition().stream().filter(line -> line.startsWith("| `")))
                .hasSize(dev.kontor.gateway.composition.report.ErrorCode.values().length + HintCode.values().length);
    }

    private static List<String> ofComposition() throws IOException {
        List<String> lines = Files.readAllLines(Path.of("../docs/ERRORS.md"));
        return lines.subList(lines.indexOf("## Composition"), lines.size());
    }

    @ParameterizedTest
    @MethodSource("codes")
    void everyCodeIsDocumented(String code) throws IOException {
        assertThat(Files.readString(Path.of("../docs/ERRORS.md"))).contains("| `" + code + "` |");
    }
}
