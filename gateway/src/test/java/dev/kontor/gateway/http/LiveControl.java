package dev.kontor.gateway.http;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kontor.gateway.testkit.Json;
import org.eclipse.microprofile.config.ConfigProvider;

/** What a test tells {@link LiveSubgraphs}, and what it sees of them. */
final class LiveControl {

    private LiveControl() {}

    /** Forgets all connections. */
    static void reset() {
        tell("reset", "-");
    }

    static void tell(String command, String argument) {
        post(command, argument);
    }

    /** An event of a subscription field. */
    static void publish(String field, String object) {
        post("publish", field + " " + object);
    }

    /** All connections since the last reset. */
    static JsonNode connections() {
        return post("connections", "-");
    }

    static void awaitSubscribed(int count) {
        await().until(() -> count("subscribed") == count);
    }

    static void awaitClosed(int count) {
        await().until(() -> count("closed") == count);
    }

    private static long count(String property) {
        return connections()
                .valueStream()
                .filter(connection -> connection.path(property).asBoolean())
                .count();
    }

    private static JsonNode post(String command, String argument) {
        String base = ConfigProvider.getConfig().getValue(LiveSubgraphs.CONTROL, String.class);
        return Json.read(given().baseUri(base)
                .contentType("text/plain")
                .body(argument)
                .post("control/" + command)
                .then()
                .statusCode(200)
                .extract()
                .asString());
    }
}
