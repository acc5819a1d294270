package dev.kontor.gateway.response;

import java.util.Arrays;

/**
 * JSON bytes → their index on a {@link Tape}, in one pass. Strict: what it accepts can be copied into an answer unchanged.
 *
 * <p>Reading answers is the dearest thing that a gateway does, so this is one loop and not a method per production, and
 * keys are guessed before they are read.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc8259">RFC 8259</a>
 */
final class TapeParser {

    /** Deeper than any answer to a valid operation. */
    private static final int MAX_DEPTH = 512;

    /** More than any one turn of the loop adds: a key and an object's header. */
    private static final int ROOM = Tape.OBJECT_HEADER + 2;

    private static final int NO_CONTAINER = -1;
    private static final int NO_KEY = -1;

    private final Keys keys;
    private final byte[] json;
    private final int begin;
    private final int end;
    private final Scalars scalars;
    private int[] index;
    private int size;

    /** @param json has eight zeros after the end */
    TapeParser(Keys keys, byte[] json, int begin, int end, int[] index, int size) {
        this.keys = keys;
        this.json = json;
        this.begin = begin;
        this.end = end;
        this.scalars = new Scalars(json, begin, end);
        this.index = index;
        this.size = size;
    }

    int[] index() {
        return index;
    }

    int size() {
        return size;
    }

    void parse() {
        int at = afterSpace(document(afterByteOrderMark()));
        if (at != end) {
            throw error("Expected the end", at);
        }
        scalars.checkUtf8();
    }

    /** RFC 8259, section 8.1: it must not be there, and may be passed over. */
    private int afterByteOrderMark() {
        boolean mark = end - begin >= 3
                && json[begin] == (byte) 0xEF
                && json[begin + 1] == (byte) 0xBB
                && json[begin + 2] == (byte) 0xBF;
        return mark ? begin + 3 : begin;
    }

    /**
     * Reads a value and all in it; the offset after it. While a container is open, the index has in its place for {@code
     * next} the container around it, in that for {@code end} the key that was read last in it, or leads to it if it is an
     * array, and in that for {@code marks} the key that leads to it.
     */
    private int document(int start) {
        int at = start;
        int depth = 0;
        int container = NO_CONTAINER;
        boolean inObject = false;
        while (true) {
            if (size + ROOM > index.length) {
                index = Arrays.copyOf(index, 2 * index.length);
            }
            at = afterSpace(at);
            if (inObject) {
                at = afterSpace(key(at, container));
                if (json[at] != ':') {
                    throw error("Expected ':'", at);
                }
                at = afterSpace(at + 1);
            }
            byte first = json[at];
            if (first == '{' || first == '[') {
                if (++depth > MAX_DEPTH) {
                    throw error("Nested deeper than " + MAX_DEPTH, at);
                }
                inObject = first == '{';
                container = open(inObject, at, container);
                at = afterSpace(at + 1);
                if (json[at] != (inObject ? '}' : ']')) {
                    continue;
                }
            } else {
                at = scalar(first, at);
                if (container != NO_CONTAINER) {
                    index[container + Tape.COUNT]++;
                }
            }
            while (true) {
                if (container == NO_CONTAINER) {
                    return at;
                }
                at = afterSpace(at);
                byte next = json[at];
                if (next != ',' && next != (inObject ? '}' : ']')) {
                    throw error(inObject ? "Expected ',' or '}'" : "Expected ',' or ']'", at);
                }
                at++;
                if (next == ',') {
                    break;
                }
                depth--;
                container = close(container, inObject, at);
                inObject = container != NO_CONTAINER && Tape.isObject(index[container]);
            }
        }
    }

    private int open(boolean object, int at, int around) {
        int container = size;
        index[container] = Tape.head(object ? Tape.Kind.OBJECT : Tape.Kind.ARRAY, at);
        int leading = around == NO_CONTAINER ? NO_KEY : index[around + Tape.END];
        index[container + Tape.END] = object ? NO_KEY : leading;
        index[container + Tape.NEXT] = around;
        index[container + Tape.COUNT] = 0;
        if (object) {
            index[container + Tape.EXTENSIONS] = 0;
            index[container + Tape.MARKS] = leading;
        }
        size += object ? Tape.OBJECT_HEADER : Tape.ARRAY_HEADER;
        return container;
    }

    /** Returns the container around it. */
    private int close(int container, boolean object, int at) {
        int around = index[container + Tape.NEXT];
        index[container + Tape.END] = at;
        index[container + Tape.NEXT] = size;
        if (object) {
            index[container + Tape.MARKS] = 0;
        }
        if (around != NO_CONTAINER) {
            index[around + Tape.COUNT]++;
        }
        return around;
    }

    /** Reads a key; the offset after it. */
    private int key(int at, int object) {
        int context = keys.context(index[object + Tape.MARKS], index[object + Tape.END]);
        int key = keys.guess(context);
        int after;
        if (key >= 0 && keys.isAt(key, json, at)) {
            after = at + keys.length(key);
        } else {
            if (json[at] != '"') {
                throw error("Expected a string", at);
            }
            after = scalars.afterString(at);
            key = scalars.wasEscaped() ? keys.find(Tape.string(json, at)) : keys.find(json, at, after);
            if (key >= 0) {
                keys.learn(context, key);
            } else {
                key = ~at;
            }
        }
        index[object + Tape.END] = key;
        index[size++] = key;
        return after;
    }

    private int scalar(byte first, int start) {
        Tape.Kind kind;
        int at;
        switch (first) {
            case '"' -> {
                at = scalars.afterString(start);
                kind = Tape.Kind.STRING;
            }
            case 't' -> {
                at = scalars.after("true", start);
                kind = Tape.Kind.TRUE;
            }
            case 'f' -> {
                at = scalars.after("false", start);
                kind = Tape.Kind.FALSE;
            }
            case 'n' -> {
                at = scalars.after("null", start);
                kind = Tape.Kind.NULL;
            }
            default -> {
                at = scalars.afterNumber(start);
                kind = scalars.wasDecimal() ? Tape.Kind.DECIMAL : Tape.Kind.INTEGER;
            }
        }
        index[size] = Tape.head(kind, start);
        index[size + Tape.END] = at;
        size += Tape.SCALAR_SIZE;
        return at;
    }

    private int afterSpace(int start) {
        int at = start;
        // One comparison for what is nearly always there: no space.
        while (json[at] <= ' ' && (json[at] == ' ' || json[at] == '\n' || json[at] == '\r' || json[at] == '\t')) {
            at++;
        }
        return at;
    }

    private JsonException error(String message, int at) {
        return new JsonException(message, at - begin);
    }
}
