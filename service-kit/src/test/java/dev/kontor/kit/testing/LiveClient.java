package dev.kontor.kit.testing;

import io.restassured.path.json.JsonPath;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A client with one subscription.
 *
 * @see <a href="https://github.com/enisdenjo/graphql-ws/blob/master/PROTOCOL.md">GraphQL over WebSocket</a>
 */
public final class LiveClient implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final BlockingQueue<JsonObject> messages = new LinkedBlockingQueue<>();
    private final HttpClient http = HttpClient.newHttpClient();
    private final WebSocket socket;

    private LiveClient(int port, String token) {
        socket = http.newWebSocketBuilder()
                .subprotocols("graphql-transport-ws")
                .header("Authorization", "Bearer " + token)
                .buildAsync(URI.create("ws://localhost:" + port + "/graphql"), new Receiver())
                .join();
    }

    private final class Receiver implements WebSocket.Listener {

        private final StringBuilder text = new StringBuilder();

        @Override
        public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
            text.append(part);
            if (last) {
                messages.add(new JsonObject(text.toString()));
                text.setLength(0);
            }
            from.request(1);
            return null;
        }
    }

    /** Subscribes; when this returns, the service has the subscription. */
    public static LiveClient open(int port, String token, String document, Map<String, ?> variables)
            throws InterruptedException {
        return open(
                port,
                token,
                new JsonObject().put("query", document).put("variables", new JsonObject(Map.copyOf(variables))));
    }

    /** Subscribes with a payload as it is; null for none. */
    public static LiveClient open(int port, String token, @Nullable JsonObject payload) throws InterruptedException {
        LiveClient client = new LiveClient(port, token);
        client.send(new JsonObject().put("type", "connection_init"));
        client.await("connection_ack");
        JsonObject subscribe = new JsonObject().put("type", "subscribe").put("id", "1");
        client.send(payload == null ? subscribe : subscribe.put("payload", payload));
        // Messages are handled one after the other: the answer to this comes after the subscription was made.
        client.send(new JsonObject().put("type", "ping"));
        client.await("pong");
        return client;
    }

    /** The next event, or the error that ended the subscription. */
    public JsonPath next() throws InterruptedException {
        JsonObject message = receive(Set.of("next", "error"));
        return message.getString("type").equals("next")
                ? new JsonPath(message.getJsonObject("payload").encode())
                : new JsonPath(new JsonObject()
                        .put("errors", message.getJsonArray("payload"))
                        .encode());
    }

    /** The next event of which this is true. */
    public JsonPath nextThat(Predicate<JsonPath> test) throws InterruptedException {
        JsonPath event = next();
        return test.test(event) ? event : nextThat(test);
    }

    /** Waits for a message of the type; an event or an error that comes before it is kept. */
    private void await(String type) throws InterruptedException {
        JsonObject message = receive(Set.of(type, "next", "error"));
        if (!message.getString("type").equals(type)) {
            messages.add(message);
        }
    }

    /** The next message of one of the types. What the service sends to keep the connection alive is none. */
    private JsonObject receive(Set<String> types) throws InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            JsonObject message = messages.poll(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
            if (message == null) {
                throw new AssertionError("no %s came in %s".formatted(types, PATIENCE));
            }
            if (types.contains(message.getString("type"))) {
                return message;
            }
        }
    }

    private void send(JsonObject message) {
        socket.sendText(message.encode(), true).join();
    }

    @Override
    public void close() {
        socket.abort();
        http.close();
    }
}
