package dev.kontor.gateway.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.kontor.gateway.testkit.DataSet;
import dev.kontor.gateway.testkit.InProcessSubgraphs;
import dev.kontor.gateway.testkit.Json;
import dev.kontor.gateway.testkit.TestGraph;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The library's subgraphs behind real HTTP, which say what they offer to whoever has the gateway's token. What each says can
 * be put at {@code /sdl/NAME}; one that says nothing is silent altogether.
 */
public final class SpeakingSubgraphs implements QuarkusTestResourceLifecycleManager {

    /** Where tests find the control. */
    static final String CONTROL = "test.subgraphs";

    private static final String TOKEN = "of-the-gateway";

    private final Map<String, String> sdls = new ConcurrentHashMap<>();
    private @Nullable HttpServer server;
    private @Nullable Path token;

    @Override
    public Map<String, String> start() {
        for (String name : new String[] {"catalog", "people", "stock"}) {
            sdls.put(name, TestGraph.resource("library", name + ".graphql"));
        }
        InProcessSubgraphs subgraphs =
                new InProcessSubgraphs(sdls, new DataSet(TestGraph.resource("library", "data.json")));
        try {
            HttpServer started = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server = started;
            started.createContext("/sdl/", this::put);
            started.createContext("/", exchange -> answer(exchange, subgraphs));
            started.start();
            Path file = Files.createTempFile("gateway", ".token");
            token = file;
            Files.writeString(file, TOKEN + "\n");
            String base = "http://127.0.0.1:" + started.getAddress().getPort() + "/";
            Map<String, String> settings = new HashMap<>();
            settings.put(CONTROL, base);
            settings.put("gateway.supergraph-poll", "50ms");
            settings.put("gateway.subgraph-token-file", file.toString());
            sdls.keySet().forEach(name -> settings.put("gateway.subgraphs." + name + ".url", base + name));
            return settings;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void put(HttpExchange exchange) throws IOException {
        String name = exchange.getRequestURI().getPath().substring("/sdl/".length());
        sdls.put(name, new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        exchange.sendResponseHeaders(204, -1);
        exchange.close();
    }

    private void answer(HttpExchange exchange, InProcessSubgraphs subgraphs) throws IOException {
        String name = exchange.getRequestURI().getPath().substring(1);
        String sdl = sdls.getOrDefault(name, "");
        byte[] request = exchange.getRequestBody().readAllBytes();
        if (!sdl.isEmpty()) {
            boolean asked = new String(request, StandardCharsets.UTF_8).contains("_service");
            byte[] answer = asked ? sdl(exchange, sdl) : subgraphs.execute(name, request);
            exchange.getResponseHeaders().add("content-type", "application/json");
            exchange.sendResponseHeaders(200, answer.length);
            exchange.getResponseBody().write(answer);
        }
        exchange.close();
    }

    private static byte[] sdl(HttpExchange exchange, String sdl) {
        boolean allowed =
                ("Bearer " + TOKEN).equals(exchange.getRequestHeaders().getFirst("authorization"));
        Map<String, Object> answer = allowed
                ? Map.of("data", Map.of("_service", Map.of("sdl", sdl)))
                : Map.of("errors", new Object[] {Map.of("message", "A valid token is needed.")});
        return Json.write(answer).getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void stop() {
        if (server != null) {
            server.stop(0);
        }
        if (token != null) {
            try {
                Files.deleteIfExists(token);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
