package dev.kontor.gateway.executor;

import dev.kontor.gateway.response.ErrorCode;
import dev.kontor.gateway.response.GraphQLError;
import dev.kontor.gateway.response.JsonValues;
import dev.kontor.gateway.response.Tape;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/**
 * A subgraph's errors as the client's: with the client's paths, and a code where the subgraph gave none. Their locations
 * are left out, being places in a document that the client never saw.
 */
final class SubgraphErrors {

    private static final byte[] ERRORS = "errors".getBytes(StandardCharsets.UTF_8);
    private static final byte[] MESSAGE = "message".getBytes(StandardCharsets.UTF_8);
    private static final byte[] PATH = "path".getBytes(StandardCharsets.UTF_8);
    private static final byte[] EXTENSIONS = "extensions".getBytes(StandardCharsets.UTF_8);

    private SubgraphErrors() {}

    /** Whether an answer has errors. */
    static boolean areIn(Tape answer) {
        int list = answer.field(answer.root(), ERRORS);
        return list >= 0 && answer.kind(list) == Tape.Kind.ARRAY && answer.count(list) > 0;
    }

    /**
     * Reads the errors of an answer.
     *
     * @param source whose answer it is, for errors without a message
     * @param code the code of errors without one
     */
    static List<GraphQLError> read(Tape answer, String source, ErrorCode code, ErrorPaths paths) {
        if (!areIn(answer)) {
            return List.of();
        }
        int list = answer.field(answer.root(), ERRORS);
        List<GraphQLError> errors = new ArrayList<>();
        int element = answer.firstElement(list);
        for (int left = answer.count(list); left > 0; left--) {
            if (answer.kind(element) == Tape.Kind.OBJECT) {
                read(answer, element, source, code, paths, errors);
            }
            element = answer.next(element);
        }
        return errors;
    }

    private static void read(
            Tape answer, int error, String source, ErrorCode code, ErrorPaths paths, List<GraphQLError> errors) {
        int message = answer.field(error, MESSAGE);
        String text = message >= 0 && answer.kind(message) == Tape.Kind.STRING
                ? JsonValues.string(answer, message)
                : source + " reported an error.";
        List<Object> path = path(answer, answer.field(error, PATH));
        SequencedMap<String, String> extensions = extensions(answer, answer.field(error, EXTENSIONS), code);
        for (List<Object> place : paths.of(path)) {
            errors.add(new GraphQLError(text, List.of(), place, extensions));
        }
    }

    private static List<Object> path(Tape answer, int list) {
        List<Object> path = new ArrayList<>();
        if (list >= 0 && answer.kind(list) == Tape.Kind.ARRAY) {
            int element = answer.firstElement(list);
            for (int left = answer.count(list); left > 0; left--) {
                Object step = JsonValues.of(answer, element);
                path.add(step instanceof Number number ? (Object) number.intValue() : String.valueOf(step));
                element = answer.next(element);
            }
        }
        return path;
    }

    private static SequencedMap<String, String> extensions(Tape answer, int object, ErrorCode code) {
        SequencedMap<String, String> extensions = new LinkedHashMap<>();
        if (object >= 0 && answer.kind(object) == Tape.Kind.OBJECT) {
            int value = answer.firstField(object);
            for (int left = answer.count(object); left > 0; left--) {
                extensions.put(answer.key(value), answer.text(value));
                value = answer.nextField(value);
            }
        }
        extensions.putIfAbsent("code", '"' + code.name() + '"');
        return extensions;
    }
}
