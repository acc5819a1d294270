package dev.kontor.gateway.http;

import dev.kontor.gateway.response.JsonBuffer;
import dev.kontor.gateway.response.JsonException;
import dev.kontor.gateway.response.JsonValues;
import dev.kontor.gateway.response.Tape;
import dev.kontor.gateway.subgraph.SubgraphClient;
import dev.kontor.gateway.subgraph.SubgraphException;
import io.netty.handler.codec.http.websocketx.CorruptedWebSocketFrameException;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.UpgradeRejectedException;
import io.vertx.core.http.WebSocket;
import io.vertx.core.http.WebSocketFrame;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * One subscription to a subgraph, over a WebSocket of its own: the token that it is opened with is one caller's.
 *
 * @see <a href="https://github.com/graphql/graphql-over-http/blob/main/rfcs/GraphQLOverWebSocket.md">GraphQL over
 *     WebSocket</a>
 */
final class SubgraphSocket implements SubgraphClient.Subscription {

    static final String SUB_PROTOCOL = "graphql-transport-ws";

    private static final Logger LOG = Logger.getLogger(SubgraphSocket.class);

    private static final short NORMAL_CLOSURE = 1000;
    private static final short INVALID_MESSAGE = 4400;

    private enum State {
        CONNECTING,
        INITIALISING,
        SUBSCRIBED,
        ENDED
    }

    private final Vertx vertx;
    private final GatewayConfig config;
    private final SubgraphClient.Request request;
    private final SubgraphClient.Subscriber subscriber;
    private State state = State.CONNECTING;
    private @Nullable WebSocket socket;
    private Buffer message = Buffer.buffer();
    private boolean heard;
    private long timer;

    private SubgraphSocket(
            Vertx vertx, GatewayConfig config, SubgraphClient.Request request, SubgraphClient.Subscriber subscriber) {
        this.vertx = vertx;
        this.config = config;
        this.request = request;
        this.subscriber = subscriber;
    }

    /** Subscribes as soon as there is a connection. */
    static SubgraphSocket subscribe(
            Vertx vertx,
            GatewayConfig config,
            Future<WebSocket> connection,
            SubgraphClient.Request request,
            SubgraphClient.Subscriber subscriber) {
        SubgraphSocket subscription = new SubgraphSocket(vertx, config, request, subscriber);
        subscription.timer = vertx.setTimer(config.subgraphTimeout().toMillis(), late -> subscription.silent());
        connection
                .onSuccess(opened -> subscription.connected(Objects.requireNonNull(opened)))
                .onFailure(subscription::broken);
        return subscription;
    }

    @Override
    public void cancel() {
        if (state == State.SUBSCRIBED) {
            send("{\"id\":\"1\",\"type\":\"complete\"}");
        }
        end(NORMAL_CLOSURE);
    }

    private void connected(WebSocket opened) {
        if (state == State.ENDED) {
            opened.close(NORMAL_CLOSURE);
            return;
        }
        socket = opened;
        state = State.INITIALISING;
        opened.frameHandler(this::received);
        opened.pongHandler(pong -> heard = true);
        opened.exceptionHandler(this::broken);
        opened.closeHandler(closed -> closed(opened));
        JsonBuffer init = new JsonBuffer(256).raw("{\"type\":\"connection_init\"");
        String token = request.headers().get("authorization");
        if (token != null) {
            // Servers may not see the headers of the upgrade.
            init.raw(",\"payload\":{\"Authorization\":").string(token).raw('}');
        }
        send(init.raw('}').toString());
    }

    private void received(WebSocketFrame frame) {
        heard = true;
        boolean data = frame.isText() || frame.isBinary() || frame.isContinuation();
        if (state == State.ENDED || !data) {
            return;
        }
        if (message.length() + frame.binaryData().length() > config.subgraphMaxResponseSize()) {
            malformed("it sent more than " + config.subgraphMaxResponseSize() + " bytes at once");
            return;
        }
        message.appendBuffer(frame.binaryData());
        if (frame.isFinal()) {
            byte[] whole = message.getBytes();
            message = Buffer.buffer();
            try {
                received(Tape.parse(whole));
            } catch (JsonException notJson) {
                malformed("what it sent is no message of " + SUB_PROTOCOL);
            }
        }
    }

    private void received(Tape tape) {
        int type = tape.kind(tape.root()) == Tape.Kind.OBJECT ? tape.field(tape.root(), "type") : -1;
        if (type < 0 || tape.kind(type) != Tape.Kind.STRING) {
            malformed("what it sent is no message of " + SUB_PROTOCOL);
            return;
        }
        int payload = tape.field(tape.root(), "payload");
        switch (JsonValues.string(tape, type)) {
            case "connection_ack" -> acknowledged();
            case "ping" -> send("{\"type\":\"pong\"}");
            case "pong" -> {
                // Nobody asked, and nobody minds.
            }
            case "next" -> {
                if (payload < 0) {
                    malformed("what it sent is no message of " + SUB_PROTOCOL);
                } else {
                    subscriber.next(Arrays.copyOfRange(tape.bytes(), tape.start(payload), tape.end(payload)));
                }
            }
            case "error" -> {
                // What the subgraph says of the operation is an answer, with codes of its own, though it is the last.
                end(NORMAL_CLOSURE);
                String errors = payload < 0 ? "[]" : tape.text(payload);
                subscriber.next(("{\"errors\":" + errors + "}").getBytes(StandardCharsets.UTF_8));
                subscriber.complete();
            }
            case "complete" -> {
                end(NORMAL_CLOSURE);
                subscriber.complete();
            }
            default -> malformed("what it sent is no message of " + SUB_PROTOCOL);
        }
    }

    private void acknowledged() {
        if (state != State.INITIALISING) {
            return;
        }
        state = State.SUBSCRIBED;
        vertx.cancelTimer(timer);
        timer = vertx.setPeriodic(config.subgraphTimeout().toMillis(), tick -> checkAlive());
        String operation = new String(request.body(), StandardCharsets.UTF_8);
        send("{\"id\":\"1\",\"type\":\"subscribe\",\"payload\":" + operation + "}");
    }

    /** Events may be rare. A host that is gone closes nothing, so it is asked; every WebSocket answers a ping frame. */
    private void checkAlive() {
        if (!heard) {
            silent();
        } else if (socket != null) {
            heard = false;
            socket.writePing(Buffer.buffer());
        }
    }

    private void closed(WebSocket opened) {
        if (state != State.ENDED) {
            LOG.warnf(
                    "The subgraph '%s' closed a subscription: %s %s",
                    request.subgraph().name(), opened.closeStatusCode(), opened.closeReason());
            fail("ended the subscription"
                    + (opened.closeStatusCode() == null ? "." : " with close code " + opened.closeStatusCode() + "."));
        }
    }

    private void broken(Throwable failure) {
        if (state == State.ENDED) {
            return;
        }
        LOG.warnf(
                "A subscription to the subgraph '%s' failed: %s",
                request.subgraph().name(), failure);
        switch (failure) {
            case UpgradeRejectedException rejected -> fail("answered with HTTP status " + rejected.getStatus() + ".");
            case CorruptedWebSocketFrameException corrupt -> malformed("its frames are broken or too large");
            default -> {
                if (state == State.CONNECTING) {
                    silent();
                } else {
                    fail("broke the connection off.");
                }
            }
        }
    }

    private void send(String text) {
        if (socket != null) {
            socket.writeTextMessage(text);
        }
    }

    private void silent() {
        fail("could not be reached or did not answer in time.");
    }

    private void fail(String what) {
        fail(SubgraphException.Code.SUBREQUEST_HTTP_ERROR, what, NORMAL_CLOSURE);
    }

    private void malformed(String what) {
        fail(
                SubgraphException.Code.SUBREQUEST_MALFORMED_RESPONSE,
                "did not answer properly: " + what + ".",
                INVALID_MESSAGE);
    }

    private void fail(SubgraphException.Code code, String what, short closeCode) {
        if (state != State.ENDED) {
            end(closeCode);
            subscriber.fail(new SubgraphException(
                    code, "The subgraph '" + request.subgraph().name() + "' " + what));
        }
    }

    private void end(short closeCode) {
        if (state == State.ENDED) {
            return;
        }
        state = State.ENDED;
        vertx.cancelTimer(timer);
        if (socket != null && !socket.isClosed()) {
            socket.close(closeCode);
        }
    }
}
