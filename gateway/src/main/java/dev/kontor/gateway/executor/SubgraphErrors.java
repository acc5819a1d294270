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
import org.jspecify.annotations.Nullable;

/**
 * A subgraph's errors as the client's: with the client's paths, and a code where the subgraph gave none. Their locations
 * are left out, being places in a document that the client never saw.
 */
final class SubgraphErrors {

    private static final byte[] ERRORS = "errors".getBytes(StandardCharsets.UTF_8);
    private static final byte[] MESSAGE = "message".getBytes(StandardCharsets.UTF_8);
    private static final byte[] PATH = "path".getBytes(StandardCharsets.UTF_8);
    private static final byte[] EXTENSIONS = "extensions".getBytes(StandardCharsets.UTF_8);

    /** Characters of a message, and bytes of its extensions: more than is written for people or programs. */
    private static final int MAX_LENGTH = 10_000;

    /** Deeper than JSON may be, so that nothing lies there. */
    private static final int MAX_PATH = 1_000;

    private SubgraphErrors() {}

    /** Whether an answer has errors. */
    static boolean areIn(Tape answer) {
        int list = answer.field(answer.root(), ERRORS);
        return list >= 0 && answer.kind(list) == Tape.Kind.ARRAY && answer.count(list) > 0;
    }

    /** Whether an answer has something else where the errors should be. */
    static boolean areMalformed(Tape answer) {
        int list = answer.field(answer.root(), ERRORS);
        return list >= 0 && answer.kind(list) != Tape.Kind.ARRAY && !answer.isNull(list);
    }

    /**
     * Reads the errors of an answer, as many as are told.
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
        for (int left = answer.count(list); left > 0 && errors.size() < GraphQLError.MAX_TOLD; left--) {
            read(answer, element, source, code, paths, errors);
            element = answer.next(element);
        }
        return errors;
    }

    private static void read(
            Tape answer, int error, String source, ErrorCode code, ErrorPaths paths, List<GraphQLError> errors) {
        // What is no object is an error nevertheless: nobody says what is missing otherwise.
        boolean object = answer.kind(error) == Tape.Kind.OBJECT;
        int message = object ? answer.field(error, MESSAGE) : -1;
        String text = message >= 0 && answer.kind(message) == Tape.Kind.STRING
                ? shortened(JsonValues.string(answer, message))
                : source + " reported an error.";
        List<Object> path = path(answer, object ? answer.field(error, PATH) : -1);
        SequencedMap<String, String> extensions =
                extensions(answer, object ? answer.field(error, EXTENSIONS) : -1, code);
        for (List<Object> place : paths.of(path)) {
            errors.add(new GraphQLError(text, List.of(), place, extensions));
        }
    }

    private static String shortened(String message) {
        return message.length() <= MAX_LENGTH ? message : message.substring(0, MAX_LENGTH) + "…";
    }

    /** The steps up to the first that is neither a key nor an index. */
    private static List<Object> path(Tape answer, int list) {
        List<Object> path = new ArrayList<>();
        if (list >= 0 && answer.kind(list) == Tape.Kind.ARRAY) {
            int element = answer.firstElement(list);
            for (int left = Math.min(answer.count(list), MAX_PATH); left > 0; left--) {
                switch (answer.kind(element)) {
                    case STRING -> path.add(JsonValues.string(answer, element));
                    case NUMBER -> {
                        Integer index = index(answer.text(element));
                        if (index == null) {
                            return path;
                        }
                        path.add(index);
                    }
                    case NULL, TRUE, FALSE, ARRAY, OBJECT -> {
                        return path;
                    }
                }
                element = answer.next(element);
            }
        }
        return path;
    }

    private static @Nullable Integer index(String number) {
        try {
            int index = Integer.parseInt(number);
            return index < 0 ? null : (Integer) index;
        } catch (NumberFormatException e) {
            return null;
        }
    }

    private static SequencedMap<String, String> extensions(Tape answer, int object, ErrorCode code) {
        SequencedMap<String, String> extensions = new LinkedHashMap<>();
        if (object >= 0 && answer.kind(object) == Tape.Kind.OBJECT) {
            int value = answer.firstField(object);
            int length = 0;
            for (int left = answer.count(object); left > 0; left--) {
                String name = answer.key(value);
                length += name.length() + answer.end(value) - answer.start(value);
                if (length <= MAX_LENGTH && (!name.equals("code") || answer.kind(value) == Tape.Kind.STRING)) {
                    extensions.put(name, answer.text(value));
                }
                value = answer.nextField(value);
            }
        }
        extensions.putIfAbsent("code", '"' + code.name() + '"');
        return extensions;
    }
}
