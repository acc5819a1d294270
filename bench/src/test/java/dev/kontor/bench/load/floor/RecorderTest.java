package dev.kontor.bench.load.floor;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.kontor.bench.load.Sharing;
import dev.kontor.bench.load.graph.Answers;
import dev.kontor.bench.load.graph.GraphData;
import dev.kontor.bench.load.graph.GraphFiles;
import dev.kontor.bench.load.stub.StubServer;
import dev.kontor.gateway.runtime.Caller;
import dev.kontor.gateway.supergraph.Supergraph;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the engine asks of stub subgraphs, and that the floor does as it does. */
class RecorderTest {

    private static final Answers ANSWERS = new Answers(GraphData.published());
    private static final byte[] BODY = GraphFiles.publishedRequest();

    @Test
    void recordsWhatTheEngineAsksAndTheFloorRepeatsIt() throws Exception {
        try (var subgraphs = new StubServer(ANSWERS, 0, Duration.ZERO)) {
            Thread.ofPlatform().start(() -> serve(subgraphs));
            String url = "http://127.0.0.1:" + subgraphs.port();
            Supergraph supergraph = Supergraph.parse(GraphFiles.supergraph(url));

            Recording recording = new Recorder(supergraph, subgraph -> URI.create(subgraph.url()))
                    .record(BODY, Caller.ANONYMOUS, Map.of());

            assertThat(new ObjectMapper().readTree(recording.response())).isEqualTo(ANSWERS.ofWhole(BODY));
            assertThat(recording.steps()).extracting(Recording.Step::subgraph).contains("accounts", "reviews");
            for (int i = 0; i < recording.steps().size(); i++) {
                int id = i;
                assertThat(recording.steps().get(i).after())
                        .allSatisfy(before -> assertThat(before).isLessThan(id));
            }
            for (Sharing sharing : Sharing.values()) {
                assertThat(throughFloor(recording, sharing)).isEqualTo(recording.response());
            }
        }
    }

    private static String throughFloor(Recording recording, Sharing sharing) throws Exception {
        int port;
        try (var free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        Vertx vertx = Vertx.vertx();
        try {
            vertx.deployVerticle(new FloorServer(recording, port, sharing == Sharing.OFF, sharing))
                    .toCompletionStage()
                    .toCompletableFuture()
                    .join();
            try (HttpClient http = HttpClient.newHttpClient()) {
                var response = http.send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/graphql"))
                                .POST(HttpRequest.BodyPublishers.ofByteArray(BODY))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
                assertThat(response.statusCode()).isEqualTo(200);
                return response.body();
            }
        } finally {
            vertx.close().toCompletionStage().toCompletableFuture().join();
        }
    }

    private static void serve(StubServer subgraphs) {
        try {
            subgraphs.serve();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
