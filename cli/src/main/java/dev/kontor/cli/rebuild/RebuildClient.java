package dev.kontor.cli.rebuild;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.kontor.cli.http.Http;
import dev.kontor.cli.report.Failure;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/**
 * Begins a rebuild of a service, and asks how far it has come.
 *
 * @param endpoint of what is rebuilt
 * @param token the bearer token of who may
 */
public record RebuildClient(URI endpoint, String token) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Neither waits for the rebuild. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** How far it has come. */
    public record Progress(String state, long done, long total) {
        public boolean isRunning() {
            return state.equals("RUNNING");
        }

        public boolean isDone() {
            return state.equals("DONE");
        }
    }

    /**
     * Begins one.
     *
     * @return false when one is under way
     */
    public boolean begin() {
        HttpResponse<String> response =
                send(request().POST(BodyPublishers.noBody()).build());
        return switch (response.statusCode()) {
            case 202 -> true;
            case 409 -> false;
            default -> throw refused(response);
        };
    }

    public Progress progress() {
        HttpResponse<String> response = send(request().GET().build());
        if (response.statusCode() != 200) {
            throw refused(response);
        }
        try {
            JsonNode body = JSON.readTree(response.body());
            return new Progress(
                    body.path("state").asText(),
                    body.path("done").asLong(),
                    body.path("total").asLong());
        } catch (JsonProcessingException e) {
            throw new Failure("The service at " + endpoint + " does not tell how far it has come.", e);
        }
    }

    private HttpRequest.Builder request() {
        return HttpRequest.newBuilder(endpoint).timeout(PATIENCE).header("Authorization", "Bearer " + token);
    }

    private static HttpResponse<String> send(HttpRequest request) {
        return Http.send("service", request, BodyHandlers.ofString());
    }

    private Failure refused(HttpResponse<String> response) {
        return new Failure("The service at " + endpoint + " answers with status " + response.statusCode() + ".");
    }
}
