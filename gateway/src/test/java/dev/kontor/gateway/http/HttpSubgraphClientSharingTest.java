package dev.kontor.gateway.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.kontor.gateway.federation.Subgraph;
import dev.kontor.gateway.subgraph.SubgraphClient;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Who asks a subgraph the same at the same time; a subgraph that answers when it is told to. */
@Timeout(30)
class HttpSubgraphClientSharingTest {

    private static final Map<String, String> ADA = Map.of("authorization", "Bearer ada", "accept-language", "de");

    /** One event loop, since sharing ends where a thread does. */
    private final Vertx vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1));

    private final List<HttpServerRequest> arrived = new CopyOnWriteArrayList<>();
    private HttpServer server = vertx.createHttpServer();

    @BeforeEach
    void start() {
        server = vertx.createHttpServer()
                .requestHandler(request -> request.body().onSuccess(body -> arrived.add(request)))
                .listen(0, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .join();
    }

    @AfterEach
    void stop() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void readsThatAreTheSameAreSentOnceAndAnsweredAll() {
        SubgraphClient client = client(true);
        CompletableFuture<byte[]> first = send(client, "{a}", ADA, true);
        awaitArrived(1);
        CompletableFuture<byte[]> second = send(client, "{a}", ADA, true);
        CompletableFuture<byte[]> traced = send(client, "{a}", with("traceparent", "00-1"), true);
        // On the same connection's loop, after those: when it has arrived they would have, too.
        ask(client, "{other}", ADA, true);
        awaitArrived(2);

        answer(0, "1");

        assertThat(first.join()).isEqualTo(bytes("1"));
        assertThat(second.join()).isEqualTo(bytes("1"));
        assertThat(traced.join()).isEqualTo(bytes("1"));
        assertThat(arrived).hasSize(2);
    }

    @Test
    void readsOfOtherCallersAndLanguagesAreTheirOwn() {
        SubgraphClient client = client(true);
        ask(client, "{a}", ADA, true);
        ask(client, "{a}", with("authorization", "Bearer bob"), true);
        ask(client, "{a}", with("accept-language", "en"), true);
        ask(client, "{a}", Map.of(), true);

        awaitArrived(4);
    }

    @Test
    void readsAreNotAnsweredByOnesThatAreOver() {
        SubgraphClient client = client(true);
        CompletableFuture<byte[]> first = send(client, "{a}", ADA, true);
        awaitArrived(1);
        answer(0, "1");
        first.join();

        CompletableFuture<byte[]> second = send(client, "{a}", ADA, true);
        awaitArrived(2);
        answer(1, "2");

        assertThat(second.join()).isEqualTo(bytes("2"));
    }

    @Test
    void readsAfterAWriteAreNotAnsweredByOnesFromBefore() {
        SubgraphClient client = client(true);
        CompletableFuture<byte[]> before = send(client, "{a}", ADA, true);
        awaitArrived(1);
        CompletableFuture<byte[]> write = send(client, "mutation{a}", ADA, false);
        awaitArrived(2);
        answer(1, "written");
        write.join();

        CompletableFuture<byte[]> after = send(client, "{a}", ADA, true);
        awaitArrived(3);
        answer(0, "old");
        answer(2, "new");

        assertThat(before.join()).isEqualTo(bytes("old"));
        assertThat(after.join()).isEqualTo(bytes("new"));
    }

    @Test
    void writesAreAllSent() {
        SubgraphClient client = client(true);
        ask(client, "mutation{a}", ADA, false);
        ask(client, "mutation{a}", ADA, false);

        awaitArrived(2);
    }

    @Test
    void failuresAreSharedAndNotKept() {
        SubgraphClient client = client(true);
        CompletableFuture<byte[]> first = send(client, "{a}", ADA, true);
        awaitArrived(1);
        CompletableFuture<byte[]> second = send(client, "{a}", ADA, true);
        ask(client, "{other}", ADA, true);
        awaitArrived(2);
        arrived.getFirst().response().setStatusCode(500).end("no");

        await().until(() -> first.isCompletedExceptionally() && second.isCompletedExceptionally());
        ask(client, "{a}", ADA, true);
        awaitArrived(3);
    }

    @Test
    void nothingIsSharedWhereThatIsSwitchedOff() {
        SubgraphClient client = client(false);
        ask(client, "{a}", ADA, true);
        ask(client, "{a}", ADA, true);

        awaitArrived(2);
    }

    private SubgraphClient client(boolean shared) {
        SmallRyeConfig settings = new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .withMapping(GatewayConfig.class)
                .withDefaultValue("gateway.share-subgraph-requests", String.valueOf(shared))
                .build();
        return new HttpSubgraphClient(vertx, settings.getConfigMapping(GatewayConfig.class), new Writes());
    }

    private CompletableFuture<byte[]> send(
            SubgraphClient client, String body, Map<String, String> headers, boolean mayShare) {
        Subgraph subgraph = new Subgraph("CATALOG", "catalog", "http://127.0.0.1:" + server.actualPort() + "/");
        return client.send(new SubgraphClient.Request(subgraph, bytes(body), headers, mayShare))
                .toCompletableFuture();
    }

    /** Sends what is only counted. */
    private void ask(SubgraphClient client, String body, Map<String, String> headers, boolean mayShare) {
        CompletableFuture<byte[]> _ = send(client, body, headers, mayShare);
    }

    private void awaitArrived(int requests) {
        await().until(() -> arrived.size() == requests);
    }

    private void answer(int request, String body) {
        arrived.get(request).response().end(body);
    }

    private static Map<String, String> with(String name, String value) {
        Map<String, String> headers = new HashMap<>(ADA);
        headers.put(name, value);
        return headers;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }
}
