package dev.kontor.gateway.executor;

import dev.kontor.gateway.response.ErrorCode;
import dev.kontor.gateway.response.GraphQLError;
import dev.kontor.gateway.response.JsonValues;
import dev.kontor.gateway.response.Keys;
import dev.kontor.gateway.response.Tape;
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

    /** Characters of a message, and bytes of its extensions: more than is written for people or programs. */
    private static final int MAX_LENGTH = 10_000;

    /** Deeper than JSON may be, so that nothing lies there. */
    private static final int MAX_PATH = 1_000;

    private SubgraphErrors() {}

    /** Whether an answer has errors. */
    static boolean areIn(Tape data, int answer) {
        int list = data.field(answer, Keys.ERRORS);
        return list >= 0 && data.kind(list) == Tape.Kind.ARRAY && data.count(list) > 0;
    }

    /** Whether an answer has something else where the errors should be. */
    static boolean areMalformed(Tape data, int answer) {
        int list = data.field(answer, Keys.ERRORS);
        return list >= 0 && data.kind(list) != Tape.Kind.ARRAY && !data.isNull(list);
    }

    /**
     * Reads the errors of an answer, as many as are told.
     *
     * @param source whose answer it is, for errors without a message
     * @param code the code of errors without one
     */
    static List<GraphQLError> read(Tape data, int answer, String source, ErrorCode code, ErrorPaths paths) {
        if (!areIn(data, answer)) {
            return List.of();
        }
        int list = data.field(answer, Keys.ERRORS);
        List<GraphQLError> errors = new ArrayList<>();
        int element = data.firstElement(list);
        for (int left = data.count(list); left > 0 && errors.size() < GraphQLError.MAX_TOLD; left--) {
            read(data, element, source, code, paths, errors);
            element = data.next(element);
        }
        return errors;
    }

    private static void read(
            Tape data, int error, String source, ErrorCode code, ErrorPaths paths, List<GraphQLError> errors) {
        // What is no object is an error nevertheless: nobody says what is missing otherwise.
        boolean object = data.kind(error) == Tape.Kind.OBJECT;
        int message = object ? data.field(error, Keys.MESSAGE) : -1;
        String text = message >= 0 && data.kind(message) == Tape.Kind.STRING
                ? shortened(JsonValues.string(data, message))
                : source + " reported an error.";
        List<Object> path = path(data, object ? data.field(error, Keys.PATH) : -1);
        SequencedMap<String, String> extensions =
                extensions(data, object ? data.field(error, Keys.EXTENSIONS) : -1, code);
        for (List<Object> place : paths.of(path)) {
            errors.add(new GraphQLError(text, List.of(), place, extensions));
        }
    }

    private static String shortened(String message) {
        return message.length() <= MAX_LENGTH ? message : message.substring(0, MAX_LENGTH) + "…";
    }

    /** The steps up to the first that is neither a key nor an index. */
    private static List<Object> path(Tape data, int list) {
        List<Object> path = new ArrayList<>();
        if (list >= 0 && data.kind(list) == Tape.Kind.ARRAY) {
            int element = data.firstElement(list);
            for (int left = Math.min(data.count(list), MAX_PATH); left > 0; left--) {
                switch (data.kind(element)) {
                    case STRING -> path.add(JsonValues.string(data, element));
                    case INTEGER -> {
                        Integer index = index(data.text(element));
                        if (index == null) {
                            return path;
                        }
                        path.add(index);
                    }
                    case NULL, TRUE, FALSE, DECIMAL, ARRAY, OBJECT -> {
                        return path;
                    }
                }
                element = data.next(element);
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

    private static SequencedMap<String, String> extensions(Tape data, int object, ErrorCode code) {
        SequencedMap<String, String> extensions = new LinkedHashMap<>();
        if (object >= 0 && data.kind(object) == Tape.Kind.OBJECT) {
            int value = data.firstField(object);
            int length = 0;
            for (int left = data.count(object); left > 0; left--) {
                String name = data.name(value);
                length += name.length() + data.end(value) - data.start(value);
                if (length <= MAX_LENGTH && (!name.equals("code") || data.kind(value) == Tape.Kind.STRING)) {
                    extensions.put(name, data.text(value));
                }
                value = data.nextField(value);
            }
        }
        extensions.putIfAbsent("code", '"' + code.name() + '"');
        return extensions;
    }
}
