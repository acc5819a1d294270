package dev.kontor.bench.load.graph;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** The files of {@code bench/load/graph}. */
public final class GraphFiles {

    private static final String PLACEHOLDER = "http://subgraphs";

    private GraphFiles() {}

    /** The supergraph's SDL, of subgraphs at this URL and their names. */
    public static String supergraph(String subgraphsUrl) {
        return text("supergraph.graphql").replace(PLACEHOLDER, subgraphsUrl);
    }

    /** The public benchmark's one query, as the body of a request. */
    public static byte[] publishedRequest() {
        return body(request("query.graphql"));
    }

    /** A query whose lists have so many entities, as the body of a request. */
    public static byte[] listsRequest(int size) {
        ObjectNode request = request("lists.graphql");
        request.putObject("variables").put("first", size);
        return body(request);
    }

    private static ObjectNode request(String document) {
        return new ObjectMapper().createObjectNode().put("query", text(document));
    }

    private static byte[] body(ObjectNode request) {
        return request.toString().getBytes(StandardCharsets.UTF_8);
    }

    static String text(String name) {
        try (InputStream in = GraphFiles.class.getResourceAsStream("/load/" + name)) {
            return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
