package dev.kontor.gateway.http;

import dev.kontor.gateway.operation.Operation;
import dev.kontor.gateway.operation.OperationException;
import dev.kontor.gateway.runtime.Caller;
import dev.kontor.gateway.runtime.Engine;
import dev.kontor.gateway.runtime.GraphQLRequest;
import dev.kontor.gateway.runtime.GraphQLResponse;
import dev.kontor.gateway.runtime.PreparedOperation;
import io.quarkus.security.AuthenticationException;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletionStage;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * {@code /graphql}: decodes, authenticates, lets the engine answer, and chooses the status. Runs on the event loop but
 * for an operation that is not known yet.
 *
 * @see <a href="https://graphql.github.io/graphql-over-http/draft/">GraphQL over HTTP</a>
 */
@ApplicationScoped
public class GraphQLEndpoint {

    private static final Logger LOG = Logger.getLogger(GraphQLEndpoint.class);

    /** The request headers that subgraphs get to see. */
    private static final String[] FORWARDED = {"authorization", "accept-language", "traceparent", "tracestate"};

    private final Vertx vertx;
    private final SupergraphSource source;
    private final Authenticator authenticator;
    private final QueryPlanExposure plans;

    public GraphQLEndpoint(Vertx vertx, SupergraphSource source, Authenticator authenticator, GatewayConfig config) {
        this.vertx = vertx;
        this.source = source;
        this.authenticator = authenticator;
        this.plans = new QueryPlanExposure(config.queryPlan());
    }

    void handle(RoutingContext context) {
        MediaTypes mediaType = MediaTypes.accepted(context).orElse(null);
        if (mediaType == null) {
            refuse(context, MediaTypes.JSON, Refusal.NOT_ACCEPTABLE);
            return;
        }
        HttpMethod method = context.request().method();
        if (!method.equals(HttpMethod.POST) && !method.equals(HttpMethod.GET)) {
            context.response().putHeader("allow", "GET, POST");
            refuse(context, mediaType, Refusal.METHOD_NOT_ALLOWED);
            return;
        }
        if (method.equals(HttpMethod.POST) && !isJson(context)) {
            refuse(context, mediaType, Refusal.UNSUPPORTED_MEDIA_TYPE);
            return;
        }
        authenticator
                .caller(context)
                .subscribe()
                .with(caller -> answer(context, mediaType, caller), failure -> fail(context, mediaType, failure));
    }

    /** JSON in UTF-8, as RFC 8259 wants it; other media types could be sent by a page of another site without asking. */
    private static boolean isJson(RoutingContext context) {
        String contentType = context.request().getHeader("content-type");
        if (contentType == null) {
            return false;
        }
        String lower = contentType.toLowerCase(Locale.ROOT).replace(" ", "").replace("\"", "");
        String type = lower.split(";", 2)[0];
        return type.equals("application/json") && (!lower.contains("charset=") || lower.contains("charset=utf-8"));
    }

    private void answer(RoutingContext context, MediaTypes mediaType, Caller caller) {
        Engine engine = source.engine();
        if (engine == null) {
            refuse(context, mediaType, Refusal.NO_SUPERGRAPH);
            return;
        }
        try {
            GraphQLRequest request = request(context);
            boolean explained = plans.isWanted(context.request().headers(), caller);
            PreparedOperation known = engine.known(request, caller);
            if (known != null) {
                run(context, mediaType, engine, request, known, explained);
                return;
            }
            vertx.executeBlocking(() -> engine.prepare(request, caller), false)
                    .onSuccess(prepared ->
                            run(context, mediaType, engine, request, Objects.requireNonNull(prepared), explained))
                    .onFailure(failure -> fail(context, mediaType, failure));
        } catch (GraphQLRequest.MalformedException | OperationException mistake) {
            fail(context, mediaType, mistake);
        }
    }

    private static GraphQLRequest request(RoutingContext context) throws GraphQLRequest.MalformedException {
        if (context.request().method().equals(HttpMethod.GET)) {
            return GraphQLRequest.of(
                    context.request().getParam("query"),
                    context.request().getParam("operationName"),
                    context.request().getParam("variables"));
        }
        Buffer body = context.body().buffer();
        return GraphQLRequest.parse(body == null ? new byte[0] : body.getBytes());
    }

    private void run(
            RoutingContext context,
            MediaTypes mediaType,
            Engine engine,
            GraphQLRequest request,
            PreparedOperation operation,
            boolean explained) {
        if (context.request().method().equals(HttpMethod.GET) && operation.kind() != Operation.Kind.QUERY) {
            context.response().putHeader("allow", "POST");
            refuse(context, mediaType, Refusal.METHOD_NOT_ALLOWED);
            return;
        }
        if (operation.kind() == Operation.Kind.SUBSCRIPTION) {
            refuse(context, mediaType, Refusal.NOT_ACCEPTABLE);
            return;
        }
        CompletionStage<?> _ = engine.execute(operation, request, forwarded(context), explained)
                .whenComplete((response, failure) -> {
                    if (failure == null) {
                        send(context, mediaType, 200, response);
                    } else {
                        fail(context, mediaType, failure);
                    }
                });
    }

    private static Map<String, String> forwarded(RoutingContext context) {
        Map<String, String> headers = new LinkedHashMap<>();
        for (String name : FORWARDED) {
            String value = context.request().getHeader(name);
            if (value != null) {
                headers.put(name, value);
            }
        }
        return headers;
    }

    private static void fail(RoutingContext context, MediaTypes mediaType, Throwable failure) {
        switch (failure) {
            case AuthenticationException unauthenticated -> {
                context.response().putHeader("www-authenticate", "Bearer");
                refuse(context, mediaType, Refusal.UNAUTHENTICATED);
            }
            case GraphQLRequest.MalformedException malformed ->
                refuse(
                        context,
                        mediaType,
                        Refusal.INVALID_GRAPHQL_REQUEST,
                        Objects.requireNonNullElse(malformed.getMessage(), Refusal.INVALID_GRAPHQL_REQUEST.message()));
            case OperationException mistake ->
                send(context, mediaType, mediaType == MediaTypes.JSON ? 200 : 400, GraphQLResponse.refusal(mistake));
            default -> {
                LOG.error("A request failed.", failure);
                refuse(context, mediaType, Refusal.INTERNAL_SERVER_ERROR);
            }
        }
    }

    static void refuse(RoutingContext context, MediaTypes mediaType, Refusal refusal) {
        refuse(context, mediaType, refusal, refusal.message());
    }

    private static void refuse(RoutingContext context, MediaTypes mediaType, Refusal refusal, String message) {
        send(context, mediaType, refusal.status(), GraphQLResponse.refusal(message, refusal.name()));
    }

    private static void send(
            RoutingContext context, MediaTypes mediaType, int status, @Nullable GraphQLResponse response) {
        HttpServerResponse http = context.response();
        if (http.ended() || http.closed() || response == null) {
            return;
        }
        http.setStatusCode(status)
                .putHeader("content-type", mediaType.contentType())
                .putHeader("cache-control", "no-store")
                .end(Buffer.buffer(response.body()));
    }
}
