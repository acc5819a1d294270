package dev.kontor.gateway.composition;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kontor.gateway.composition.report.CompositionError;
import dev.kontor.gateway.composition.schema.SubgraphSdl;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * Composes many sets of subgraphs, for comparison with other composers: {@code IN.ndjson} with lines
 * {@code {"id", "subgraphs": [{"name", "url", "sdl"}]}} → {@code OUT.ndjson}. See {@code gateway/oracles/README.md}.
 */
public final class ComposeSets {

    private static final ObjectMapper JSON = new ObjectMapper();

    private ComposeSets() {}

    public static void main(String[] files) throws IOException {
        try (BufferedReader in = Files.newBufferedReader(Path.of(files[0]));
                BufferedWriter out = Files.newBufferedWriter(Path.of(files[1]))) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                out.write(JSON.writeValueAsString(answer(JSON.readTree(line))));
                out.newLine();
            }
        }
    }

    private static ObjectNode answer(JsonNode set) {
        List<SubgraphSdl> subgraphs = new ArrayList<>();
        set.get("subgraphs")
                .forEach(each -> subgraphs.add(new SubgraphSdl(
                        each.get("name").asText(),
                        each.path("url").asText(""),
                        each.get("sdl").asText())));
        ObjectNode answer = JSON.createObjectNode();
        answer.set("id", set.get("id"));
        long start = System.nanoTime();
        try {
            add(answer, Composer.compose(subgraphs));
        } catch (RuntimeException | StackOverflowError crash) {
            answer.put("verdict", "crash");
            answer.putArray("codes");
            StackTraceElement[] trace = crash.getStackTrace();
            answer.put("crash", crash + (trace.length == 0 ? "" : " at " + trace[0]));
        }
        answer.put("ms", (System.nanoTime() - start) / 1_000_000);
        return answer;
    }

    private static void add(ObjectNode answer, Composition composition) {
        ArrayNode hints = answer.putArray("hints");
        composition.hints().stream()
                .map(hint -> hint.code().name())
                .distinct()
                .sorted()
                .forEach(hints::add);
        ArrayNode codes = answer.putArray("codes");
        switch (composition) {
            case Composition.Composed composed -> {
                answer.put("verdict", "ok");
                answer.put("supergraph", composed.supergraphSdl());
                answer.put("api", composed.apiSdl());
            }
            case Composition.Refused refused -> {
                answer.put("verdict", "refused");
                ArrayNode errors = answer.putArray("errors");
                TreeSet<String> names = new TreeSet<>();
                for (CompositionError error : refused.errors()) {
                    names.add(error.code().name());
                    ObjectNode each = errors.addObject();
                    each.put("code", error.code().name());
                    each.put("message", error.message());
                    each.put("coordinates", error.coordinate());
                }
                names.forEach(codes::add);
            }
        }
    }
}
