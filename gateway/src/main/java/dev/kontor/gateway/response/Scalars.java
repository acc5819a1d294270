package dev.kontor.gateway.response;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;

/** Finds the ends of JSON's strings, numbers and words, and checks them; strings are looked through eight bytes at a time. */
final class Scalars {

    /** As Jackson's: longer than any number that is meant, and short enough to be made one of, which takes its square. */
    private static final int MAX_NUMBER_LENGTH = 1_000;

    /** Numbers beyond are not what {@link java.math.BigDecimal} can hold. */
    private static final int MAX_EXPONENT_LENGTH = 9;

    private static final long ONES = 0x0101010101010101L;
    private static final long HIGHS = 0x8080808080808080L;
    private static final long QUOTES = '"' * ONES;
    private static final long BACKSLASHES = '\\' * ONES;
    private static final long SPACES = ' ' * ONES;

    private final byte[] json;
    private final int begin;
    private final int end;
    private boolean ascii = true;
    private boolean decimal;
    private boolean escaped;

    /** @param json has eight zeros after the end */
    Scalars(byte[] json, int begin, int end) {
        this.json = json;
        this.begin = begin;
        this.end = end;
    }

    /** Whether the last string has escapes. */
    boolean wasEscaped() {
        return escaped;
    }

    /** Whether the last number has a fraction or an exponent. */
    boolean wasDecimal() {
        return decimal;
    }

    /** The offset after the string that begins there. */
    int afterString(int quote) {
        escaped = false;
        int at = quote + 1;
        long seen = 0;
        while (true) {
            long word = (long) Keys.LONGS.get(json, at);
            long ends = zeros(word ^ QUOTES) | zeros(word ^ BACKSLASHES) | below(word);
            if (ends == 0) {
                seen |= word;
                at += Long.BYTES;
                continue;
            }
            // The lowest bit that is set is right; a borrow may have set others above it.
            int bits = Long.numberOfTrailingZeros(ends) & -Byte.SIZE;
            seen |= word & ((1L << bits) - 1);
            at += bits / Byte.SIZE;
            if (json[at] == '"') {
                ascii &= (seen & HIGHS) == 0;
                return at + 1;
            }
            if (json[at] != '\\') {
                throw error(at < end ? "A control character in a string" : "A string without an end", at);
            }
            at = escape(at + 1);
        }
    }

    /** The highest bit of each byte that is zero. */
    private static long zeros(long word) {
        return (word - ONES) & ~word & HIGHS;
    }

    /** The highest bit of each byte that is less than a space. */
    private static long below(long word) {
        return (word - SPACES) & ~word & HIGHS;
    }

    private int escape(int start) {
        escaped = true;
        int at = start + 1;
        switch (json[start]) {
            case '"', '\\', '/', 'b', 'f', 'n', 'r', 't' -> {}
            case 'u' -> {
                for (; at < start + 5; at++) {
                    if (Character.digit(json[at], 16) < 0) {
                        throw error("A broken escape in a string", at);
                    }
                }
            }
            default -> throw error("A broken escape in a string", start);
        }
        return at;
    }

    /** The offset after the word that must be there. */
    int after(String word, int start) {
        for (int i = 0; i < word.length(); i++) {
            if (json[start + i] != word.charAt(i)) {
                throw error("Expected " + word, start + i);
            }
        }
        return start + word.length();
    }

    /** The offset after the number that must be there. */
    int afterNumber(int start) {
        int at = json[start] == '-' ? start + 1 : start;
        decimal = false;
        at = json[at] == '0' ? at + 1 : digits(at);
        if (json[at] == '.') {
            decimal = true;
            at = digits(at + 1);
        }
        if (json[at] == 'e' || json[at] == 'E') {
            decimal = true;
            at++;
            int exponent = json[at] == '+' || json[at] == '-' ? at + 1 : at;
            at = digits(exponent);
            if (at - exponent > MAX_EXPONENT_LENGTH) {
                throw error("An exponent of more than " + MAX_EXPONENT_LENGTH + " digits", at);
            }
        }
        if (at - start > MAX_NUMBER_LENGTH) {
            throw error("A number of more than " + MAX_NUMBER_LENGTH + " characters", at);
        }
        return at;
    }

    private int digits(int start) {
        int at = start;
        while (json[at] >= '0' && json[at] <= '9') {
            at++;
        }
        if (at == start) {
            throw error("Expected a value", at);
        }
        return at;
    }

    /** Of all that was between the strings' quotes: what is copied into an answer must not break its encoding. */
    void checkUtf8() {
        if (ascii) {
            return;
        }
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        ByteBuffer in = ByteBuffer.wrap(json, begin, end - begin);
        CharBuffer out = CharBuffer.allocate(4096);
        CoderResult result;
        do {
            result = decoder.decode(in, out.clear(), true);
        } while (result.isOverflow());
        if (result.isError()) {
            throw error("Not UTF-8", in.position());
        }
    }

    private JsonException error(String message, int at) {
        return new JsonException(message, at - begin);
    }
}
