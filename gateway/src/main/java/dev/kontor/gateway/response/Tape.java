package dev.kontor.gateway.response;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A JSON document as its bytes and a flat index of where its values lie. Nothing is decoded until it is asked for, and
 * most values never are: they are copied, byte for byte, into an answer. So numbers keep every digit.
 *
 * <p>A value is named by its index on the tape:
 *
 * <pre>
 * scalar  kind, start, end
 * array   kind, start, end, next, count, elements…
 * object  kind, start, end, next, count, ordinal, (keyStart, keyEnd, value)…
 * </pre>
 *
 * {@code start} and {@code end} are offsets of bytes, {@code next} is the index after the value. Objects can be
 * extended: see {@link Overlay}. Not safe for use by several threads at once.
 */
public final class Tape {

    /** What a value is. */
    public enum Kind {
        NULL,
        TRUE,
        FALSE,
        NUMBER,
        STRING,
        ARRAY,
        OBJECT
    }

    private static final Kind[] KINDS = Kind.values();
    private static final int FIRST_CONTAINER = code(Kind.ARRAY);
    static final int SCALAR_SIZE = 3;
    static final int ARRAY_HEADER = 5;
    static final int OBJECT_HEADER = 6;

    private final byte[] bytes;
    private final int[] index;
    private final int objects;
    private final boolean escapedKeys;
    private Overlay.@Nullable Extension @Nullable [] extensions;
    private int @Nullable [] marks;
    private boolean @Nullable [] unknown;

    /** @param escapedKeys whether some key is written with an escape, so that its bytes do not say all */
    Tape(byte[] bytes, int[] index, int objects, boolean escapedKeys) {
        this.bytes = bytes;
        this.index = index;
        this.objects = objects;
        this.escapedKeys = escapedKeys;
    }

    /** How a kind stands on the tape. */
    @SuppressWarnings("EnumOrdinal") // Tapes live shorter than this class: nothing outside ever sees the number.
    static int code(Kind kind) {
        return kind.ordinal();
    }

    /** Reads a document; throws {@link JsonException} when it is not one. */
    public static Tape parse(byte[] json) {
        return new TapeParser(json).parse();
    }

    /** An object without fields, to be extended. */
    public static Tape emptyObject() {
        return parse("{}".getBytes(StandardCharsets.UTF_8));
    }

    /** The document's one value. */
    public int root() {
        return 0;
    }

    public Kind kind(int value) {
        return KINDS[index[value]];
    }

    public boolean isNull(int value) {
        return index[value] == 0;
    }

    public byte[] bytes() {
        return bytes;
    }

    /** Offset of the value's first byte; of a string, of its opening quote. */
    public int start(int value) {
        return index[value + 1];
    }

    /** Offset after the value's last byte. */
    public int end(int value) {
        return index[value + 2];
    }

    /** The value's JSON text. */
    public String text(int value) {
        return new String(bytes, start(value), end(value) - start(value), StandardCharsets.UTF_8);
    }

    /** Number of elements or fields. */
    public int count(int container) {
        return index[container + 4];
    }

    /** Index of an array's first element, or of the first thing after an empty one. */
    public int firstElement(int array) {
        return array + ARRAY_HEADER;
    }

    /** Index after a value: of an array's element, the next element. */
    public int next(int value) {
        return index[value] < FIRST_CONTAINER ? value + SCALAR_SIZE : index[value + 3];
    }

    /** Index of the value of an object's first field, or beyond the object when it has none. */
    public int firstField(int object) {
        return object + OBJECT_HEADER + 2;
    }

    /** From the value of one field to the value of the next. */
    public int nextField(int value) {
        return next(value) + 2;
    }

    /** A field's name, from the index of its value. */
    public String key(int value) {
        int start = index[value - 2];
        return JsonValues.unescape(new String(bytes, start, index[value - 1] - start, StandardCharsets.UTF_8));
    }

    byte[] keyBytes(int value) {
        return escapedKeys
                ? key(value).getBytes(StandardCharsets.UTF_8)
                : Arrays.copyOfRange(bytes, index[value - 2], index[value - 1]);
    }

    /** The value of an object's own field, the first of that name; -1 when it has none. */
    public int field(int object, byte[] key) {
        int value = firstField(object);
        for (int left = count(object); left > 0; left--) {
            int start = index[value - 2];
            if (Arrays.equals(bytes, start, index[value - 1], key, 0, key.length)
                    || (escapedKeys && Arrays.equals(keyBytes(value), key))) {
                return value;
            }
            value = nextField(value);
        }
        return -1;
    }

    /** Whether a string reads just so. */
    public boolean isString(int value, byte[] content) {
        if (kind(value) != Kind.STRING) {
            return false;
        }
        int start = start(value) + 1;
        int end = end(value) - 1;
        return Arrays.equals(bytes, start, end, content, 0, content.length)
                || (hasEscape(start, end)
                        && Arrays.equals(JsonValues.string(this, value).getBytes(StandardCharsets.UTF_8), content));
    }

    private boolean hasEscape(int start, int end) {
        for (int i = start; i < end; i++) {
            if (bytes[i] == '\\') {
                return true;
            }
        }
        return false;
    }

    Overlay.@Nullable Extension extension(int object) {
        return extensions == null ? null : extensions[index[object + 5]];
    }

    void extend(int object, Overlay.Extension extension) {
        if (extensions == null) {
            extensions = new Overlay.Extension[objects];
        }
        extensions[index[object + 5]] = extension;
    }

    /** Notes that a subgraph was asked about the object and does not know it. */
    public void setUnknown(int object) {
        if (unknown == null) {
            unknown = new boolean[objects];
        }
        unknown[index[object + 5]] = true;
    }

    /** Whether a subgraph said that it does not know the object. */
    public boolean isUnknown(int object) {
        return unknown != null && unknown[index[object + 5]];
    }

    /** Marks an object as visited under a number; false when it was already. */
    public boolean mark(int object, int number) {
        if (marks == null) {
            marks = new int[objects];
        }
        int ordinal = index[object + 5];
        boolean fresh = marks[ordinal] != number;
        marks[ordinal] = number;
        return fresh;
    }
}
