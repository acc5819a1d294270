package dev.kontor.gateway.http;

import dev.kontor.gateway.federation.Subgraph;
import dev.kontor.gateway.subgraph.SubgraphClient;
import dev.kontor.gateway.subgraph.SubgraphException;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.http.WebSocketClient;
import io.vertx.core.http.WebSocketClientOptions;
import io.vertx.core.http.WebSocketConnectOptions;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jboss.logging.Logger;

/**
 * Subgraphs over HTTP, and over WebSockets for subscriptions, on the event loop that the request came in on: answers and
 * events come back to it without a switch of threads.
 */
@ApplicationScoped
public class HttpSubgraphClient implements SubgraphClient {

    private static final Logger LOG = Logger.getLogger(HttpSubgraphClient.class);

    /** What an event loop has for itself: connections, so that no answer changes threads and no pool needs a lock. */
    private record Loop(HttpClient client, Deadlines deadlines, InFlight<Question, byte[]> inFlight) {}

    private final Vertx vertx;
    private final WebSocketClient webSockets;
    private final GatewayConfig config;
    private final Writes writes;
    private final SubgraphSettings settings;
    private final Map<Subgraph, RequestOptions> routes = new ConcurrentHashMap<>();
    private final ThreadLocal<Loop> loops = ThreadLocal.withInitial(this::loop);

    public HttpSubgraphClient(Vertx vertx, GatewayConfig config, Writes writes) {
        this.vertx = vertx;
        this.writes = writes;
        this.config = config;
        this.settings = new SubgraphSettings(config, ConfigProvider.getConfig());
        this.webSockets = vertx.createWebSocketClient(new WebSocketClientOptions()
                // Subscriptions are counted where clients open them; one more must not wait here for one that closes.
                .setMaxConnections(Integer.MAX_VALUE)
                .setMaxFrameSize(config.subgraphMaxResponseSize())
                .setTcpNoDelay(true));
    }

    /** For the thread that it is called on. */
    private Loop loop() {
        HttpClient client = vertx.createHttpClient(new HttpClientOptions()
                .setMaxPoolSize(config.subgraphConnections())
                .setPipelining(config.subgraphPipelining() > 1)
                .setPipeliningLimit(config.subgraphPipelining())
                .setKeepAlive(true)
                .setTcpNoDelay(true)
                // Answers of some 10 KB in one piece; the default of 8 KB makes several reads of each.
                .setMaxChunkSize(128 * 1024)
                .setDecompressionSupported(true));
        return new Loop(client, new Deadlines(vertx, config.subgraphTimeout().toMillis()), new InFlight<>());
    }

    @Override
    public CompletionStage<byte[]> send(Request request) {
        Promise<byte[]> answer = Promise.promise();
        if (Context.isOnEventLoopThread()) {
            send(request, answer);
        } else {
            vertx.runOnContext(loop -> send(request, answer));
        }
        return answer.future().toCompletionStage();
    }

    private void send(Request request, Promise<byte[]> answer) {
        Loop loop = loops.get();
        if (!request.mayShare()) {
            send(request, loop).onComplete(done -> writes.add()).onComplete(answer);
        } else if (config.shareSubgraphRequests()) {
            Question question = new Question(request.subgraph(), request.body(), request.headers(), writes.count());
            loop.inFlight.ask(question, () -> send(request, loop)).onComplete(answer);
        } else {
            send(request, loop).onComplete(answer);
        }
    }

    private Future<byte[]> send(Request request, Loop loop) {
        RequestOptions route = routes.computeIfAbsent(request.subgraph(), this::route);
        return SubgraphExchange.send(loop.client, route, request, config.subgraphMaxResponseSize(), loop.deadlines)
                .future()
                .recover(failure -> Future.failedFuture(explain(request.subgraph(), failure)));
    }

    @Override
    public Subscription subscribe(Request request, Subscriber subscriber) {
        WebSocketConnectOptions route = new WebSocketConnectOptions()
                .setAbsoluteURI(subscriptionUrl(request.subgraph()))
                .addSubProtocol(SubgraphSocket.SUB_PROTOCOL);
        request.headers().forEach(route::putHeader);
        return SubgraphSocket.subscribe(vertx, config, webSockets.connect(route), request, writes.counting(subscriber));
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

    private String url(Subgraph subgraph) {
        return settings.named(subgraph.name())
                .flatMap(SubgraphSettings.Known::url)
                .or(() -> setting(subgraph, "url"))
                .orElse(subgraph.url());
    }

    /** The {@code ws} or {@code wss} form of an {@code http} or {@code https} URL, whoever gave it. */
    private String subscriptionUrl(Subgraph subgraph) {
        return settings.named(subgraph.name())
                .flatMap(SubgraphSettings.Known::subscriptionUrl)
                .or(() -> setting(subgraph, "subscription-url"))
                .orElseGet(() -> url(subgraph))
                .replaceFirst("^http", "ws");
    }

    /** {@code GATEWAY_SUBGRAPHS_MY_NAME_URL} stands for a subgraph named my-name, my.name or my_name alike. */
    private static Optional<String> setting(Subgraph subgraph, String name) {
        return ConfigProvider.getConfig()
                .getOptionalValue("gateway.subgraphs." + subgraph.name() + "." + name, String.class);
    }

    private RequestOptions route(Subgraph subgraph) {
        return new RequestOptions().setAbsoluteURI(url(subgraph)).setMethod(HttpMethod.POST);
    }
}
