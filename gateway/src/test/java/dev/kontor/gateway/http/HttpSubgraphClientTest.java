package dev.kontor.gateway.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kontor.gateway.runtime.Caller;
import dev.kontor.gateway.runtime.Engine;
import dev.kontor.gateway.runtime.GraphQLRequest;
import dev.kontor.gateway.runtime.Overrides;
import dev.kontor.gateway.supergraph.Supergraph;
import dev.kontor.gateway.testkit.Json;
import dev.kontor.gateway.testkit.TestGraph;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.vertx.core.Vertx;
import io.vertx.core.net.NetServer;
import io.vertx.core.net.NetServerOptions;
import io.vertx.core.net.NetSocket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Subgraphs that break HTTP, as bytes on a socket. */
@Timeout(30)
class HttpSubgraphClientTest {

    private static final Vertx VERTX = Vertx.vertx();
    private static final String HEAD = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n";
    private static final String BODY = "{\"data\":{\"books\":[]}}";

    private static final SmallRyeConfig SETTINGS = new SmallRyeConfigBuilder()
            .addDiscoveredConverters()
            .withMapping(GatewayConfig.class)
            .withDefaultValues(Map.of("gateway.subgraph-timeout", "2s", "gateway.subgraph-max-response-size", "1000"))
            .build();

    @AfterAll
    static void stop() {
        VERTX.close().toCompletionStage().toCompletableFuture().join();
    }

    static Stream<Arguments> brokenAnswers() {
        return Stream.of(
                broken("SUBREQUEST_HTTP_ERROR", "nothing that is HTTP\r\n\r\n", true),
                broken("SUBREQUEST_HTTP_ERROR", "", true),
                broken("SUBREQUEST_HTTP_ERROR", "", false),
                broken("SUBREQUEST_HTTP_ERROR", HEAD + "Content-Length: 500\r\n\r\n" + BODY, true),
                broken("SUBREQUEST_HTTP_ERROR", HEAD + "Content-Length: 500\r\n\r\n" + BODY, false),
                broken("SUBREQUEST_HTTP_ERROR", HEAD + "Transfer-Encoding: chunked\r\n\r\n5\r\n{\"dat\r\n", false),
                broken("SUBREQUEST_HTTP_ERROR", HEAD + "Transfer-Encoding: chunked\r\n\r\nzz\r\n{\"dat\r\n", false),
                broken("SUBREQUEST_HTTP_ERROR", HEAD + "X: " + "x".repeat(100_000) + "\r\n\r\n", false),
                broken("SUBREQUEST_HTTP_ERROR", "HTTP/1.1 500 No\r\nContent-Length: 2\r\n\r\nno", false),
                broken("SUBREQUEST_MALFORMED_RESPONSE", HEAD + "Content-Length: 10\r\n\r\n" + BODY, false),
                broken("SUBREQUEST_MALFORMED_RESPONSE", HEAD + "Content-Length: 0\r\n\r\n", false),
                broken(
                        "SUBREQUEST_MALFORMED_RESPONSE",
                        HEAD + "Content-Length: 1001\r\n\r\n" + BODY + " ".repeat(1001 - BODY.length()),
                        false));
    }

    private static Arguments broken(String code, String bytes, boolean closed) {
        return Arguments.of(code, bytes, closed);
    }

    @ParameterizedTest
    @MethodSource("brokenAnswers")
    void answersThatBreakHttpAreToldByCodeAndInTime(String code, String bytes, boolean closed) {
        JsonNode answer = ask(socket -> {
            socket.write(bytes);
            if (closed) {
                socket.close();
            }
        });

        assertThat(answer.path("data").isNull()).isTrue();
        assertThat(answer.at("/errors/0/extensions/code").asText()).isEqualTo(code);
        assertThat(answer.at("/errors/0/message").asText())
                .contains("'catalog'")
                .doesNotContain("127.0.0.1");
    }

    @Test
    void answersThatComeByteByByteAreNotWaitedForForEver() {
        JsonNode answer = ask(socket -> {
            socket.write(HEAD + "Content-Length: 900\r\n\r\n");
            VERTX.setPeriodic(100, timer -> socket.write(" "));
        });

        assertThat(answer.at("/errors/0/extensions/code").asText()).isEqualTo("SUBREQUEST_HTTP_ERROR");
    }

    @Test
    void answersOfTheLargestSizeAreTaken() {
        JsonNode answer = ask(socket ->
                socket.write(HEAD + "Content-Length: 1000\r\n\r\n" + BODY + " ".repeat(1000 - BODY.length())));

        assertThat(answer.toString()).isEqualTo(BODY);
    }

    private static JsonNode ask(Consumer<NetSocket> subgraph) {
        NetServer server = await(VERTX.createNetServer(
                        new NetServerOptions().setHost("127.0.0.1").setPort(0))
                .connectHandler(socket -> socket.handler(request -> subgraph.accept(socket)))
                .listen());
        try {
            String url = "http://127.0.0.1:" + server.actualPort() + "/";
            Supergraph library = Supergraph.parse(
                    TestGraph.resource("library", "supergraph.graphql").replace("http://127.0.0.1/catalog", url));
            Engine engine = new Engine(
                    library,
                    new HttpSubgraphClient(VERTX, SETTINGS.getConfigMapping(GatewayConfig.class), new Writes()),
                    new Overrides(Set.of(), () -> 100));
            GraphQLRequest request = GraphQLRequest.of("{ books { id } }", null, null);
            byte[] body = engine.execute(engine.prepare(request, Caller.ANONYMOUS), request, Map.of(), false)
                    .orTimeout(10, TimeUnit.SECONDS)
                    .join()
                    .body();
            return Json.read(new String(body, StandardCharsets.UTF_8));
        } catch (GraphQLRequest.MalformedException e) {
            throw new IllegalStateException(e);
        } finally {
            await(server.close());
        }
    }

    private static <T> T await(io.vertx.core.Future<T> future) {
        return future.toCompletionStage().toCompletableFuture().join();
    }
}
