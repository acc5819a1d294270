package dev.kontor.gateway.response;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** JSON text under construction, as bytes; what was written can be taken back. */
public final class JsonBuffer {

    private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);

    /** What is larger was needed by few, and is not kept for all. */
    public static final int MAX_SPARE = 1 << 18;

    private static final Spare<byte[]> SPARE = new Spare<>();

    private byte[] bytes;
    private int size;

    public JsonBuffer(int capacity) {
        bytes = new byte[capacity];
    }

    private JsonBuffer(byte[] spare) {
        bytes = spare;
    }

    /** A buffer that is used for a moment, and then {@link #recycle recycled}. */
    public static JsonBuffer spare(int capacity) {
        byte[] spare = SPARE.take();
        return spare != null && spare.length >= capacity ? new JsonBuffer(spare) : new JsonBuffer(capacity);
    }

    /** Gives back what the buffer has, for others to use; it must not be looked at again, and then fails. */
    public void recycle() {
        if (bytes.length > 0 && bytes.length <= MAX_SPARE) {
            SPARE.give(bytes);
        }
        bytes = new byte[0];
        size = -1;
    }

    public int size() {
        return size;
    }

    /** Takes back all that was written after the buffer had the given size. */
    public void truncate(int newSize) {
        size = newSize;
    }

    public JsonBuffer raw(byte[] source) {
        return raw(source, 0, source.length);
    }

    public JsonBuffer raw(byte[] source, int start, int end) {
        int length = end - start;
        reserve(length);
        System.arraycopy(source, start, bytes, size, length);
        size += length;
        return this;
    }

    /** ASCII text as it is. */
    public JsonBuffer raw(String ascii) {
        return raw(ascii.getBytes(StandardCharsets.UTF_8));
    }

    public JsonBuffer raw(char ascii) {
        reserve(1);
        bytes[size++] = (byte) ascii;
        return this;
    }

    /** A string with quotes and escapes. */
    public JsonBuffer string(String value) {
        raw('"');
        for (byte b : value.getBytes(StandardCharsets.UTF_8)) {
            switch (b) {
                case '"' -> raw("\\\"");
                case '\\' -> raw("\\\\");
                case '\n' -> raw("\\n");
                case '\r' -> raw("\\r");
                case '\t' -> raw("\\t");
                default -> {
                    if (b >= 0 && b < ' ') {
                        raw("\\u00").raw((char) HEX[b >> 4]).raw((char) HEX[b & 15]);
                    } else {
                        raw((char) b);
                    }
                }
            }
        }
        return raw('"');
    }

    /** Ends an object whose members, from an offset on, were each written with a comma before them. */
    public JsonBuffer closeMembers(int start) {
        if (size > start) {
            System.arraycopy(bytes, start + 1, bytes, start, size - start - 1);
            size--;
        }
        return raw('}');
    }

    /** What was written is its beginning, {@link #size} bytes; another array once more is. */
    public byte[] bytes() {
        return bytes;
    }

    public byte[] toByteArray() {
        return Arrays.copyOf(bytes, size);
    }

    /** What another buffer has. */
    public JsonBuffer raw(JsonBuffer other) {
        return raw(other.bytes, 0, other.size);
    }

    /** A hash of the bytes from an offset on; another in every process. */
    public int hash(int start) {
        long hash = Hash.start(size - start);
        int at = start;
        for (; at + Long.BYTES <= size; at += Long.BYTES) {
            hash = Hash.add(hash, (long) Keys.LONGS.get(bytes, at));
        }
        for (; at < size; at++) {
            hash = Hash.add(hash, bytes[at]);
        }
        return (int) hash;
    }

    /** Whether the bytes from an offset on are those of a range. */
    public boolean endsWith(int start, int from, int to) {
        return Arrays.equals(bytes, start, size, bytes, from, to);
    }

    private void reserve(int more) {
        if (size + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, size + more));
        }
    }

    @Override
    public String toString() {
        return new String(bytes, 0, size, StandardCharsets.UTF_8);
    }
}
