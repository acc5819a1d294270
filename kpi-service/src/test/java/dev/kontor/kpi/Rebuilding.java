package dev.kontor.kpi;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import dev.kontor.kit.testing.TestTokens;
import io.restassured.path.json.JsonPath;
import java.time.Duration;

/** What an operator does. */
final class Rebuilding {

    static final String STANDINGS = "/rebuild/standings";
    static final String ACCOUNTS_COPY = "/rebuild/accounts-copy";

    /** Less than the 25 s for which more is waited for at the end of the feed: a rebuild must not wait for that. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private Rebuilding() {}

    /** As if every standing was lost. */
    static void everything() {
        begin(202, STANDINGS);
        awaitDone(STANDINGS);
    }

    /** After a test in another century: those of other tests were worked out for its days as well. */
    static void backToToday() {
        TestClock.set(TestClock.NOW);
        everything();
    }

    /** Asks for a rebuild, and expects that status. */
    static JsonPath begin(int status, String path) {
        return given().header("Authorization", "Bearer " + token())
                .post(path)
                .then()
                .statusCode(status)
                .extract()
                .jsonPath();
    }

    static JsonPath progress(String path) {
        return given().header("Authorization", "Bearer " + token())
                .get(path)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    static JsonPath awaitDone(String path) {
        await().atMost(PATIENCE).until(() -> progress(path).getString("state").equals("DONE"));
        return progress(path);
    }

    private static String token() {
        return TestTokens.issue("operator", "kpis:rebuild");
    }
}
