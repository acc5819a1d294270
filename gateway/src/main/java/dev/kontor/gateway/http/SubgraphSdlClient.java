package dev.kontor.gateway.http;

import dev.kontor.gateway.federation.Subgraph;
import dev.kontor.gateway.http.SubgraphSettings.Known;
import dev.kontor.gateway.response.JsonException;
import dev.kontor.gateway.response.JsonValues;
import dev.kontor.gateway.response.Tape;
import dev.kontor.gateway.subgraph.SubgraphClient;
import dev.kontor.gateway.subgraph.SubgraphException;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Asks subgraphs for their SDL, in the gateway's own name. On one event loop.
 *
 * @see <a href="https://www.apollographql.com/docs/graphos/schema-design/federated-schemas/reference/subgraph-spec#fetch-service-capabilities">
 *     Subgraph specification</a>
 */
final class SubgraphSdlClient {

    /** Characters. Schemas of some thousand types have about one million. */
    static final int MAX_SDL = 8 << 20;

    /** Bytes of an answer: in JSON each line break and quotation mark is two. */
    private static final int MAX_ANSWER = 2 * MAX_SDL;

    /** Of what a subgraph says instead. */
    private static final int MAX_QUOTED = 200;

    private static final Duration TIMEOUT = Duration.ofSeconds(10);
    private static final byte[] QUESTION = "{\"query\":\"{ _service { sdl } }\"}".getBytes(StandardCharsets.UTF_8);

    /** What is wrong is told in a sentence that has no address and no secret. */
    private static final class UntoldException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        UntoldException(String message) {
            super(message, null, false, false);
        }
    }

    private final Vertx vertx;
    private final HttpClient http;
    private final Deadlines deadlines;

    SubgraphSdlClient(Vertx vertx, HttpClient http) {
        this.vertx = vertx;
        this.http = http;
        this.deadlines = new Deadlines(vertx, TIMEOUT.toMillis());
    }

    /** The SDL; fails with what {@link #explain} explains. */
    Future<String> ask(Known subgraph) {
        return token(subgraph)
                .compose(headers -> send(subgraph, headers))
                // Eight megabytes are more than an event loop should look through.
                .compose(answer -> vertx.executeBlocking(() -> sdl(subgraph, answer), false));
    }

    /** A sentence for everybody: it names the subgraph and no address. */
    static String explain(Known subgraph, Throwable failure) {
        return failure instanceof SubgraphException || failure instanceof UntoldException
                ? String.valueOf(failure.getMessage())
                : "The subgraph '" + subgraph.name() + "' could not be reached or did not answer in time.";
    }

    /** Read anew each time, so that the file can be replaced. */
    private Future<Map<String, String>> token(Known subgraph) {
        Optional<Path> file = subgraph.tokenFile();
        if (file.isEmpty()) {
            return Future.succeededFuture(Map.of());
        }
        return vertx.fileSystem()
                .readFile(file.get().toString())
                .map(token -> Map.of(
                        "authorization",
                        "Bearer " + token.toString(StandardCharsets.UTF_8).strip()))
                .recover(failure -> Future.failedFuture(new UntoldException(
                        "The token for the subgraph '" + subgraph.name() + "' could not be read.")));
    }

    private Future<byte[]> send(Known subgraph, Map<String, String> headers) {
        String url = subgraph.url().orElseThrow();
        RequestOptions route = new RequestOptions().setAbsoluteURI(url).setMethod(HttpMethod.POST);
        SubgraphClient.Request request = new SubgraphClient.Request(
                new Subgraph(subgraph.name(), subgraph.name(), url), QUESTION, headers, false);
        return SubgraphExchange.send(http, route, request, MAX_ANSWER, deadlines)
                .future();
    }

    private static String sdl(Known subgraph, byte[] answer) {
        Map<?, ?> response = response(subgraph, answer);
        if (response.get("data") instanceof Map<?, ?> data
                && data.get("_service") instanceof Map<?, ?> service
                && service.get("sdl") instanceof String sdl) {
            if (sdl.length() > MAX_SDL) {
                throw new UntoldException(
                        "The SDL of the subgraph '" + subgraph.name() + "' is longer than " + MAX_SDL + " characters.");
            }
            return sdl;
        }
        throw new UntoldException("The subgraph '" + subgraph.name() + "' does not tell its SDL"
                + said(response).map(message -> ": " + message).orElse(".")
                + (subgraph.tokenFile().isEmpty() ? " It was sent no token (GATEWAY_SUBGRAPH_TOKEN_FILE)." : ""));
    }

    private static Map<?, ?> response(Known subgraph, byte[] answer) {
        try {
            Tape tape = Tape.parse(answer);
            if (tape.kind(tape.root()) == Tape.Kind.OBJECT) {
                return JsonValues.map(tape, tape.root());
            }
        } catch (JsonException malformed) {
            // Told below, as anything else that is no response.
        }
        throw new UntoldException("The answer of the subgraph '" + subgraph.name() + "' is no GraphQL response.");
    }

    private static Optional<String> said(Map<?, ?> response) {
        return response.get("errors") instanceof List<?> errors
                        && !errors.isEmpty()
                        && errors.getFirst() instanceof Map<?, ?> error
                        && error.get("message") instanceof String message
                ? Optional.of(message.lines().findFirst().orElse(""))
                        .map(line -> line.substring(0, Math.min(line.length(), MAX_QUOTED)))
                : Optional.empty();
    }
}
