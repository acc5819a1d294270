package dev.kontor.gateway.http;

import static dev.kontor.gateway.http.StreamClient.EVENT_STREAM;
import static dev.kontor.gateway.http.StreamClient.MULTIPART;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.kontor.gateway.testkit.Json;
import dev.kontor.kit.testing.TestTokens;
import dev.kontor.kit.testing.TokenTestResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A gateway that is set to bear little. */
@QuarkusTest
@TestProfile(SubscriptionBoundsTest.Little.class)
@QuarkusTestResource(TokenTestResource.class)
@WithTestResource(LiveSubgraphs.class)
class SubscriptionBoundsTest {

    private static final String TOKEN = TestTokens.issue("manager");
    private static final String BOOKS = "subscription { bookAdded { title } }";

    public static final class Little implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "gateway.max-subscriptions",
                    "2",
                    "gateway.subscription-heartbeat",
                    "50ms",
                    "gateway.subgraph-timeout",
                    "2s",
                    "gateway.subgraph-max-response-size",
                    "100000");
        }
    }

    @BeforeEach
    void reset() {
        LiveControl.reset();
    }

    @Test
    void subscriptionsThatAreOpenAreCounted() {
        try (StreamClient first = StreamClient.post(EVENT_STREAM, TOKEN, BOOKS)) {
            try (StreamClient second = StreamClient.post(MULTIPART, TOKEN, BOOKS);
                    StreamClient third = StreamClient.post(EVENT_STREAM, TOKEN, BOOKS)) {
                assertThat(second.status()).isEqualTo(200);
                assertThat(third.status()).isEqualTo(503);
                third.awaitText("\"SUBSCRIPTION_MAX_LIMIT\"");
                try (StreamClient query = StreamClient.post(EVENT_STREAM, TOKEN, "{ books { id } }")) {
                    assertThat(query.status()).isEqualTo(200);
                }
                LiveControl.awaitSubscribed(2);
            }
            LiveControl.awaitClosed(1);
            await().until(() -> {
                try (StreamClient again = StreamClient.post(EVENT_STREAM, TOKEN, BOOKS)) {
                    return again.status() == 200;
                }
            });
            assertThat(first.status()).isEqualTo(200);
        }
    }

    @Test
    void streamsTellThatTheyAreAlive() {
        try (StreamClient events = StreamClient.post(EVENT_STREAM, TOKEN, BOOKS);
                StreamClient parts = StreamClient.post(MULTIPART, TOKEN, BOOKS)) {
            events.awaitText(":\n\n:\n\n:\n\n");
            parts.awaitText("\r\n--graphql\r\ncontent-type: application/json\r\n\r\n{}\r\n--graphql");
        }
    }

    @Test
    void subgraphThatDoesNotAcknowledgeIsNotWaitedFor() {
        LiveControl.tell("mode", "silent");
        try (StreamClient client = StreamClient.post(EVENT_STREAM, TOKEN, BOOKS)) {
            assertThat(client.awaitEnd().text()).contains("\"SUBREQUEST_HTTP_ERROR\"");
            LiveControl.awaitClosed(1);
        }
    }

    @Test
    void subgraphWithoutEventsIsLeftAloneAsLongAsItLives() {
        try (StreamClient client = StreamClient.post(EVENT_STREAM, TOKEN, BOOKS)) {
            LiveControl.awaitSubscribed(1);
            // Thrice the time after which a host that is gone is noticed.
            await().until(() -> client.text().length() > 3 * ":\n\n".length() * 2_000 / 50);
            LiveControl.publish("bookAdded", "b1");
            client.awaitText("The Ledger");
        }
    }

    @Test
    void messagesOfSubgraphsAreBounded() {
        try (StreamClient client = StreamClient.post(EVENT_STREAM, TOKEN, BOOKS)) {
            LiveControl.awaitSubscribed(1);
            LiveControl.tell("large", "200000");

            assertThat(client.awaitEnd().text()).contains("\"SUBREQUEST_MALFORMED_RESPONSE\"");
            LiveControl.awaitClosed(1);
        }
    }

    @Test
    void clientThatDoesNotReadIsToldThatItMissesEvents() throws IOException {
        try (Socket client = new Socket(InetAddress.getLoopbackAddress(), RestAssured.port)) {
            String body = Json.write(Map.of("query", BOOKS));
            client.getOutputStream()
                    .write(("POST /graphql HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\n"
                                    + "content-type: application/json\r\naccept: text/event-stream\r\nauthorization: Bearer "
                                    + TOKEN + "\r\ncontent-length: " + body.length() + "\r\n\r\n" + body)
                            .getBytes(StandardCharsets.UTF_8));
            LiveControl.awaitSubscribed(1);

            await().atMost(Duration.ofMinutes(1)).until(() -> {
                LiveControl.tell("large", "90000");
                return LiveControl.connections().get(0).path("closed").asBoolean();
            });

            String text = new String(client.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(text).contains("xxx").contains("\"SUBSCRIPTION_TOO_SLOW\"");
        }
    }
}
