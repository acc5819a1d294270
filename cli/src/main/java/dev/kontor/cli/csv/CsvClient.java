package dev.kontor.cli.csv;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.kontor.cli.http.Http;
import dev.kontor.cli.report.Failure;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;

/**
 * A service's files of CSV over HTTP, streamed both ways.
 *
 * @param endpoint of the kind of file
 * @param token the bearer token of the user on whose behalf it asks
 */
public record CsvClient(URI endpoint, String token) {

    private static final String WHO = "service";
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Long enough for a file of a hundred thousand rows, each of which is a transaction. */
    private static final Duration PATIENCE = Duration.ofMinutes(30);

    /**
     * Sends a file.
     *
     * @return what became of it, as the service reports it
     * @throws Failure when the file cannot be read, or the service refuses it as a whole
     */
    public JsonNode send(Path file) {
        HttpRequest request = request()
                .header("Content-Type", "text/csv; charset=utf-8")
                .POST(content(file))
                .build();
        HttpResponse<String> response = Http.send(WHO, request, BodyHandlers.ofString());
        // 422: of a part of the file there is a report.
        if (response.statusCode() != 200 && response.statusCode() != 422) {
            throw refused(response.statusCode());
        }
        try {
            return JSON.readTree(response.body());
        } catch (JsonProcessingException e) {
            throw new Failure("The service at " + endpoint + " answers without a report.", e);
        }
    }

    private static BodyPublisher content(Path file) {
        try {
            return BodyPublishers.ofFile(file);
        } catch (FileNotFoundException none) {
            throw new Failure("There is no file " + file + " that can be read.", none);
        }
    }

    /**
     * Receives the file of all.
     *
     * @throws Failure when the service does not send it to its end
     */
    public void receive(OutputStream file) {
        HttpResponse<InputStream> response = Http.send(WHO, request().GET().build(), BodyHandlers.ofInputStream());
        try (InputStream body = response.body()) {
            switch (response.statusCode()) {
                case 200 -> body.transferTo(file);
                // What is asked for is told to be wrong in words.
                case 400 ->
                    throw new Failure(JSON.readTree(body).path("message").asText());
                default -> throw refused(response.statusCode());
            }
        } catch (IOException broken) {
            throw new Failure("The file did not come to its end: " + broken.getMessage(), broken);
        }
    }

    private HttpRequest.Builder request() {
        return HttpRequest.newBuilder(endpoint).timeout(PATIENCE).header("Authorization", "Bearer " + token);
    }

    private Failure refused(int status) {
        return new Failure(
                switch (status) {
                    case 403 -> "This user may not do that.";
                    case 413 -> "The file is too large: send it in parts.";
                    default -> "The service at " + endpoint + " answers with status " + status + ".";
                });
    }
}
