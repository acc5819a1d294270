package dev.kontor.gateway.response;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * JSON bytes → {@link Tape}, in one pass. Strict: what it accepts can be copied into an answer unchanged.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc8259">RFC 8259</a>
 */
final class TapeParser {

    /** Deeper than any answer to a valid operation; keeps the recursion off the end of the stack. */
    private static final int MAX_DEPTH = 512;

    /** As Jackson's: longer than any number that is meant, and short enough to be made one of, which takes its square. */
    private static final int MAX_NUMBER_LENGTH = 1_000;

    /** Numbers beyond are not what {@link java.math.BigDecimal} can hold. */
    private static final int MAX_EXPONENT_LENGTH = 9;

    private final byte[] json;
    private int at;
    private int[] index;
    private int size;
    private int objects;
    private int depth;
    private boolean ascii = true;
    private boolean escapes;
    private boolean escapedKeys;

    TapeParser(byte[] json) {
        this.json = json;
        this.index = new int[Math.max(32, json.length / 2)];
    }

    Tape parse() {
        skipByteOrderMark();
        skipSpace();
        value();
        skipSpace();
        if (at != json.length) {
            throw error("Expected the end");
        }
        if (!ascii) {
            checkUtf8();
        }
        return new Tape(json, Arrays.copyOf(index, size), objects, escapedKeys);
    }

    /** RFC 8259, section 8.1: it must not be there, and may be passed over. */
    private void skipByteOrderMark() {
        if (json.length >= 3 && json[0] == (byte) 0xEF && json[1] == (byte) 0xBB && json[2] == (byte) 0xBF) {
            at = 3;
        }
    }

    /** What is copied into an answer must not break its encoding. */
    private void checkUtf8() {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        ByteBuffer in = ByteBuffer.wrap(json);
        CharBuffer out = CharBuffer.allocate(4096);
        CoderResult result;
        do {
            result = decoder.decode(in, out.clear(), true);
        } while (result.isOverflow());
        if (result.isError()) {
            at = in.position();
            throw error("Not UTF-8");
        }
    }

    private void value() {
        if (at >= json.length) {
            throw error("Expected a value, got the end");
        }
        switch (json[at]) {
            case '{' -> object();
            case '[' -> array();
            case '"' -> {
                int start = at;
                string();
                scalar(Tape.Kind.STRING, start);
            }
            case 't' -> literal("true", Tape.Kind.TRUE);
            case 'f' -> literal("false", Tape.Kind.FALSE);
            case 'n' -> literal("null", Tape.Kind.NULL);
            default -> number();
        }
    }

    private void object() {
        int node = open(Tape.Kind.OBJECT, Tape.OBJECT_HEADER);
        index[node + 5] = objects++;
        int count = 0;
        skipSpace();
        if (!take('}')) {
            do {
                skipSpace();
                int start = at + 1;
                escapes = false;
                expectString();
                escapedKeys |= escapes;
                add(start, at - 1);
                skipSpace();
                expect(':');
                skipSpace();
                value();
                count++;
                skipSpace();
            } while (take(','));
            expect('}');
        }
        close(node, count);
    }

    private void array() {
        int node = open(Tape.Kind.ARRAY, Tape.ARRAY_HEADER);
        int count = 0;
        skipSpace();
        if (!take(']')) {
            do {
                skipSpace();
                value();
                count++;
                skipSpace();
            } while (take(','));
            expect(']');
        }
        close(node, count);
    }

    private int open(Tape.Kind kind, int header) {
        if (++depth > MAX_DEPTH) {
            throw error("Nested deeper than " + MAX_DEPTH);
        }
        int node = size;
        reserve(header);
        size += header;
        index[node] = Tape.code(kind);
        index[node + 1] = at++;
        return node;
    }

    private void close(int node, int count) {
        depth--;
        index[node + 2] = at;
        index[node + 3] = size;
        index[node + 4] = count;
    }

    private void expectString() {
        if (at >= json.length || json[at] != '"') {
            throw error("Expected a string");
        }
        string();
    }

    private void string() {
        at++;
        while (at < json.length) {
            byte b = json[at++];
            if (b == '"') {
                return;
            }
            if (b == '\\') {
                escape();
            } else if (b < 0) {
                ascii = false;
            } else if (b < ' ') {
                throw error("A control character in a string");
            }
        }
        throw error("A string without an end");
    }

    private void escape() {
        escapes = true;
        byte b = at < json.length ? json[at++] : 0;
        switch (b) {
            case '"', '\\', '/', 'b', 'f', 'n', 'r', 't' -> {}
            case 'u' -> {
                for (int end = at + 4; at < end; at++) {
                    if (at >= json.length || Character.digit(json[at], 16) < 0) {
                        throw error("A broken escape in a string");
                    }
                }
            }
            default -> throw error("A broken escape in a string");
        }
    }

    private void literal(String word, Tape.Kind kind) {
        int start = at;
        for (int i = 0; i < word.length(); i++) {
            if (at >= json.length || json[at++] != word.charAt(i)) {
                throw error("Expected " + word);
            }
        }
        scalar(kind, start);
    }

    private void number() {
        int start = at;
        take('-');
        if (!take('0')) {
            digits();
        }
        if (take('.')) {
            digits();
        }
        if (take('e') || take('E')) {
            if (!take('+')) {
                take('-');
            }
            int exponent = at;
            digits();
            if (at - exponent > MAX_EXPONENT_LENGTH) {
                throw error("An exponent of more than " + MAX_EXPONENT_LENGTH + " digits");
            }
        }
        if (at - start > MAX_NUMBER_LENGTH) {
            throw error("A number of more than " + MAX_NUMBER_LENGTH + " characters");
        }
        scalar(Tape.Kind.NUMBER, start);
    }

    private void digits() {
        int start = at;
        while (at < json.length && json[at] >= '0' && json[at] <= '9') {
            at++;
        }
        if (at == start) {
            throw error("Expected a value");
        }
    }

    private void scalar(Tape.Kind kind, int start) {
        reserve(Tape.SCALAR_SIZE);
        index[size++] = Tape.code(kind);
        index[size++] = start;
        index[size++] = at;
    }

    private void add(int first, int second) {
        reserve(2);
        index[size++] = first;
        index[size++] = second;
    }

    private void reserve(int more) {
        if (size + more > index.length) {
            index = Arrays.copyOf(index, index.length * 2);
        }
    }

    private void skipSpace() {
        while (at < json.length && (json[at] == ' ' || json[at] == '\n' || json[at] == '\r' || json[at] == '\t')) {
            at++;
        }
    }

    private boolean take(char wanted) {
        if (at < json.length && json[at] == wanted) {
            at++;
            return true;
        }
        return false;
    }

    private void expect(char wanted) {
        if (!take(wanted)) {
            throw error("Expected '" + wanted + "'");
        }
    }

    private JsonException error(String message) {
        return new JsonException(message, at);
    }
}
