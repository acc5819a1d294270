package dev.kontor.bench.load.floor;

import dev.kontor.bench.load.Sharing;
import io.vertx.core.AbstractVerticle;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.RequestOptions;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Makes a recording's requests in its order for every request that comes, and then writes the recorded response: what
 * HTTP alone costs with the library that the gateway uses. Nothing is parsed or planned, and what the subgraphs answer
 * is waited for and dropped. One event loop.
 */
public final class FloorServer extends AbstractVerticle {

    /** As the gateway's default. */
    private static final int CONNECTIONS = 64;

    /** Few, so that requests of many clients travel together. */
    private static final int PIPELINED_CONNECTIONS = 2;

    /** Requests that are on their way on one connection; more than the clients of a benchmark have together. */
    private static final int PIPELINED_REQUESTS = 256;

    /** Answers in one piece; the default of 8 KB makes several reads of each. */
    private static final int CHUNK = 128 * 1024;

    /** A request to be made, and how many must be answered before. */
    private record Call(RequestOptions route, Buffer body, int waitsFor, List<Integer> before) {}

    private final int port;
    private final boolean pipelined;
    private final Sharing sharing;
    private final List<Call> calls;
    private final Buffer response;
    /** What is on its way, by step. */
    private final @Nullable Future<?>[] shared;

    private @Nullable Future<?> sharedRun;
    private @Nullable HttpClient client;

    public FloorServer(Recording recording, int port, boolean pipelined, Sharing sharing) {
        this.port = port;
        this.pipelined = pipelined;
        this.sharing = sharing;
        this.calls = calls(recording.steps());
        this.shared = new @Nullable Future<?>[calls.size()];
        this.response = Buffer.buffer(recording.response().getBytes(StandardCharsets.UTF_8));
    }

    private static List<Call> calls(List<Recording.Step> steps) {
        List<Call> calls = new ArrayList<>();
        for (int i = 0; i < steps.size(); i++) {
            int id = i;
            Recording.Step step = steps.get(i);
            RequestOptions route = new RequestOptions()
                    .setAbsoluteURI(step.url())
                    .setMethod(HttpMethod.POST)
                    .putHeader("content-type", "application/json")
                    .putHeader("accept", "application/graphql-response+json, application/json;q=0.9");
            List<Integer> before = IntStream.range(0, steps.size())
                    .filter(other -> steps.get(other).after().contains(id))
                    .boxed()
                    .toList();
            calls.add(new Call(
                    route,
                    Buffer.buffer(step.body().getBytes(StandardCharsets.UTF_8)),
                    step.after().size(),
                    before));
        }
        return List.copyOf(calls);
    }

    @Override
    public void start(Promise<Void> started) {
        var options = new HttpClientOptions()
                .setMaxPoolSize(pipelined ? PIPELINED_CONNECTIONS : CONNECTIONS)
                .setPipelining(pipelined)
                .setPipeliningLimit(PIPELINED_REQUESTS)
                .setKeepAlive(true)
                .setTcpNoDelay(true)
                .setMaxChunkSize(CHUNK);
        client = vertx.createHttpClient(options);
        vertx.createHttpServer(new HttpServerOptions().setTcpNoDelay(true).setMaxChunkSize(CHUNK))
                .requestHandler(this::handle)
                .listen(port, "127.0.0.1")
                .<Void>mapEmpty()
                .onComplete(started);
    }

    private void handle(HttpServerRequest request) {
        request.endHandler(whole -> {
            Future<?> done = sharing == Sharing.REQUEST ? runShared() : new Run().start();
            done.onComplete(end -> {
                if (end.succeeded()) {
                    request.response()
                            .putHeader("content-type", "application/json")
                            .end(response);
                } else {
                    request.response().setStatusCode(502).end();
                }
            });
        });
    }

    private Future<?> runShared() {
        Future<?> running = sharedRun;
        if (running == null) {
            running = new Run().start();
            sharedRun = running;
            running.onComplete(end -> sharedRun = null);
        }
        return running;
    }

    private Future<?> call(int step) {
        if (sharing == Sharing.OFF) {
            return send(step);
        }
        Future<?> running = shared[step];
        if (running == null) {
            running = send(step);
            shared[step] = running;
            running.onComplete(end -> shared[step] = null);
        }
        return running;
    }

    private Future<?> send(int step) {
        Call call = calls.get(step);
        HttpClient to = Objects.requireNonNull(client);
        return to.request(call.route)
                .compose(request -> request.send(call.body))
                .compose(answer -> answer.statusCode() == 200
                        ? answer.end()
                        : Future.failedFuture("A subgraph answered with status " + answer.statusCode() + "."));
    }

    /** The calls for one request. */
    private final class Run {

        private final int[] waitsFor = calls.stream().mapToInt(Call::waitsFor).toArray();
        private final Promise<Void> done = Promise.promise();
        private int open = calls.size();

        Future<Void> start() {
            for (int i = 0; i < waitsFor.length; i++) {
                if (calls.get(i).waitsFor == 0) {
                    begin(i);
                }
            }
            return done.future();
        }

        private void begin(int step) {
            call(step).onSuccess(end -> ended(step)).onFailure(done::tryFail);
        }

        private void ended(int step) {
            for (int next : calls.get(step).before) {
                if (--waitsFor[next] == 0) {
                    begin(next);
                }
            }
            if (--open == 0) {
                done.complete();
            }
        }
    }
}
