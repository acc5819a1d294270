package dev.kontor.gateway.http;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.kontor.gateway.testkit.Json;
import dev.kontor.gateway.testkit.TestGraph;
import dev.kontor.kit.testing.TestTokens;
import dev.kontor.kit.testing.TokenTestResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A new supergraph is served without a restart; a bad one is refused, said so, and the old one stays. */
@QuarkusTest
@QuarkusTestResource(TokenTestResource.class)
@WithTestResource(LibrarySubgraphs.class)
class SupergraphReloadTest {

    private static final String SUPERGRAPH = TestGraph.resource("library", "supergraph.graphql");

    @Inject
    GatewayConfig config;

    @AfterEach
    void restore() throws IOException {
        write(SUPERGRAPH);
        await().untilAsserted(() -> ask("{ books { genre } }").body("errors", nullValue()));
    }

    @Test
    void servesTheNewSupergraph() throws IOException {
        write(SUPERGRAPH.replace("genre: Genre @join__field", "genre: Genre @inaccessible @join__field"));

        await().untilAsserted(() ->
                ask("{ books { genre } }").body("errors[0].extensions.code", equalTo("GRAPHQL_VALIDATION_FAILED")));
        ask("{ books { id } }").body("errors", nullValue());
    }

    @Test
    void keepsTheOldSupergraphWhenTheNewOneIsBad() throws IOException {
        write("type Query {");

        await().untilAsserted(() -> given().get("/q/health/ready")
                .then()
                .statusCode(200)
                .body("checks.find { it.name == 'supergraph' }.data.problem", containsString("INVALID_SUPERGRAPH")));
        ask("{ books { title } }").body("data.books[0].title", equalTo("The Ledger"));
    }

    private void write(String sdl) throws IOException {
        Files.writeString(Path.of(config.supergraph().orElseThrow()), sdl);
    }

    private static ValidatableResponse ask(String query) {
        return given().header("authorization", "Bearer " + TestTokens.issue("manager"))
                .contentType("application/json")
                .body(Json.write(Map.of("query", query)))
                .post("/graphql")
                .then();
    }
}
