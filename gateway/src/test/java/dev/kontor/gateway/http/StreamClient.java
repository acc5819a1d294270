package dev.kontor.gateway.http;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kontor.gateway.testkit.Json;
import io.restassured.RestAssured;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A client that reads a response while it comes. */
final class StreamClient implements AutoCloseable {

    static final String EVENT_STREAM = "text/event-stream";
    static final String MULTIPART = "multipart/mixed;subscriptionSpec=1.0, application/json";

    private final HttpClient client = HttpClient.newHttpClient();
    private final HttpResponse<InputStream> response;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private volatile boolean ended;

    private StreamClient(HttpRequest request) {
        try {
            response = client.send(request, HttpResponse.BodyHandlers.ofInputStream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        Thread.ofVirtual().start(this::read);
    }

    static StreamClient post(String accept, String token, String query) {
        return new StreamClient(request(accept, token, "")
                .header("content-type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(Json.write(Map.of("query", query))))
                .build());
    }

    static StreamClient get(String accept, String token, String query) {
        return new StreamClient(request(accept, token, "?query=" + URLEncoder.encode(query, StandardCharsets.UTF_8))
                .GET()
                .build());
    }

    private static HttpRequest.Builder request(String accept, String token, String parameters) {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create(RestAssured.baseURI + ":" + RestAssured.port + "/graphql" + parameters))
                .version(HttpClient.Version.HTTP_1_1)
                .header("accept", accept);
        return token.isEmpty() ? request : request.header("authorization", "Bearer " + token);
    }

    private void read() {
        try (InputStream body = response.body()) {
            body.transferTo(bytes);
            ended = true;
        } catch (IOException closed) {
            // By the test; if not, the test waits for a text that never comes.
        }
    }

    int status() {
        return response.statusCode();
    }

    String contentType() {
        return response.headers().firstValue("content-type").orElse("");
    }

    /** All that came. */
    String text() {
        return bytes.toString(StandardCharsets.UTF_8);
    }

    StreamClient awaitText(String expected) {
        await().until(() -> text().contains(expected));
        return this;
    }

    /** Waits until the server has sent all it will. */
    StreamClient awaitEnd() {
        await().until(() -> ended);
        return this;
    }

    /** What came in events named {@code next}. */
    List<JsonNode> events() {
        String start = "event: next\ndata: ";
        return Stream.of(text().split("\n\n", -1))
                .filter(event -> event.startsWith(start))
                .map(event -> Json.read(event.substring(start.length()).replace("\ndata: ", "\n")))
                .toList();
    }

    /** What came in parts, but for heartbeats. */
    List<JsonNode> parts() {
        String start = "\r\ncontent-type: application/json\r\n\r\n";
        return Stream.of(text().split("\r\n--graphql", -1))
                .filter(part -> part.startsWith(start))
                .map(part -> Json.read(part.substring(start.length())))
                .filter(part -> !part.isEmpty())
                .toList();
    }

    /** Goes away, as a browser does whose tab is closed. */
    @Override
    public void close() {
        client.shutdownNow();
    }
}
