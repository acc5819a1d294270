package dev.kontor.bench.load.suite;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kontor.bench.load.BenchFailure;
import dev.kontor.bench.load.floor.Recorder;
import dev.kontor.bench.load.floor.Recording;
import dev.kontor.gateway.supergraph.Supergraph;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Map;

/**
 * A client's question to the suite.
 *
 * @param body as it is sent to the gateway
 */
record Operation(String name, byte[] body) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Of {@code graph/operations}. */
    static Operation of(OwnSuite suite, String name, ObjectNode variables) {
        return new Operation(name, text(suite, name), variables);
    }

    Operation(String name, String document, ObjectNode variables) {
        this(name, body(document, variables));
    }

    static String text(OwnSuite suite, String name) {
        return content(suite, "graph/operations/" + name + ".graphql");
    }

    private static byte[] body(String document, ObjectNode variables) {
        ObjectNode request = JSON.createObjectNode().put("query", document);
        request.set("variables", variables);
        return request.toString().getBytes(StandardCharsets.UTF_8);
    }

    /**
     * What the gateway's engine asks of whom for it, asked once.
     *
     * @param object where the answer has what is asked for: a JSON pointer
     */
    Recording record(OwnSuite suite, String object) {
        Recording recording = new Recorder(Supergraph.parse(content(suite, "graph/supergraph.graphql")), suite::url)
                .record(body, suite.caller(), Map.of("authorization", "Bearer " + suite.token()));
        try {
            JsonNode answer = JSON.readTree(recording.response());
            if (answer.has("errors") || !answer.at("/data" + object).isObject()) {
                throw new BenchFailure("The suite does not answer " + name + ": " + answer);
            }
            return recording;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String content(OwnSuite suite, String file) {
        try {
            return Files.readString(suite.root().resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
