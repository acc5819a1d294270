package dev.kontor.kpi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.kit.testing.TestTokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@RunningService
class SecurityTest {

    private static final String QUERY = "{ company { id } }";

    @Test
    void withoutAGoodTokenNothingIsAnswered() {
        List<String> tokens = List.of(
                "",
                "Bearer x",
                "Bearer " + TestTokens.expired("viewer", "kpis:read"),
                "Bearer " + TestTokens.forged("viewer", "kpis:read"),
                "Bearer " + TestTokens.ofAudience("other", "viewer", "kpis:read"),
                "Bearer " + TestTokens.ofIssuer("https://elsewhere.example", "viewer", "kpis:read"));
        for (String token : tokens) {
            Response response = RestAssured.given()
                    .header("Authorization", token)
                    .contentType("application/json")
                    .body(Map.of("query", QUERY))
                    .post("/graphql");

            assertThat(response.statusCode()).as(token).isEqualTo(401);
            assertThat(response.jsonPath().getString("errors[0].extensions.code"))
                    .as(token)
                    .isEqualTo("UNAUTHENTICATED");
        }
    }

    /** Tokens that were good are remembered, though not beyond their end; nor is what one may do taken for another's. */
    @Test
    void aTokenThatWasGoodIsRefusedOnceItHasEnded() throws InterruptedException {
        var client = new Client(TestTokens.lasting(Duration.ofSeconds(3), "viewer", "kpis:read"), "en");
        assertThat(client.query(QUERY).ok().string("data.company.id")).isNotEmpty();
        assertThat(client.query(QUERY).ok().string("data.company.id")).isNotEmpty();
        assertThat(Client.as("viewer", "kpis:write").query(QUERY).list("errors.extensions.code"))
                .containsExactly("FORBIDDEN");

        long deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (client.post(QUERY, Map.of()).statusCode() != 401) {
            assertThat(System.nanoTime()).as("refused in time").isLessThan(deadline);
            Thread.sleep(200);
        }
    }

    @Test
    void readingNeedsTheReadScope() {
        Client writer = Client.as("writer", "kpis:write");
        List<String> reads = List.of(
                QUERY,
                "{ portfolio { accountCount } }",
                "{ kpiDefinitions { edges { node { code } } } }",
                "{ _entities(representations: [{ __typename: \"KeyAccount\", id: \"%s\" }]) { __typename } }"
                        .formatted(Measurements.newAccount()),
                "{ _entities(representations: [{ __typename: \"KpiDefinition\", code: \"CSAT\" }]) { __typename } }");
        for (String read : reads) {
            assertThat(writer.query(read).list("errors.extensions.code"))
                    .as(read)
                    .containsExactly("FORBIDDEN");
        }
    }

    @Test
    void writingNeedsTheWriteScope() {
        Client viewer = Client.as("viewer", "kpis:read");
        List<String> writes = List.of(
                "renameCompany(input: { name: \"x\" }) { errors { __typename } }",
                "recordMeasurements(input: { measurements: [], source: \"s\", idempotencyKey: \"k\" }) { recorded }",
                """
                setKpiTarget(input: { subject: { company: true }, code: "COST", value: "1", baseline: "2",
                  startsOn: "2026-01-01", dueOn: "2026-12-31" }) { errors { __typename } }
                """);
        for (String write : writes) {
            assertThat(viewer.query("mutation { %s }".formatted(write)).list("errors.extensions.code"))
                    .as(write)
                    .containsExactly("FORBIDDEN");
        }
    }

    @Test
    void getRunsNothing() {
        Response response = RestAssured.given()
                .header("Authorization", "Bearer " + Client.manager().token())
                .queryParam(
                        "query", "mutation { renameCompany(input: { name: \"by GET\" }) { errors { __typename } } }")
                .get("/graphql");

        assertThat(response.statusCode()).isEqualTo(405);
    }

    @Test
    void healthAndMetricsNeedNoToken() {
        for (String path : List.of("/q/health/live", "/q/health/ready", "/q/health/started", "/q/metrics")) {
            assertThat(RestAssured.get(path).statusCode()).as(path).isEqualTo(200);
        }
    }
}
