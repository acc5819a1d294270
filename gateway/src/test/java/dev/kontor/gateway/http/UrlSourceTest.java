package dev.kontor.gateway.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.kontor.gateway.http.Finding.Unread;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A supergraph behind a URL. */
@Timeout(30)
class UrlSourceTest {

    private final Vertx vertx = Vertx.vertx();
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            boolean there = exchange.getRequestURI().getPath().equals("/supergraph");
            byte[] answer = exchange.getRequestMethod().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(there ? 200 : 404, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void isWhatTheUrlAnswers() {
        assertThat(look("/supergraph")).isEqualTo(Finding.of("GET"));
    }

    @Test
    void isNothingWhenItAnswersSomethingElse() {
        assertThat(look("/other").unread())
                .extracting(Unread::problem)
                .containsExactly("The supergraph could not be read: HTTP status 404");
    }

    private Finding look(String path) {
        String url = "http://127.0.0.1:" + server.getAddress().getPort() + path;
        return new UrlSource(vertx.createHttpClient(), url)
                .look()
                .toCompletionStage()
                .toCompletableFuture()
                .join();
    }
}
