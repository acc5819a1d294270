package dev.kontor.gateway.http;

import dev.kontor.gateway.testkit.DataSet;
import dev.kontor.gateway.testkit.InProcessSubgraphs;
import dev.kontor.gateway.testkit.TestGraph;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The library's subgraphs behind real HTTP, {@code catalog} and {@code people} with a WebSocket for subscriptions. Tests
 * tell it what happens ({@link LiveSubgraphsControl}), over HTTP too: Quarkus loads them with another class loader.
 */
public final class LiveSubgraphs implements QuarkusTestResourceLifecycleManager {

    /** Where tests find the control. */
    static final String CONTROL = "test.subgraphs";

    private final Map<String, String> settings = new HashMap<>();
    private @Nullable Vertx vertx;
    private @Nullable Path supergraph;

    @Override
    public void init(Map<String, String> initArgs) {
        settings.putAll(initArgs);
    }

    @Override
    public Map<String, String> start() {
        Map<String, String> sources = new HashMap<>();
        for (String name : new String[] {"catalog", "people", "stock"}) {
            sources.put(name, TestGraph.resource("library", name + ".graphql"));
        }
        InProcessSubgraphs subgraphs =
                new InProcessSubgraphs(sources, new DataSet(TestGraph.resource("library", "data.json")));
        Vertx started = Vertx.vertx();
        vertx = started;
        LiveSubgraphsControl control = new LiveSubgraphsControl(subgraphs);
        HttpServer server = started.createHttpServer(new HttpServerOptions()
                        .setHost("127.0.0.1")
                        .setPort(0)
                        .addWebSocketSubProtocol("graphql-transport-ws"))
                .requestHandler(request -> answer(request, subgraphs, control))
                .listen()
                .toCompletionStage()
                .toCompletableFuture()
                .join();
        String base = "127.0.0.1:" + server.actualPort() + "/";
        try {
            supergraph = Files.createTempFile("library", ".graphql");
            Files.writeString(supergraph, TestGraph.resource("library", "supergraph.graphql"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        settings.put(CONTROL, "http://" + base);
        settings.put("gateway.supergraph", supergraph.toString());
        settings.put("gateway.supergraph-poll", "100ms");
        settings.put("gateway.subgraphs.catalog.url", "http://" + base + "catalog");
        settings.put("gateway.subgraphs.people.url", "http://127.0.0.1:1/");
        settings.put("gateway.subgraphs.people.subscription-url", "ws://" + base + "people");
        settings.put("gateway.subgraphs.stock.url", "http://" + base + "stock");
        return settings;
    }

    private static void answer(HttpServerRequest request, InProcessSubgraphs subgraphs, LiveSubgraphsControl control) {
        if (request.headers().contains("upgrade")) {
            control.upgrade(request);
            return;
        }
        request.body().onSuccess(body -> {
            String path = String.valueOf(request.path()).substring(1);
            if (path.startsWith("control/")) {
                request.response().end(control.command(path.substring("control/".length()), body.toString()));
            } else {
                request.response()
                        .putHeader("content-type", "application/json")
                        .end(Buffer.buffer(subgraphs.execute(path, body.getBytes())));
            }
        });
    }

    @Override
    public void stop() {
        Objects.requireNonNull(vertx).close();
        try {
            Files.deleteIfExists(Objects.requireNonNull(supergraph));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
