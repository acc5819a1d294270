package dev.kontor.gateway.http;

import static io.restassured.RestAssured.given;
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
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Clients who ask the same at the same time, of a gateway that shares nothing but that. */
@QuarkusTest
@TestProfile(SharedClientRequestsTest.Shared.class)
@QuarkusTestResource(TokenTestResource.class)
@WithTestResource(HeldSubgraph.class)
@Timeout(60)
class SharedClientRequestsTest {

    public static final class Shared implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "gateway.share-client-requests", "true",
                    "gateway.share-subgraph-requests", "false",
                    "quarkus.vertx.event-loops-pool-size", "1");
        }
    }

    private static final Pattern ACTIVE = Pattern.compile("http_server_active_requests\\S* (\\d+)");

    @Test
    void queriesOfTheSameCallerAreRunOnce() {
        String ada = TestTokens.issue("ada");
        String books = "{ books { id } }";
        List<CompletableFuture<String>> answers = Stream.of(
                        ask(ada, books, "application/json"),
                        ask(ada, books, "application/json"),
                        ask(ada, books, "application/graphql-response+json"),
                        ask(TestTokens.issue("bob"), books, "application/json"),
                        ask(ada, "{ books { id } __typename }", "application/json"))
                .toList();
        // The one that asks for the metrics is active as well.
        await().until(() -> active() == 6);

        await().untilAsserted(() -> assertThat(subgraph("/arrived")).isEqualTo("3"));
        subgraph("/open");

        assertThat(answers.stream().map(CompletableFuture::join))
                .containsExactly(
                        "{\"data\":{\"books\":[{\"id\":\"b1\"}]}}",
                        "{\"data\":{\"books\":[{\"id\":\"b1\"}]}}",
                        "{\"data\":{\"books\":[{\"id\":\"b1\"}]}}",
                        "{\"data\":{\"books\":[{\"id\":\"b1\"}]}}",
                        "{\"data\":{\"books\":[{\"id\":\"b1\"}],\"__typename\":\"Query\"}}");
        assertThat(subgraph("/arrived")).isEqualTo("3");
    }

    private static CompletableFuture<String> ask(String token, String query, String mediaType) {
        return CompletableFuture.supplyAsync(
                () -> given().header("authorization", "Bearer " + token)
                        .contentType("application/json")
                        .accept(mediaType)
                        .body(Json.write(Map.of("query", query)))
                        .post("/graphql")
                        .asString(),
                task -> Thread.ofVirtual().start(task));
    }

    private static int active() {
        Matcher active = ACTIVE.matcher(given().get("/q/metrics").asString());
        return active.find() ? Integer.parseInt(active.group(1)) : 0;
    }

    private static String subgraph(String path) {
        String url = ConfigProvider.getConfig().getValue("gateway.subgraphs.catalog.url", String.class);
        return given().get(url.replace("/catalog", path)).asString();
    }
}
