package dev.kontor.gateway.http;

import dev.kontor.gateway.federation.Subgraph;
import dev.kontor.gateway.subgraph.SubgraphClient;
import dev.kontor.gateway.subgraph.SubgraphException;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.http.WebSocketClient;
import io.vertx.core.http.WebSocketClientOptions;
import io.vertx.core.http.WebSocketConnectOptions;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jboss.logging.Logger;

/**
 * Subgraphs over HTTP, and over WebSockets for subscriptions, on the event loop that the request came in on: answers and
 * events come back to it without a switch of threads.
 */
@ApplicationScoped
public class HttpSubgraphClient implements SubgraphClient {

    private static final Logger LOG = Logger.getLogger(HttpSubgraphClient.class);

    private final Vertx vertx;
    private final HttpClient client;
    private final WebSocketClient webSockets;
    private final GatewayConfig config;
    private final Map<Subgraph, RequestOptions> routes = new ConcurrentHashMap<>();

    public HttpSubgraphClient(Vertx vertx, GatewayConfig config) {
        this.vertx = vertx;
        this.config = config;
        this.client = vertx.createHttpClient(new HttpClientOptions()
                .setMaxPoolSize(config.subgraphConnections())
                .setKeepAlive(true)
                .setTcpNoDelay(true)
                // Answers of some 10 KB in one piece; the default of 8 KB makes several reads of each.
                .setMaxChunkSize(128 * 1024)
                .setDecompressionSupported(true));
        this.webSockets = vertx.createWebSocketClient(new WebSocketClientOptions()
                // Subscriptions are counted where clients open them; one more must not wait here for one that closes.
                .setMaxConnections(Integer.MAX_VALUE)
                .setMaxFrameSize(config.subgraphMaxResponseSize())
                .setTcpNoDelay(true));
    }

    @Override
    public CompletionStage<byte[]> send(Request request) {
        Promise<byte[]> answer = Promise.promise();
        RequestOptions route = routes.computeIfAbsent(request.subgraph(), this::route);
        client.request(route)
                .compose(http -> exchange(http, request))
                .map(Buffer::getBytes)
                .recover(failure -> Future.failedFuture(explain(request.subgraph(), failure)))
                .onComplete(answer);
        return answer.future().toCompletionStage();
    }

    @Override
    public Subscription subscribe(Request request, Subscriber subscriber) {
        WebSocketConnectOptions route = new WebSocketConnectOptions()
                .setAbsoluteURI(subscriptionUrl(request.subgraph()))
                .addSubProtocol(SubgraphSocket.SUB_PROTOCOL);
        request.headers().forEach(route::putHeader);
        return SubgraphSocket.subscribe(vertx, config, webSockets.connect(route), request, subscriber);
    }

    private Future<Buffer> exchange(HttpClientRequest http, Request request) {
        http.putHeader("content-type", "application/json");
        http.putHeader("accept", "application/graphql-response+json, application/json;q=0.9");
        request.headers().forEach(http::putHeader);
        // The request's own timeout begins anew with each part of the answer.
        long deadline = vertx.setTimer(config.subgraphTimeout().toMillis(), timer -> http.reset());
        return http.send(Buffer.buffer(request.body()))
                .compose(response -> read(response, request.subgraph()))
                .onComplete(done -> vertx.cancelTimer(deadline));
    }

    private Future<Buffer> read(HttpClientResponse response, Subgraph subgraph) {
        String contentType = response.getHeader("content-type");
        boolean json =
                contentType != null && contentType.toLowerCase(Locale.ROOT).contains("json");
        // A GraphQL response may come with any status; anything else must not be taken for one.
        if (response.statusCode() != 200 && !json) {
            response.request().reset();
            return Future.failedFuture(new SubgraphException(
                    SubgraphException.Code.SUBREQUEST_HTTP_ERROR,
                    "The subgraph '" + subgraph.name() + "' answered with HTTP status " + response.statusCode() + "."));
        }
        return bounded(response, subgraph);
    }

    private Future<Buffer> bounded(HttpClientResponse response, Subgraph subgraph) {
        Promise<Buffer> whole = Promise.promise();
        Buffer body = Buffer.buffer();
        response.handler(part -> {
            if (body.length() + part.length() > config.subgraphMaxResponseSize()) {
                // Before the reset, which is a failure of its own and would be told instead.
                whole.tryFail(new SubgraphException(
                        SubgraphException.Code.SUBREQUEST_MALFORMED_RESPONSE,
                        "The subgraph '" + subgraph.name() + "' answered with more than "
                                + config.subgraphMaxResponseSize() + " bytes."));
                response.request().reset();
            } else {
                body.appendBuffer(part);
            }
        });
        response.exceptionHandler(whole::tryFail);
        response.endHandler(end -> whole.tryComplete(body));
        return whole.future();
    }

    /** Says to clients only that it failed; the reason, which may name addresses, goes to the log. */
    private static SubgraphException explain(Subgraph subgraph, Throwable failure) {
        if (failure instanceof SubgraphException known) {
            return known;
        }
        LOG.warnf("The subgraph '%s' failed: %s", subgraph.name(), failure);
        return new SubgraphException(
                SubgraphException.Code.SUBREQUEST_HTTP_ERROR,
                "The subgraph '" + subgraph.name() + "' could not be reached or did not answer in time.");
    }

    /** {@code GATEWAY_SUBGRAPHS_MY_NAME_URL} stands for a subgraph named my-name, my.name or my_name alike. */
    private String url(Subgraph subgraph) {
        return setting(subgraph, "url").orElse(subgraph.url());
    }

    /** The {@code ws} or {@code wss} form of an {@code http} or {@code https} URL, whoever gave it. */
    private String subscriptionUrl(Subgraph subgraph) {
        return setting(subgraph, "subscription-url")
                .orElseGet(() -> url(subgraph))
                .replaceFirst("^http", "ws");
    }

    private static Optional<String> setting(Subgraph subgraph, String name) {
        return ConfigProvider.getConfig()
                .getOptionalValue("gateway.subgraphs." + subgraph.name() + "." + name, String.class);
    }

    private RequestOptions route(Subgraph subgraph) {
        return new RequestOptions()
                .setAbsoluteURI(url(subgraph))
                .setMethod(HttpMethod.POST)
                .setTimeout(TimeUnit.MILLISECONDS.convert(config.subgraphTimeout()));
    }
}
