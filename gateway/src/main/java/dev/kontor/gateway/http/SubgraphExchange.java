package dev.kontor.gateway.http;

import dev.kontor.gateway.subgraph.SubgraphClient;
import dev.kontor.gateway.subgraph.SubgraphException;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.RequestOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** One request to a subgraph and its answer, which is bounded in size and time. On one event loop. */
final class SubgraphExchange {

    private final SubgraphClient.Request request;
    private final int maxSize;
    private final Deadlines deadlines;
    private final Promise<byte[]> answer = Promise.promise();
    private final Deadlines.Deadline deadline;
    private @Nullable HttpClientRequest http;
    private final List<Buffer> parts = new ArrayList<>();
    private int length;
    private boolean over;

    private SubgraphExchange(SubgraphClient.Request request, int maxSize, Deadlines deadlines) {
        this.request = request;
        this.maxSize = maxSize;
        this.deadlines = deadlines;
        this.deadline = deadlines.begin(() -> fail(new IllegalStateException("no answer in time")));
    }

    /** Sends a request. The answer fails with what went wrong, whatever it is. */
    static Promise<byte[]> send(
            HttpClient client, RequestOptions route, SubgraphClient.Request request, int maxSize, Deadlines deadlines) {
        SubgraphExchange exchange = new SubgraphExchange(request, maxSize, deadlines);
        client.request(route).onComplete(connected -> {
            if (connected.succeeded()) {
                exchange.send(connected.result());
            } else {
                exchange.fail(connected.cause());
            }
        });
        return exchange.answer;
    }

    private void send(HttpClientRequest connected) {
        http = connected;
        if (over) {
            connected.reset();
            return;
        }
        try {
            connected.putHeader("content-type", "application/json");
            connected.putHeader("accept", "application/graphql-response+json, application/json;q=0.9");
            request.headers().forEach(connected::putHeader);
            connected.send(Buffer.buffer(request.body())).onComplete(answered -> {
                if (answered.succeeded()) {
                    read(answered.result());
                } else {
                    fail(answered.cause());
                }
            });
        } catch (IllegalArgumentException refused) {
            // A header that came in may not be what is let out.
            fail(refused);
        }
    }

    private void read(HttpClientResponse response) {
        response.exceptionHandler(this::fail);
        // A GraphQL response may come with any status; anything else must not be taken for one.
        if (response.statusCode() != 200 && !isJson(response)) {
            fail(new SubgraphException(
                    SubgraphException.Code.SUBREQUEST_HTTP_ERROR,
                    "The subgraph '" + request.subgraph().name() + "' answered with HTTP status "
                            + response.statusCode() + "."));
            return;
        }
        response.handler(this::read);
        response.endHandler(end -> succeed());
    }

    private static boolean isJson(HttpClientResponse response) {
        String contentType = response.getHeader("content-type");
        return contentType != null && contentType.toLowerCase(Locale.ROOT).contains("json");
    }

    private void read(Buffer part) {
        if (part.length() > maxSize - length) {
            fail(new SubgraphException(
                    SubgraphException.Code.SUBREQUEST_MALFORMED_RESPONSE,
                    "The subgraph '" + request.subgraph().name() + "' answered with more than " + maxSize + " bytes."));
        } else {
            parts.add(part);
            length += part.length();
        }
    }

    private void succeed() {
        if (end()) {
            answer.complete(body());
        }
    }

    private void fail(Throwable failure) {
        if (end()) {
            parts.clear();
            // Before the reset, which is a failure of its own and would be told instead.
            answer.fail(failure);
            if (http != null) {
                http.reset();
            }
        }
    }

    private boolean end() {
        boolean first = !over;
        over = true;
        deadlines.end(deadline);
        return first;
    }

    /** All parts; put together when their length is known, or what grows would be copied again and again. */
    private byte[] body() {
        byte[] body = new byte[length];
        int at = 0;
        for (Buffer part : parts) {
            part.getBytes(body, at);
            at += part.length();
        }
        parts.clear();
        return body;
    }
}
