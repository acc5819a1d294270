package dev.kontor.gateway.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.gateway.operation.OperationException;
import dev.kontor.gateway.response.ErrorCode;
import dev.kontor.gateway.subgraph.SubgraphException;
import dev.kontor.gateway.supergraph.SupergraphException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
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
    @MethodSource("codes")
    void everyCodeIsDocumented(String code) throws IOException {
        assertThat(Files.readString(Path.of("../docs/ERRORS.md"))).contains("| `" + code + "` |");
    }
}
