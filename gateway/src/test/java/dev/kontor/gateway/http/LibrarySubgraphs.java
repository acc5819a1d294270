package dev.kontor.gateway.http;

import com.sun.net.httpserver.HttpServer;
import dev.kontor.gateway.testkit.DataSet;
import dev.kontor.gateway.testkit.InProcessSubgraphs;
import dev.kontor.gateway.testkit.TestGraph;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The library's subgraphs behind real HTTP. The subgraph {@code people} answers only callers whose token it was sent;
 * {@code stock} is a port where nobody listens.
 */
public final class LibrarySubgraphs implements QuarkusTestResourceLifecycleManager {

    private @Nullable HttpServer server;
    private @Nullable Path supergraph;

    @Override
    public Map<String, String> start() {
        try {
            InProcessSubgraphs subgraphs = new InProcessSubgraphs(
                    Map.of(
                            "catalog", TestGraph.resource("library", "catalog.graphql"),
                            "people", TestGraph.resource("library", "people.graphql")),
                    new DataSet(TestGraph.resource("library", "data.json")));
            HttpServer started = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server = started;
            started.createContext("/", exchange -> {
                String name = exchange.getRequestURI().getPath().substring(1);
                byte[] request = exchange.getRequestBody().readAllBytes();
                boolean allowed =
                        name.equals("catalog") || exchange.getRequestHeaders().getFirst("authorization") != null;
                exchange.getResponseHeaders().add("content-type", allowed ? "application/json" : "text/plain");
                byte[] answer = allowed ? subgraphs.execute(name, request) : new byte[] {'n', 'o'};
                exchange.sendResponseHeaders(allowed ? 200 : 401, answer.length);
                exchange.getResponseBody().write(answer);
                exchange.close();
            });
            started.start();
            supergraph = Files.createTempFile("library", ".graphql");
            Files.writeString(supergraph, TestGraph.resource("library", "supergraph.graphql"));
            String base = "http://127.0.0.1:" + started.getAddress().getPort() + "/";
            return Map.of(
                    "gateway.supergraph",
                    supergraph.toString(),
                    "gateway.supergraph-poll",
                    "100ms",
                    "gateway.subgraphs.catalog.url",
                    base + "catalog",
                    "gateway.subgraphs.people.url",
                    base + "people",
                    "gateway.subgraphs.stock.url",
                    "http://127.0.0.1:1/");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void stop() {
        if (server != null) {
            server.stop(0);
        }
        if (supergraph != null) {
            try {
                Files.deleteIfExists(supergraph);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
