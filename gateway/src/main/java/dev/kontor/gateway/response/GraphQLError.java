package dev.kontor.gateway.response;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/**
 * An entry of {@code errors} in a response.
 *
 * @param path response keys ({@link String}) and list indices ({@link Integer}) of the field it is about; empty when it
 *     is about the request
 * @param extensions JSON text by name
 * @see <a href="https://spec.graphql.org/September2025/#sec-Errors">Errors</a>
 */
public record GraphQLError(
        String message, List<Location> locations, List<Object> path, SequencedMap<String, String> extensions) {

    /** So many errors are told, the first: a subgraph that fails for each of its values must not flood the client. */
    public static final int MAX_TOLD = 1_000;

    /** A place in the client's document; both count from 1. */
    public record Location(int line, int column) {}

    public GraphQLError {
        locations = List.copyOf(locations);
        path = List.copyOf(path);
    }

    /** An error of the gateway's own, with a code. */
    public static GraphQLError of(String message, List<Object> path, String code) {
        return new GraphQLError(message, List.of(), path, extensions(code));
    }

    /** An error in the answer to an operation that was run. */
    public static GraphQLError of(String message, List<Object> path, ErrorCode code) {
        return of(message, path, code.name());
    }

    /** The same error at another place. */
    public GraphQLError at(List<Object> other) {
        return new GraphQLError(message, locations, other, extensions);
    }

    public static SequencedMap<String, String> extensions(String code) {
        SequencedMap<String, String> extensions = new LinkedHashMap<>();
        extensions.put("code", '"' + code + '"');
        return extensions;
    }

    public void writeTo(JsonBuffer out) {
        out.raw("{\"message\":").string(message);
        if (!locations.isEmpty()) {
            out.raw(",\"locations\":[");
            for (int i = 0; i < locations.size(); i++) {
                Location location = locations.get(i);
                out.raw(i == 0 ? "" : ",").raw("{\"line\":" + location.line + ",\"column\":" + location.column + "}");
            }
            out.raw(']');
        }
        if (!path.isEmpty()) {
            out.raw(",\"path\":[");
            for (int i = 0; i < path.size(); i++) {
                out.raw(i == 0 ? "" : ",");
                if (path.get(i) instanceof Integer element) {
                    out.raw(element.toString());
                } else {
                    out.string(path.get(i).toString());
                }
            }
            out.raw(']');
        }
        if (!extensions.isEmpty()) {
            out.raw(",\"extensions\":{");
            int start = out.size();
            extensions.forEach((name, json) -> out.raw(out.size() == start ? "" : ",")
                    .string(name)
                    .raw(':')
                    .raw(json));
            out.raw('}');
        }
        out.raw('}');
    }
}
