package dev.kontor.gateway.http;

import static dev.kontor.gateway.http.StreamClient.EVENT_STREAM;
import static dev.kontor.gateway.http.StreamClient.MULTIPART;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kontor.kit.testing.TestTokens;
import dev.kontor.kit.testing.TokenTestResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is said to a subgraph, what it says, and what a client hears of it. */
@QuarkusTest
@QuarkusTestResource(TokenTestResource.class)
@WithTestResource(LiveSubgraphs.class)
class SubgraphSocketTest {

    private static final String TOKEN = TestTokens.issue("manager");
    private static final String BOOKS = "subscription { bookAdded { title copies } }";

    @BeforeEach
    void reset() {
        LiveControl.reset();
    }

    @Test
    void tokenGoesWithTheUpgradeAndWithTheInitialisation() {
        try (StreamClient _ = StreamClient.post(EVENT_STREAM, TOKEN, "subscription { authorRenamed { name } }")) {
            LiveControl.awaitSubscribed(1);
            JsonNode connection = LiveControl.connections().get(0);

            assertThat(connection.path("path").asText()).isEqualTo("/people");
            assertThat(connection.path("authorization").asText()).isEqualTo("Bearer " + TOKEN);
            assertThat(messages())
                    .containsExactly(
                            "{\"type\":\"connection_init\",\"payload\":{\"Authorization\":\"Bearer " + TOKEN + "\"}}",
                            "{\"id\":\"1\",\"type\":\"subscribe\",\"payload\":{\"query\":\"subscription{authorRenamed{name}}\",\"variables\":{}}}");
        }
    }

    @Test
    void pingsAreAnswered() {
        try (StreamClient client = StreamClient.post(EVENT_STREAM, TOKEN, BOOKS)) {
            LiveControl.awaitSubscribed(1);
            LiveControl.tell("message", "{\"type\":\"ping\"}");
            await().until(() -> messages().contains("{\"type\":\"pong\"}"));
            LiveControl.publish("bookAdded", "b1");
            client.awaitText("The Ledger");
        }
    }

    @Test
    void entityFetchThatFailsIsToldWithItsEvent() {
        try (StreamClient client =
                StreamClient.post(EVENT_STREAM, TOKEN, "subscription { bookAdded { title readers { name } } }")) {
            LiveControl.awaitSubscribed(1);
            LiveControl.publish("bookAdded", "b1");
            LiveControl.publish("bookAdded", "b3");
            await().until(() -> client.events().size() == 2);

            assertThat(client.events()).allSatisfy(event -> {
                assertThat(event.at("/data/bookAdded/title").isTextual()).isTrue();
                assertThat(code(event)).isEqualTo("SUBREQUEST_HTTP_ERROR");
                assertThat(event.at("/errors/0/message").asText()).doesNotContain("127.0.0.1");
            });
        }
    }

    @Test
    void valuesMayHaveLineEndsBetweenThem() {
        try (StreamClient client = StreamClient.post(EVENT_STREAM, TOKEN, BOOKS)) {
            LiveControl.awaitSubscribed(1);
            LiveControl.tell("message", """
                    {"type": "next",
                     "payload": {"errors": [{"message": "no", "extensions": {"code": "X", "more": [
                       1,
                       2
                     ]}}]}}""");

            await().until(() -> client.events().size() == 1);
            assertThat(client.events()
                            .getFirst()
                            .at("/errors/0/extensions/more/1")
                            .asInt())
                    .isEqualTo(2);
        }
    }

    @Test
    void errorsOfTheSubgraphAreItsLastAnswer() {
        try (StreamClient client = StreamClient.post(EVENT_STREAM, TOKEN, BOOKS)) {
            LiveControl.awaitSubscribed(1);
            LiveControl.tell(
                    "message",
                    "{\"type\":\"error\",\"payload\":[{\"message\":\"not for you\",\"extensions\":{\"code\":\"FORBIDDEN\"}}]}");

            assertThat(client.awaitEnd().events()).hasSize(1);
            JsonNode event = client.events().getFirst();
            assertThat(event.at("/data/bookAdded").isNull()).isTrue();
            assertThat(code(event)).isEqualTo("FORBIDDEN");
            LiveControl.awaitClosed(1);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "die | 0 | SUBREQUEST_HTTP_ERROR | broke the connection off",
                "close | 4401 | SUBREQUEST_HTTP_ERROR | with close code 4401",
                "close | 1000 | SUBREQUEST_HTTP_ERROR | with close code 1000",
                "message | nonsense | SUBREQUEST_MALFORMED_RESPONSE | no message",
                "message | {\"type\":\"other\"} | SUBREQUEST_MALFORMED_RESPONSE | no message",
                "message | {\"type\":\"next\"} | SUBREQUEST_MALFORMED_RESPONSE | no message"
            })
    void subgraphThatFailsEndsTheStream(String command, String argument, String code, String message) {
        try (StreamClient events = StreamClient.post(EVENT_STREAM, TOKEN, BOOKS);
                StreamClient parts = StreamClient.post(MULTIPART, TOKEN, BOOKS)) {
            LiveControl.awaitSubscribed(2);

            LiveControl.tell(command, argument);

            JsonNode event = events.awaitEnd().events().getLast();
            assertThat(code(event)).isEqualTo(code);
            assertThat(event.at("/errors/0/message").asText())
                    .contains("'catalog'")
                    .contains(message)
                    .doesNotContain("127.0.0.1");
            assertThat(events.text()).endsWith("event: complete\ndata:\n\n");
            JsonNode part = parts.awaitEnd().parts().getLast();
            assertThat(part.path("payload").isNull()).isTrue();
            assertThat(code(part)).isEqualTo(code);
            assertThat(parts.text()).endsWith("\r\n--graphql--\r\n");
            LiveControl.awaitClosed(2);
        }
    }

    @ParameterizedTest
    @CsvSource({"reject, HTTP status 403", "forbidden, close code 4403"})
    void subgraphThatRefusesEndsTheStream(String mode, String message) {
        LiveControl.tell("mode", mode);
        try (StreamClient client = StreamClient.post(EVENT_STREAM, TOKEN, BOOKS)) {
            JsonNode event = client.awaitEnd().events().getLast();

            assertThat(code(event)).isEqualTo("SUBREQUEST_HTTP_ERROR");
            assertThat(event.at("/errors/0/message").asText()).contains(message);
        }
    }

    private static String code(JsonNode response) {
        return response.at("/errors/0/extensions/code").asText();
    }

    /** What the gateway said to the first subgraph that it subscribed to. */
    private static List<String> messages() {
        return LiveControl.connections()
                .get(0)
                .path("messages")
                .valueStream()
                .map(JsonNode::asText)
                .toList();
    }
}
