package dev.kontor.gateway.http;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kontor.gateway.federation.Subgraph;
import dev.kontor.gateway.subgraph.SubgraphClient;
import dev.kontor.gateway.subgraph.SubgraphException;
import dev.kontor.gateway.testkit.InProcessSubgraphs;
import dev.kontor.gateway.testkit.Json;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.ServerWebSocket;
import io.vertx.core.http.impl.WebSocketInternal;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** The server's side of {@code graphql-transport-ws}, and what a test makes it do. */
final class LiveSubgraphsControl {

    private final InProcessSubgraphs subgraphs;
    private final List<Connection> connections = new CopyOnWriteArrayList<>();
    private volatile String mode = "normal";

    LiveSubgraphsControl(InProcessSubgraphs subgraphs) {
        this.subgraphs = subgraphs;
    }

    void upgrade(HttpServerRequest request) {
        if (mode.equals("reject")) {
            request.response().setStatusCode(403).end();
        } else {
            request.toWebSocket().onSuccess(this::accept);
        }
    }

    private void accept(ServerWebSocket socket) {
        Connection connection = new Connection(socket);
        connections.add(connection);
        socket.textMessageHandler(connection::received);
        socket.closeHandler(closed -> {
            connection.closed = true;
            connection.cancel();
        });
    }

    /** What a test says; answers what it asked for. */
    synchronized String command(String name, String argument) {
        switch (name) {
            case "reset" -> {
                mode = "normal";
                connections.forEach(connection -> connection.socket.close());
                connections.clear();
            }
            case "mode" -> mode = argument;
            case "publish" -> {
                List<String> event = List.of(argument.split(" ", -1));
                subgraphs.publish(event.getFirst(), event.getLast());
            }
            case "complete" -> subgraphs.events().complete(argument);
            case "message" -> connections.forEach(connection -> connection.socket.writeTextMessage(argument));
            case "large" ->
                connections.forEach(connection -> connection.socket.writeTextMessage(
                        "{\"id\":\"1\",\"type\":\"next\",\"payload\":{\"data\":{\"bookAdded\":{\"title\":\""
                                + "x".repeat(Integer.parseInt(argument)) + "\"}}}}"));
            case "close" ->
                connections.forEach(connection ->
                        connection.socket.close(Short.parseShort(argument), "at 127.0.0.1 something went wrong"));
            case "die" -> connections.forEach(Connection::die);
            default -> {
                // Only asks how things are.
            }
        }
        return Json.write(connections.stream().map(Connection::state).toList());
    }

    private final class Connection implements SubgraphClient.Subscriber {

        private final ServerWebSocket socket;
        private final List<String> messages = new CopyOnWriteArrayList<>();
        private SubgraphClient.@Nullable Subscription subscription;
        private volatile boolean closed;

        Connection(ServerWebSocket socket) {
            this.socket = socket;
        }

        Map<String, Object> state() {
            Map<String, Object> state = new LinkedHashMap<>();
            state.put("path", socket.path());
            state.put("authorization", socket.headers().get("authorization"));
            state.put("messages", messages);
            state.put("subscribed", subscription != null);
            state.put("closed", closed);
            return state;
        }

        void received(String message) {
            messages.add(message);
            JsonNode json = Json.read(message);
            switch (json.path("type").asText()) {
                case "connection_init" -> {
                    if (mode.equals("forbidden")) {
                        socket.close((short) 4403, "Forbidden");
                    } else if (!mode.equals("silent")) {
                        socket.writeTextMessage("{\"type\":\"connection_ack\"}");
                    }
                }
                case "subscribe" -> {
                    byte[] body = json.path("payload").toString().getBytes(StandardCharsets.UTF_8);
                    Subgraph subgraph = new Subgraph("", socket.path().substring(1), "");
                    subscription =
                            subgraphs.subscribe(new SubgraphClient.Request(subgraph, body, Map.of(), false), this);
                }
                case "complete" -> cancel();
                default -> {
                    // Kept for the test to see.
                }
            }
        }

        void cancel() {
            if (subscription != null) {
                subscription.cancel();
                subscription = null;
            }
        }

        /** As a process does that is killed: without a word. */
        void die() {
            var _ = ((WebSocketInternal) socket).channelHandlerContext().close();
        }

        @Override
        public void next(byte[] response) {
            send("next", new String(response, StandardCharsets.UTF_8));
        }

        @Override
        public void complete() {
            socket.writeTextMessage("{\"id\":\"1\",\"type\":\"complete\"}");
        }

        @Override
        public void fail(SubgraphException failure) {
            throw new IllegalStateException(failure);
        }

        private void send(String type, String payload) {
            socket.writeTextMessage("{\"id\":\"1\",\"type\":\"" + type + "\",\"payload\":" + payload + "}");
        }
    }
}
