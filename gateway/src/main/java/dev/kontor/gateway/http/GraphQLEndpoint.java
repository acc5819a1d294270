package dev.kontor.gateway.http;

import dev.kontor.gateway.operation.Operation;
import dev.kontor.gateway.operation.OperationException;
import dev.kontor.gateway.runtime.Engine;
import dev.kontor.gateway.runtime.GraphQLRequest;
import dev.kontor.gateway.runtime.GraphQLResponse;
import dev.kontor.gateway.runtime.PreparedOperation;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * {@code /graphql}: decodes, authenticates, lets the engine answer, and chooses status and media type. Runs on the event
 * loop but for an operation that is not known yet.
 *
 * @see <a href="https://graphql.github.io/graphql-over-http/draft/">GraphQL over HTTP</a>
 */
@ApplicationScoped
public class GraphQLEndpoint {

    /** A request that may be run, by somebody, on the engine that serves when it came. */
    private record Work(
            Exchange exchange, Engine engine, GraphQLRequest request, Authenticator.Login login, boolean explained) {}

    private final Vertx vertx;
    private final ServedGraph graph;
    private final Authenticator authenticator;
    private final Streams streams;
    private final QueryPlanExposure plans;
    private final Writes writes;
    private final boolean shared;
    private final ThreadLocal<InFlight<Question, GraphQLResponse>> inFlight = ThreadLocal.withInitial(InFlight::new);

    public GraphQLEndpoint(
            Vertx vertx,
            ServedGraph graph,
            Authenticator authenticator,
            Streams streams,
            Writes writes,
            GatewayConfig config) {
        this.vertx = vertx;
        this.graph = graph;
        this.authenticator = authenticator;
        this.streams = streams;
        this.writes = writes;
        this.shared = config.shareClientRequests();
        this.plans = new QueryPlanExposure(config.queryPlan());
    }

    void handle(RoutingContext context) {
        Exchange exchange = Exchange.of(context);
        if (exchange.accepted().isNothing()) {
            exchange.refuse(Refusal.NOT_ACCEPTABLE);
        } else if (!exchange.is(HttpMethod.POST) && !exchange.is(HttpMethod.GET)) {
            exchange.refuseMethod("GET, POST");
        } else if (exchange.is(HttpMethod.POST) && !exchange.isJson()) {
            exchange.refuse(Refusal.UNSUPPORTED_MEDIA_TYPE);
        } else {
            authenticator.login(context).subscribe().with(login -> answer(exchange, login), exchange::fail);
        }
    }

    private void answer(Exchange exchange, Authenticator.Login login) {
        Engine engine = graph.engine();
        if (engine == null) {
            exchange.refuse(Refusal.NO_SUPERGRAPH);
            return;
        }
        try {
            GraphQLRequest request = exchange.request();
            boolean explained = plans.isWanted(exchange.context().request().headers(), login.caller());
            Work work = new Work(exchange, engine, request, login, explained);
            PreparedOperation known = engine.known(request, login.caller());
            if (known != null) {
                run(work, known);
                return;
            }
            vertx.executeBlocking(() -> engine.prepare(request, login.caller()), false)
                    .onSuccess(prepared -> run(work, Objects.requireNonNull(prepared)))
                    .onFailure(failure -> fail(exchange, failure));
        } catch (GraphQLRequest.MalformedException | OperationException mistake) {
            fail(exchange, mistake);
        }
    }

    private void run(Work work, PreparedOperation operation) {
        Exchange exchange = work.exchange;
        Framing framing = exchange.accepted().framing(operation.kind()).orElse(null);
        if (framing == null && operation.kind() == Operation.Kind.SUBSCRIPTION) {
            exchange.refuse(
                    Refusal.NOT_ACCEPTABLE,
                    "A subscription is answered with a stream: accept text/event-stream, or"
                            + " multipart/mixed;subscriptionSpec=1.0.");
        } else if (exchange.is(HttpMethod.GET) && !mayComeByGet(operation.kind(), framing)) {
            exchange.refuseMethod("POST");
        } else if (framing == null) {
            send(work, operation);
        } else {
            stream(work, operation, framing);
        }
    }

    /** Browsers open event streams with GET, and nothing else. */
    private static boolean mayComeByGet(Operation.Kind kind, @Nullable Framing framing) {
        return switch (kind) {
            case QUERY -> true;
            case MUTATION -> false;
            case SUBSCRIPTION -> framing instanceof Framing.EventStream;
        };
    }

    private void send(Work work, PreparedOperation operation) {
        Exchange exchange = work.exchange;
        Map<String, String> headers = exchange.forwarded();
        Supplier<Future<GraphQLResponse>> run =
                () -> Future.fromCompletionStage(work.engine.execute(operation, work.request, headers, work.explained));
        boolean mayShare =
                shared && operation.kind() == Operation.Kind.QUERY && !work.explained && Context.isOnEventLoopThread();
        Future<GraphQLResponse> response = mayShare
                ? inFlight.get()
                        .ask(new Question(operation, work.request.variablesText(), headers, writes.count()), run)
                : run.get();
        response.onSuccess(whole -> {
                    Future<Void> sent = exchange.send(200, whole);
                    if (!mayShare) {
                        sent.onComplete(done -> whole.recycle());
                    }
                })
                .onFailure(exchange::fail);
    }

    private void stream(Work work, PreparedOperation operation, Framing framing) {
        var responses = work.engine.stream(operation, work.request, work.exchange.forwarded(), work.explained);
        if (operation.kind() == Operation.Kind.SUBSCRIPTION) {
            streams.subscription(work.exchange, framing, responses, work.login.expires());
        } else {
            streams.one(work.exchange, framing, responses);
        }
    }

    /** Clients that want a stream read mistakes there: a browser's {@code EventSource} shows nobody what a 400 says. */
    private void fail(Exchange exchange, Throwable failure) {
        Framing framing = exchange.accepted().framingOfOne().orElse(null);
        if (failure instanceof OperationException mistake && framing != null) {
            streams.mistake(exchange, framing, mistake);
        } else {
            exchange.fail(failure);
        }
    }
}
