package dev.kontor.accounts.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.kontor.kit.testing.TestTokens;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.Objects;

/** A client that sends what no decent one would: bodies as they are, and texts that UTF-8 cannot write. */
public final class RawClient {

    /** What is no ASCII is escaped, so that halves of surrogate pairs arrive. */
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final String token;

    public RawClient(String user) {
        this.token = TestTokens.issue(user, "accounts:read", "accounts:write");
    }

    /** An HTTP response. */
    public record Answer(int status, JsonPath body) {}

    /** The response to a document. */
    public Answer send(String document, Map<String, ?> variables) {
        return post(json(Map.of("query", document, "variables", variables)));
    }

    /** The response to a body that says to be JSON. */
    public Answer post(String body) {
        return post("application/json", BodyPublishers.ofString(body));
    }

    /** The response to a body. */
    public Answer post(String contentType, BodyPublisher body) {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://localhost:%d/graphql".formatted(RestAssured.port)))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", contentType)
                .POST(body)
                .build();
        try {
            var response = HTTP.send(request, BodyHandlers.ofString());
            return new Answer(response.statusCode(), new JsonPath(response.body()));
        } catch (IOException e) {
            throw new AssertionError("no answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("no time for an answer", e);
        }
    }

    /** As JSON. */
    public static String json(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new AssertionError("no JSON", e);
        }
    }

    /** The answer must have errors of this code and nothing else, and tell nothing of the service's insides. */
    public static void assertCoded(Answer answer, int status, String code) {
        String body = answer.body().prettify();
        assertThat(answer.status()).as(body).isEqualTo(status);
        assertThat(answer.body().getList("errors.extensions.code"))
                .as(body)
                .isNotEmpty()
                .containsOnly(code);
        assertThat(answer.body().getList("errors.message", String.class))
                .allSatisfy(message -> assertThat(message).isNotBlank().hasSizeLessThan(400))
                .noneMatch(message -> message.contains("java.") || message.contains("dev.kontor"));
        Map<String, Object> data = answer.body().getMap("data");
        assertThat(data == null || data.values().stream().allMatch(Objects::isNull))
                .as(body)
                .isTrue();
    }
}
