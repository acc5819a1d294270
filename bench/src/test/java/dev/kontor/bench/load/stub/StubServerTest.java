package dev.kontor.bench.load.stub;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.bench.load.graph.Answers;
import dev.kontor.bench.load.graph.GraphData;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Over sockets of its own, since HTTP clients do not pipeline and decide by themselves how to send a body. */
class StubServerTest {

    private static final String ASK_FIRST = "{\"query\":\"{topProducts(first:1){upc name}}\"}";
    private static final String FIRST = "{\"data\":{\"topProducts\":[{\"upc\":\"1\",\"name\":\"Table\"}]}}";

    private StubServer server = open();
    private Thread thread = new Thread();

    private static StubServer open() {
        try {
            return new StubServer(new Answers(GraphData.published()), 0, Duration.ZERO);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @BeforeEach
    void serve() {
        thread = Thread.ofPlatform().start(() -> {
            try {
                server.serve();
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    @AfterEach
    void end() throws InterruptedException {
        server.close();
        thread.join();
    }

    @Test
    void answersAnewAndThenOutOfTheCache() throws IOException {
        assertThat(exchange(post("products", ASK_FIRST), 1)).containsExactly(FIRST);
        assertThat(exchange(post("products", ASK_FIRST), 1)).containsExactly(FIRST);

        assertThat(stats()).isEqualTo("{\"products\":2,\"misses\":1}");
    }

    @Test
    void answersPipelinedRequestsInTheirOrder() throws IOException {
        String second = "{\"query\":\"{topProducts(first:0){upc}}\"}";

        assertThat(exchange(post("products", ASK_FIRST) + post("products", second) + post("products", ASK_FIRST), 3))
                .containsExactly(FIRST, "{\"data\":{\"topProducts\":[]}}", FIRST);
    }

    @Test
    void joinsChunks() throws IOException {
        String head = "POST /products HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n";
        String chunks = "a\r\n" + ASK_FIRST.substring(0, 10) + "\r\n" + Integer.toHexString(ASK_FIRST.length() - 10)
                + "\r\n" + ASK_FIRST.substring(10) + "\r\n0\r\n\r\n";

        assertThat(exchange(head + chunks + post("products", ASK_FIRST), 2)).containsExactly(FIRST, FIRST);
        // The same body, however it came.
        assertThat(stats()).isEqualTo("{\"products\":2,\"misses\":1}");
    }

    @Test
    void waitsForTheRestOfARequest() throws IOException {
        String request = post("products", ASK_FIRST);
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            for (byte one : request.getBytes(StandardCharsets.UTF_8)) {
                socket.getOutputStream().write(one);
            }
            assertThat(body(socket.getInputStream())).isEqualTo(FIRST);
        }
    }

    @Test
    void takesABodyThatIsLargerThanItsBuffer() throws IOException {
        String long100 = ASK_FIRST + " ".repeat(100_000);

        assertThat(exchange(post("products", long100), 1)).containsExactly(FIRST);
    }

    @Test
    void answersEntitiesAsTheOwningSubgraph() throws IOException {
        String body = """
                {"query":"query($r:[_Any!]!){_entities(representations:$r){...on Product{inStock shippingEstimate}}}",\
                "variables":{"r":[{"__typename":"Product","upc":"5","price":1,"weight":1},{"__typename":"Product","upc":"77"}]}}""";

        assertThat(exchange(post("inventory", body), 1))
                .containsExactly("{\"data\":{\"_entities\":[{\"inStock\":true,\"shippingEstimate\":null},null]}}");
    }

    @Test
    void refusesWhatItDoesNotUnderstand() throws IOException {
        assertThat(exchange(post("nowhere", ASK_FIRST), 1).getFirst()).contains("There is no such subgraph.");
        assertThat(exchange(post("products", "no JSON"), 1).getFirst()).contains("This is no GraphQL request.");
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            socket.getOutputStream().write("nonsense\r\n\r\n".getBytes(StandardCharsets.UTF_8));
            assertThat(socket.getInputStream().read())
                    .as("the end of the connection")
                    .isEqualTo(-1);
        }
    }

    private String stats() throws IOException {
        return exchange("GET /stats HTTP/1.1\r\nhost: x\r\n\r\n", 1).getFirst();
    }

    private static String post(String subgraph, String body) {
        return "POST /" + subgraph + " HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: "
                + body.length() + "\r\n\r\n" + body;
    }

    /** Sends all at once, and reads so many answers. */
    private List<String> exchange(String requests, int answers) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            socket.getOutputStream().write(requests.getBytes(StandardCharsets.UTF_8));
            var bodies = new ArrayList<String>();
            for (int i = 0; i < answers; i++) {
                bodies.add(body(socket.getInputStream()));
            }
            return bodies;
        }
    }

    private static String body(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            int next = in.read();
            assertThat(next).as("a byte after " + head).isNotNegative();
            head.append((char) next);
        }
        int length = Integer.parseInt(head.toString().replaceFirst("(?s).*content-length: (\\d+)\r\n.*", "$1"));
        return new String(in.readNBytes(length), StandardCharsets.UTF_8);
    }
}
