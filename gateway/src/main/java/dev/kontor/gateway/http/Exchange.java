package dev.kontor.gateway.http;

import dev.kontor.gateway.operation.OperationException;
import dev.kontor.gateway.response.JsonBuffer;
import dev.kontor.gateway.runtime.GraphQLRequest;
import dev.kontor.gateway.runtime.GraphQLResponse;
import io.netty.buffer.Unpooled;
import io.quarkus.security.AuthenticationException;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jboss.logging.Logger;

/** A request to {@code /graphql}, read as HTTP and not further, and ways to answer it at once. */
record Exchange(RoutingContext context, Accepted accepted) {

    private static final Logger LOG = Logger.getLogger(Exchange.class);

    static Exchange of(RoutingContext context) {
        return new Exchange(context, Accepted.of(context));
    }

    boolean is(HttpMethod method) {
        return context.request().method().equals(method);
    }

    /** JSON in UTF-8, as RFC 8259 wants it; other media types could be sent by a page of another site without asking. */
    boolean isJson() {
        String contentType = context.request().getHeader("content-type");
        if (contentType == null) {
            return false;
        }
        String lower = contentType.toLowerCase(Locale.ROOT).replace(" ", "").replace("\"", "");
        String type = lower.split(";", 2)[0];
        return type.equals("application/json") && (!lower.contains("charset=") || lower.contains("charset=utf-8"));
    }

    GraphQLRequest request() throws GraphQLRequest.MalformedException {
        if (is(HttpMethod.GET)) {
            return GraphQLRequest.of(
                    context.request().getParam("query"),
                    context.request().getParam("operationName"),
                    context.request().getParam("variables"));
        }
        Buffer body = context.body().buffer();
        return GraphQLRequest.parse(body == null ? new byte[0] : body.getBytes());
    }

    /** What is passed on to subgraphs. */
    Map<String, String> forwarded() {
        return ForwardedHeaders.of(context.request().headers());
    }

    void refuse(Refusal refusal) {
        refuse(refusal, refusal.message());
    }

    void refuse(Refusal refusal, String message) {
        send(refusal.status(), GraphQLResponse.refusal(message, refusal.name()));
    }

    void refuseMethod(String allowed) {
        context.response().putHeader("allow", allowed);
        refuse(Refusal.METHOD_NOT_ALLOWED);
    }

    /** Answers with what went wrong before there was something to say. */
    void fail(Throwable failure) {
        switch (failure) {
            case AuthenticationException unauthenticated -> {
                context.response().putHeader("www-authenticate", "Bearer");
                refuse(Refusal.UNAUTHENTICATED);
            }
            case GraphQLRequest.MalformedException malformed ->
                refuse(
                        Refusal.INVALID_GRAPHQL_REQUEST,
                        Objects.requireNonNullElse(malformed.getMessage(), Refusal.INVALID_GRAPHQL_REQUEST.message()));
            case OperationException mistake ->
                send(accepted.forOne() == MediaTypes.JSON ? 200 : 400, GraphQLResponse.refusal(mistake));
            default -> {
                LOG.error("A request failed.", failure);
                refuse(Refusal.INTERNAL_SERVER_ERROR);
            }
        }
    }

    /** The response's own bytes: they are many, and Netty makes a copy of them in any case. */
    @SuppressWarnings("deprecation") // for users of Vert.x 5, where it is internal; the other way is one more copy
    private static Buffer buffer(JsonBuffer json) {
        return Buffer.buffer(Unpooled.wrappedBuffer(json.bytes(), 0, json.size()));
    }

    /** Sends a response. What is returned ends, well or not, when nobody looks at it any more. */
    Future<Void> send(int status, GraphQLResponse response) {
        HttpServerResponse http = context.response();
        if (http.ended() || http.closed()) {
            return Future.succeededFuture();
        }
        return http.setStatusCode(status)
                .putHeader("content-type", accepted.forOne().contentType())
                .putHeader("cache-control", "no-store")
                .end(buffer(response.json()));
    }
}
