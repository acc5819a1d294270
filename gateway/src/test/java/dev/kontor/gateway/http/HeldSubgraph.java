package dev.kontor.gateway.http;

import com.sun.net.httpserver.HttpServer;
import dev.kontor.gateway.testkit.TestGraph;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** The library's {@code catalog} that answers when it is told to, at {@code /open}; {@code /arrived} counts requests. */
public final class HeldSubgraph implements QuarkusTestResourceLifecycleManager {

    private static final String ANSWER = "{\"data\":{\"books\":[{\"id\":\"b1\"}]}}";

    private final AtomicInteger arrived = new AtomicInteger();
    private final CountDownLatch open = new CountDownLatch(1);
    private @Nullable HttpServer server;

    @Override
    public Map<String, String> start() {
        try {
            HttpServer started = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server = started;
            started.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            started.createContext("/", exchange -> {
                String answer = switch (exchange.getRequestURI().getPath()) {
                    case "/open" -> {
                        open.countDown();
                        yield "";
                    }
                    case "/arrived" -> arrived.toString();
                    default -> held();
                };
                byte[] bytes = answer.getBytes(StandardCharsets.UTF_8);
                exchange.getResponseHeaders().add("content-type", "application/json");
                exchange.sendResponseHeaders(200, bytes.length == 0 ? -1 : bytes.length);
                exchange.getResponseBody().write(bytes);
                exchange.close();
            });
            started.start();
            Path supergraph = Files.createTempFile("held", ".graphql");
            supergraph.toFile().deleteOnExit();
            Files.writeString(supergraph, TestGraph.resource("library", "supergraph.graphql"));
            String url = "http://127.0.0.1:" + started.getAddress().getPort();
            return Map.of(
                    "gateway.supergraph", supergraph.toString(), "gateway.subgraphs.catalog.url", url + "/catalog");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String held() {
        arrived.incrementAndGet();
        try {
            open.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException("nobody interrupts a subgraph", e);
        }
        return ANSWER;
    }

    @Override
    public void stop() {
        if (server != null) {
            server.stop(0);
        }
    }
}
