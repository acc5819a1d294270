package dev.kontor.gateway.runtime;

import dev.kontor.gateway.operation.OperationException;
import dev.kontor.gateway.response.GraphQLError;
import dev.kontor.gateway.response.JsonBuffer;
import java.util.List;

/**
 * A response as it is sent.
 *
 * @param json the body, not to be written to any more
 * @param executed whether the operation was run, so that the body has {@code data}, be it null
 */
public record GraphQLResponse(JsonBuffer json, boolean executed) {

    /** Gives back what the body takes, once it is written; nobody else may have the response then. */
    public void recycle() {
        json.recycle();
    }

    /** The bytes of the body, to keep. */
    public byte[] body() {
        return json.toByteArray();
    }

    /** A response to a request that was not executed. */
    public static GraphQLResponse refusal(List<GraphQLError> errors) {
        JsonBuffer out = new JsonBuffer(256).raw('{');
        writeErrors(errors, out);
        return new GraphQLResponse(out.raw('}'), false);
    }

    public static GraphQLResponse refusal(String message, String code) {
        return refusal(List.of(GraphQLError.of(message, List.of(), code)));
    }

    public static GraphQLResponse refusal(OperationException mistake) {
        return refusal(mistake.mistakes().stream()
                .map(one -> new GraphQLError(
                        one.message(),
                        one.locations().stream()
                                .map(place -> new GraphQLError.Location(place.getLine(), place.getColumn()))
                                .toList(),
                        List.of(),
                        GraphQLError.extensions(mistake.code().name())))
                .toList());
    }

    static void writeErrors(List<GraphQLError> errors, JsonBuffer out) {
        out.raw("\"errors\":[");
        for (int i = 0; i < errors.size(); i++) {
            out.raw(i == 0 ? "" : ",");
            errors.get(i).writeTo(out);
        }
        out.raw(']');
    }
}
