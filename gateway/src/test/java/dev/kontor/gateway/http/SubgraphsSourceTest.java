package dev.kontor.gateway.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.kontor.gateway.composition.Composition;
import dev.kontor.gateway.composition.report.CompositionError;
import dev.kontor.gateway.composition.report.ErrorCode;
import dev.kontor.gateway.composition.schema.SubgraphSdl;
import dev.kontor.gateway.http.Finding.Candidate;
import dev.kontor.gateway.http.Finding.Unread;
import dev.kontor.gateway.http.SubgraphSettings.Known;
import dev.kontor.gateway.testkit.Json;
import io.vertx.core.Context;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Two subgraphs behind real HTTP, and what becomes of their answers; the composer here puts one after the other. */
@Timeout(30)
class SubgraphsSourceTest {

    private final Vertx vertx = Vertx.vertx();
    private final Context loop = vertx.getOrCreateContext();
    private final Map<String, String> answers = new ConcurrentHashMap<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final List<List<SubgraphSdl>> composed = new CopyOnWriteArrayList<>();
    private HttpServer server;
    private SupergraphSource source;

    @TempDir
    Path folder;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            String name = exchange.getRequestURI().getPath().substring(1);
            assertThat(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8))
                    .isEqualTo("{\"query\":\"{ _service { sdl } }\"}");
            asked.add(name + " " + exchange.getRequestHeaders().getFirst("authorization"));
            String answer = answers.get(name);
            if (answer != null) {
                byte[] bytes = answer.getBytes(StandardCharsets.UTF_8);
                exchange.sendResponseHeaders(answer.startsWith("{") ? 200 : 404, bytes.length);
                exchange.getResponseBody().write(bytes);
            }
            exchange.close();
        });
        server.start();
        source = source(Optional.empty());
    }

    private SupergraphSource source(Optional<Path> tokenOfB) {
        String base = "http://127.0.0.1:" + server.getAddress().getPort() + "/";
        return new SubgraphsSource(
                vertx,
                List.of(
                        new Known("a", "a", Optional.of(base + "a"), Optional.empty(), Optional.empty()),
                        new Known("b", "b", Optional.of(base + "b"), Optional.empty(), tokenOfB)),
                new SubgraphSdlClient(vertx, vertx.createHttpClient())::ask,
                this::compose);
    }

    private Composition compose(List<SubgraphSdl> subgraphs) {
        assertThat(Context.isOnWorkerThread()).isTrue();
        composed.add(subgraphs);
        String all = String.join("+", subgraphs.stream().map(SubgraphSdl::sdl).toList());
        if (all.contains("defect")) {
            throw new IllegalStateException("a defect");
        }
        return all.contains("bad")
                ? new Composition.Refused(
                        List.of(new CompositionError(ErrorCode.NO_QUERIES, "There are none.", "", List.of())),
                        List.of())
                : new Composition.Composed(all, "", List.of());
    }

    @AfterEach
    void stop() {
        server.stop(0);
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void composesWhatAllSay() {
        say("a", "one");
        say("b", "two");

        assertThat(look()).isEqualTo(Finding.of("one+two"));
        assertThat(composed.getFirst()).extracting(SubgraphSdl::name).containsExactly("a", "b");
        assertThat(composed.getFirst().getFirst().url()).endsWith("/a");
    }

    @Test
    void waitsForThoseThatHaveNotAnswered() {
        say("a", "one");

        Finding waiting = look();
        assertThat(waiting.candidate()).isEqualTo(new Candidate.None());
        assertThat(waiting.unread())
                .extracting(Unread::problem)
                .containsExactly("The subgraph 'b' could not be reached or did not answer in time.");
        assertThat(composed).isEmpty();

        asked.clear();
        say("b", "two");
        assertThat(look()).isEqualTo(Finding.of("one+two"));
        assertThat(asked).as("asked again for no reason").containsExactly("b null");
    }

    @Test
    void composesAgainOnlyWhatIsNew() {
        say("a", "one");
        say("b", "two");
        look();
        look();
        assertThat(composed).hasSize(1);

        say("a", "three");
        assertThat(look()).isEqualTo(Finding.of("three+two"));
        assertThat(composed).hasSize(2);
    }

    @Test
    void takesSilenceForNoChange() {
        say("a", "one");
        say("b", "two");
        look();
        answers.remove("b");
        say("a", "three");

        Finding finding = look();
        assertThat(finding.candidate()).isEqualTo(new Candidate.Supergraph("three+two"));
        assertThat(finding.unread()).hasSize(1);
    }

    @Test
    void tellsWhyTheyDoNotCompose() {
        say("a", "bad");
        say("b", "two");

        Finding refused = look();
        assertThat(refused.candidate())
                .isEqualTo(
                        new Candidate.Refused(List.of("NO_QUERIES: There are none. " + ErrorCode.NO_QUERIES.remedy())));
        assertThat(look()).isEqualTo(refused);
        assertThat(composed).hasSize(1);
    }

    @Test
    void aDefectOfTheComposerIsNoEnd() {
        say("a", "defect");
        say("b", "two");
        assertThat(look().candidate()).isInstanceOf(Candidate.Refused.class);

        say("a", "one");
        assertThat(look()).isEqualTo(Finding.of("one+two"));
    }

    @Test
    void asksWithTheTokenThatLiesThereNow() throws IOException {
        Path token = folder.resolve("token");
        source = source(Optional.of(token));
        say("a", "one");
        say("b", "two");
        assertThat(look().unread())
                .extracting(Unread::problem)
                .containsExactly("The token for the subgraph 'b' could not be read.");

        Files.writeString(token, "first\n");
        look();
        Files.writeString(token, "second");
        look();
        assertThat(asked)
                .containsSubsequence("b Bearer first", "b Bearer second")
                .doesNotContain("a Bearer first");
    }

    @Test
    void tellsWhatASubgraphAnswersInstead() {
        say("a", "one");
        assertThat(problemWith("{\"errors\":[{\"message\":\"No token.\\nat 10.0.0.1\"}]}"))
                .isEqualTo("The subgraph 'b' does not tell its SDL: No token."
                        + " It was sent no token (GATEWAY_SUBGRAPH_TOKEN_FILE).");
        assertThat(problemWith("{\"data\":{\"_service\":null}}")).startsWith("The subgraph 'b' does not tell its SDL.");
        assertThat(problemWith("{\"data\":")).isEqualTo("The answer of the subgraph 'b' is no GraphQL response.");
        assertThat(problemWith("not found")).isEqualTo("The subgraph 'b' answered with HTTP status 404.");
    }

    @Test
    void takesNoMoreThanItIsSetTo() {
        say("a", "one");
        assertThat(problemWith(sdl("x".repeat(SubgraphSdlClient.MAX_SDL + 1))))
                .isEqualTo("The SDL of the subgraph 'b' is longer than 8388608 characters.");
        assertThat(problemWith(sdl("x".repeat(2 * SubgraphSdlClient.MAX_SDL))))
                .isEqualTo("The subgraph 'b' answered with more than 16777216 bytes.");

        answers.put("b", sdl("x".repeat(SubgraphSdlClient.MAX_SDL)));
        assertThat(look().candidate()).isInstanceOf(Candidate.Supergraph.class);
    }

    private String problemWith(String answer) {
        answers.put("b", answer);
        return look().unread().getFirst().problem();
    }

    private void say(String subgraph, String sdl) {
        answers.put(subgraph, sdl(sdl));
    }

    private static String sdl(String sdl) {
        return Json.write(Map.of("data", Map.of("_service", Map.of("sdl", sdl))));
    }

    private Finding look() {
        Promise<Finding> found = Promise.promise();
        loop.runOnContext(now -> source.look().onComplete(found));
        return found.future().toCompletionStage().toCompletableFuture().join();
    }
}
