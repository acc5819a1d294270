package dev.kontor.gateway.http;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import dev.kontor.gateway.testkit.Json;
import dev.kontor.kit.testing.TestTokens;
import dev.kontor.kit.testing.TokenTestResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** As long as a subgraph has not said what it offers there is nothing to serve, and the gateway tells which it waits for. */
@QuarkusTest
@QuarkusTestResource(TokenTestResource.class)
@WithTestResource(SpeakingSubgraphs.class)
@TestProfile(SubgraphsAwaitedTest.NobodyListens.class)
class SubgraphsAwaitedTest {

    public static final class NobodyListens implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("gateway.subgraphs.archive.url", "http://127.0.0.1:1/graphql");
        }
    }

    @Test
    void isNotReadyAndNamesWhomItWaitsFor() {
        await().untilAsserted(() -> given().get("/q/health/ready")
                .then()
                .statusCode(503)
                .body("checks.find { it.name == 'supergraph' }.data.state", equalTo("WAITING"))
                .body(
                        "checks.find { it.name == 'supergraph' }.data.problem",
                        allOf(
                                containsString("'archive'"),
                                not(containsString("'catalog'")),
                                not(containsString("127.0")))));
        given().header("authorization", "Bearer " + TestTokens.issue("manager"))
                .contentType("application/json")
                .body(Json.write(Map.of("query", "{ books { title } }")))
                .post("/graphql")
                .then()
                .body("errors[0].extensions.code", equalTo("NO_SUPERGRAPH"));
    }
}
