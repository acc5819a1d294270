package dev.kontor.gateway.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
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
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Without a supergraph the gateway serves what its subgraphs say, and what they say next. */
@QuarkusTest
@QuarkusTestResource(TokenTestResource.class)
@WithTestResource(SpeakingSubgraphs.class)
class SubgraphsAloneTest {

    private static final String CATALOG = TestGraph.resource("library", "catalog.graphql");
    private static final String PEOPLE = TestGraph.resource("library", "people.graphql");

    @BeforeEach
    void restore() {
        say("catalog", CATALOG);
        say("people", PEOPLE);
        await().untilAsserted(() ->
                ready().body(supergraph("state"), equalTo("SERVING")).body(supergraph("problem"), nullValue()));
        await().untilAsserted(() -> ask("{ books { genre } }").body("errors", nullValue()));
    }

    @Test
    void servesWhatTheSubgraphsSay() {
        ask("{ books { title author { name } copies } }")
                .body("errors", nullValue())
                .body("data.books[0].title", equalTo("The Ledger"));
    }

    @Test
    void servesWhatTheySayNext() {
        double swaps = meter("kontor_gateway_supergraph_swaps_total");

        say("catalog", CATALOG.replace("genre: Genre", "genre: Genre @inaccessible"));

        await().untilAsserted(() ->
                ask("{ books { genre } }").body("errors[0].extensions.code", equalTo("GRAPHQL_VALIDATION_FAILED")));
        ask("{ books { id } }").body("errors", nullValue());
        assertThat(meter("kontor_gateway_supergraph_swaps_total")).isEqualTo(swaps + 1);
    }

    @Test
    void refusesWhatDoesNotComposeAndTellsSo() {
        say("people", PEOPLE.replace("name: String!", "name: Int!").replace("born: Int", "born: Int title: Colour"));

        await().untilAsserted(() -> ready().statusCode(200)
                .body(supergraph("state"), equalTo("REFUSED"))
                .body(supergraph("problem"), containsString("Colour")));
        assertThat(meter("kontor_gateway_supergraph_refused")).isOne();
        ask("{ authors { name } }").body("errors", nullValue());
    }

    @Test
    void servesOnWhenASubgraphIsSilent() {
        say("people", "");

        await().untilAsserted(() -> ready().statusCode(200)
                .body(supergraph("state"), equalTo("SERVING"))
                .body(supergraph("problem"), containsString("'people'")));
        assertThat(meter("kontor_gateway_supergraph_refused")).isZero();
        ask("{ books { title } }").body("data.books[0].title", equalTo("The Ledger"));
        ask("{ authors { name } }").body("errors[0].extensions.code", equalTo("SUBREQUEST_HTTP_ERROR"));
    }

    private static void say(String subgraph, String sdl) {
        given().body(sdl)
                .put(ConfigProvider.getConfig().getValue(SpeakingSubgraphs.CONTROL, String.class) + "sdl/" + subgraph)
                .then()
                .statusCode(204);
    }

    private static String supergraph(String data) {
        return "checks.find { it.name == 'supergraph' }.data." + data;
    }

    private static ValidatableResponse ready() {
        return given().get("/q/health/ready").then();
    }

    private static double meter(String name) {
        Matcher value = Pattern.compile("(?m)^" + name + "(?:\\{.*})? (\\S+)$")
                .matcher(given().get("/q/metrics").asString());
        assertThat(value.find()).as(name).isTrue();
        return Double.parseDouble(value.group(1));
    }

    private static ValidatableResponse ask(String query) {
        return given().header("authorization", "Bearer " + TestTokens.issue("manager"))
                .contentType("application/json")
                .body(Json.write(Map.of("query", query)))
                .post("/graphql")
                .then();
    }
}
