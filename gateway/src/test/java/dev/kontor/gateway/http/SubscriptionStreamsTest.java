package dev.kontor.gateway.http;

import static dev.kontor.gateway.http.StreamClient.EVENT_STREAM;
import static dev.kontor.gateway.http.StreamClient.MULTIPART;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kontor.gateway.testkit.Json;
import dev.kontor.gateway.testkit.TestGraph;
import dev.kontor.kit.testing.TestTokens;
import dev.kontor.kit.testing.TokenTestResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Subscriptions as clients meet them: real HTTP on the one side, real WebSockets on the other, real tokens. */
@QuarkusTest
@QuarkusTestResource(TokenTestResource.class)
@WithTestResource(LiveSubgraphs.class)
class SubscriptionStreamsTest {

    private static final String TOKEN = TestTokens.issue("manager");
    private static final String BOOKS = "subscription { bookAdded { title copies } }";
    private static final String LEDGER = "{\"data\":{\"bookAdded\":{\"title\":\"The Ledger\",\"copies\":4}}}";
    private static final String KEY = "{\"data\":{\"bookAdded\":{\"title\":\"Schlüsselkunde\",\"copies\":0}}}";
    private static final String COMPLETE = "event: complete\ndata:\n\n";

    @Inject
    GatewayConfig config;

    @BeforeEach
    void reset() {
        LiveControl.reset();
    }

    @Test
    void eventStreamHasAnEventForEachResponseAndAnEnd() {
        try (StreamClient client = StreamClient.post(EVENT_STREAM, TOKEN, BOOKS)) {
            assertThat(client.status()).isEqualTo(200);
            assertThat(client.contentType()).isEqualTo("text/event-stream; charset=utf-8");
            LiveControl.awaitSubscribed(1);

            LiveControl.publish("bookAdded", "b1");
            LiveControl.publish("bookAdded", "b3");
            LiveControl.tell("complete", "bookAdded");

            assertThat(client.awaitEnd().text())
                    .isEqualTo(
                            ":\n\nevent: next\ndata: " + LEDGER + "\n\nevent: next\ndata: " + KEY + "\n\n" + COMPLETE);
        }
    }

    @Test
    void multipartHasAPartForEachResponseAndAClosingBoundary() {
        try (StreamClient client = StreamClient.post(MULTIPART, TOKEN, BOOKS)) {
            assertThat(client.status()).isEqualTo(200);
            assertThat(client.contentType()).isEqualTo("multipart/mixed;boundary=\"graphql\";subscriptionSpec=1.0");
            LiveControl.awaitSubscribed(1);

            LiveControl.publish("bookAdded", "b1");
            // The part is whole before anything else happens.
            client.awaitText(LEDGER + "}\r\n--graphql");
            LiveControl.tell("complete", "bookAdded");

            assertThat(client.awaitEnd().text())
                    .isEqualTo("\r\n--graphql\r\ncontent-type: application/json\r\n\r\n{\"payload\":" + LEDGER
                            + "}\r\n--graphql--\r\n");
        }
    }

    @Test
    void eventStreamMayBeOpenedByGet() {
        try (StreamClient client = StreamClient.get(EVENT_STREAM, TOKEN, BOOKS)) {
            LiveControl.awaitSubscribed(1);
            LiveControl.publish("bookAdded", "b1");
            client.awaitText("event: next\ndata: " + LEDGER);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {EVENT_STREAM, MULTIPART})
    void clientThatGoesAwayEndsTheSubgraphsSubscription(String accept) {
        try (StreamClient client = StreamClient.post(accept, TOKEN, BOOKS)) {
            LiveControl.awaitSubscribed(1);
            LiveControl.publish("bookAdded", "b1");
            client.awaitText("The Ledger");
        }

        LiveControl.awaitClosed(1);
        assertThat(messages().getLast()).isEqualTo("{\"id\":\"1\",\"type\":\"complete\"}");
    }

    @ParameterizedTest
    @ValueSource(strings = {EVENT_STREAM, MULTIPART})
    void nobodyIsServedWithoutAValidToken(String accept) {
        for (String token : List.of("", TestTokens.expired("manager"), TestTokens.forged("manager"))) {
            try (StreamClient client = StreamClient.post(accept, token, BOOKS)) {
                assertThat(client.status()).isEqualTo(401);
                assertThat(client.contentType()).startsWith("application/json");
                client.awaitText("\"UNAUTHENTICATED\"");
            }
        }
        assertThat(LiveControl.connections()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {EVENT_STREAM, MULTIPART})
    void subscriptionEndsWithItsToken(String accept) {
        String token = TestTokens.lasting(Duration.ofSeconds(3), "manager");
        try (StreamClient client = StreamClient.post(accept, token, BOOKS)) {
            LiveControl.awaitSubscribed(1);
            LiveControl.publish("bookAdded", "b1");

            client.awaitEnd();

            assertThat(client.text()).containsSubsequence("The Ledger", "\"UNAUTHENTICATED\"");
            LiveControl.awaitClosed(1);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/json",
                "*/*",
                "application/graphql-response+json",
                "multipart/mixed;deferSpec=20220824, application/json",
                "text/event-stream;q=0, application/json"
            })
    void subscriptionWithoutAStreamIsRefused(String accept) {
        authorized()
                .accept(accept)
                .body(Json.write(Map.of("query", BOOKS)))
                .post("/graphql")
                .then()
                .statusCode(406)
                .body("errors[0].extensions.code", equalTo("NOT_ACCEPTABLE"))
                .body("errors[0].message", containsString("text/event-stream"));
    }

    @Test
    void byGetThereAreEventStreamsOnlyAndNoMutations() {
        byGet(MULTIPART, BOOKS);
        byGet(EVENT_STREAM, "mutation { renameBook(id: \"b1\", title: \"t\") { id } }");
    }

    private static void byGet(String accept, String query) {
        authorized()
                .accept(accept)
                .queryParam("query", query)
                .get("/graphql")
                .then()
                .statusCode(405)
                .header("allow", equalTo("POST"))
                .body("errors[0].extensions.code", equalTo("METHOD_NOT_ALLOWED"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{ book(id: \"b1\") { title } }",
                "mutation { book: renameBook(id: \"b1\", title: \"t\") { title } }"
            })
    void otherOperationsAreStreamsOfOneResponse(String operation) {
        try (StreamClient client = StreamClient.post(EVENT_STREAM, TOKEN, operation)) {
            assertThat(client.awaitEnd().text())
                    .isEqualTo(
                            ":\n\nevent: next\ndata: {\"data\":{\"book\":{\"title\":\"The Ledger\"}}}\n\n" + COMPLETE);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*/*",
                "application/json",
                "application/json, text/event-stream",
                "text/event-stream, */*",
                "text/event-stream;q=0.5, application/json",
                "multipart/mixed;subscriptionSpec=1.0, application/json"
            })
    void otherOperationsAreAnsweredWithJsonWhereThatDoes(String accept) {
        authorized()
                .accept(accept)
                .body(Json.write(Map.of("query", "{ book(id: \"b1\") { title } }")))
                .post("/graphql")
                .then()
                .statusCode(200)
                .contentType(containsString("application/json"))
                .body("data.book.title", equalTo("The Ledger"));
    }

    @Test
    void mistakesAreToldWithinTheStream() {
        try (StreamClient events = StreamClient.post(EVENT_STREAM, TOKEN, "subscription { nope }");
                StreamClient parts = StreamClient.post("multipart/mixed;subscriptionSpec=1.0", TOKEN, "{ nope }")) {
            assertThat(events.status()).isEqualTo(200);
            JsonNode event = events.awaitEnd().events().getFirst();
            assertThat(event.at("/errors/0/extensions/code").asText()).isEqualTo("GRAPHQL_VALIDATION_FAILED");
            assertThat(event.has("data")).isFalse();
            assertThat(events.text()).endsWith(COMPLETE);
            JsonNode part = parts.awaitEnd().parts().getFirst();
            assertThat(part.path("payload").isNull()).isTrue();
            assertThat(part.at("/errors/0/extensions/code").asText()).isEqualTo("GRAPHQL_VALIDATION_FAILED");
        }
    }

    @Test
    void fieldThatTheCallerMayNotSeeIsRefusedAndNobodyIsAsked() {
        try (StreamClient client = StreamClient.post(EVENT_STREAM, TOKEN, "subscription { bookBought { title } }")) {
            assertThat(client.awaitEnd()
                            .events()
                            .getFirst()
                            .at("/errors/0/extensions/code")
                            .asText())
                    .isEqualTo("UNAUTHORIZED_FIELD_OR_TYPE");
            assertThat(LiveControl.connections()).isEmpty();
        }
    }

    @Test
    void subscriptionGoesOnWithTheSupergraphThatItBeganWith() throws IOException {
        Path file = Path.of(config.supergraph().orElseThrow());
        String supergraph = TestGraph.resource("library", "supergraph.graphql");
        String query = "{ books { genre } }";
        try (StreamClient client =
                StreamClient.post(EVENT_STREAM, TOKEN, "subscription { bookAdded { genre copies } }")) {
            LiveControl.awaitSubscribed(1);
            Files.writeString(
                    file, supergraph.replace("genre: Genre @join__field", "genre: Genre @inaccessible @join__field"));
            await().until(() -> ask(query).contains("GRAPHQL_VALIDATION_FAILED"));

            LiveControl.publish("bookAdded", "b1");

            client.awaitText("{\"data\":{\"bookAdded\":{\"genre\":\"CRIME\",\"copies\":4}}}");
        } finally {
            Files.writeString(file, supergraph);
            await().until(() -> !ask(query).contains("errors"));
        }
    }

    private static String ask(String query) {
        return authorized()
                .body(Json.write(Map.of("query", query)))
                .post("/graphql")
                .asString();
    }

    private static RequestSpecification authorized() {
        return given().header("authorization", "Bearer " + TOKEN).contentType("application/json");
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
