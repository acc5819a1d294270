package dev.kontor.gateway.response;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * JSON documents, one after the other, as their bytes and a flat index of where their values lie. Nothing is decoded until
 * it is asked for, and most values never are: they are copied, byte for byte, into an answer. So numbers keep every digit.
 *
 * <p>A value is named by its place in the index:
 *
 * <pre>
 * scalar  kind and start, end
 * array   kind and start, end, next, count, elements…
 * object  kind and start, end, next, count, extensions, marks, (key, value)…
 * </pre>
 *
 * {@code start} and {@code end} are offsets of bytes, {@code next} is the place after the value. A key is its number in
 * {@link Keys}, or, for one that is not there, the complement of its offset. Objects can be extended: see {@link Overlay}.
 * Not safe for use by several threads at once.
 */
public final class Tape {

    /** What a value is; a number without a fraction and an exponent is an integer, however long. */
    public enum Kind {
        NULL,
        TRUE,
        FALSE,
        INTEGER,
        DECIMAL,
        STRING,
        ARRAY,
        OBJECT
    }

    /** All documents together: offsets have 28 bits. */
    public static final int MAX_BYTES = (1 << 28) - 1;

    /** After the last document, so that eight bytes can be read wherever one can, and a zero ends what never ends. */
    private static final int SLACK = 8;

    /** What is larger was needed by few, and is not kept for all. */
    private static final int MAX_SPARE_BYTES = 1 << 18;

    private static final int MAX_SPARE_INDEX = 1 << 16;
    private static final Spare<byte[]> SPARE_BYTES = new Spare<>();
    private static final Spare<int[]> SPARE_INDICES = new Spare<>();

    /** The parser and the links of extensions look for so much before they write. */
    private static final int ROOM = 32;

    private static final int KIND_SHIFT = 28;
    private static final Kind[] KINDS = Kind.values();
    private static final int FIRST_CONTAINER = code(Kind.ARRAY);
    static final int SCALAR_SIZE = 2;
    static final int ARRAY_HEADER = 4;
    static final int OBJECT_HEADER = 6;
    static final int END = 1;
    static final int NEXT = 2;
    static final int COUNT = 3;
    static final int EXTENSIONS = 4;
    static final int MARKS = 5;

    private final Keys keys;
    private byte[] bytes;
    private int used;
    private int[] index;
    private int size;

    /** How much a tape has. */
    public record Size(int bytes, int index) {

        /** The same, but not more than is kept anyway: one large answer must not make all that follow take as much. */
        public Size atMostSpare() {
            return new Size(Math.min(bytes, MAX_SPARE_BYTES - SLACK), Math.min(index, MAX_SPARE_INDEX - ROOM));
        }
    }

    private Tape(Keys keys, byte[] bytes, int[] index) {
        this.keys = keys;
        this.bytes = bytes;
        this.index = index;
    }

    /** How a kind stands in the index. */
    @SuppressWarnings("EnumOrdinal") // Tapes live shorter than this class: nothing outside ever sees the number.
    private static int code(Kind kind) {
        return kind.ordinal();
    }

    /** How a value begins in the index. */
    static int head(Kind kind, int start) {
        return code(kind) << KIND_SHIFT | start;
    }

    static boolean isObject(int head) {
        return head >>> KIND_SHIFT == code(Kind.OBJECT);
    }

    /** Reads a document; throws {@link JsonException} when it is not one. */
    public static Tape parse(byte[] json) {
        Tape tape = new Tape(Keys.NONE, new byte[json.length + SLACK], new int[json.length / 4 + ROOM]);
        tape.add(json);
        return tape;
    }

    /**
     * An object without fields, to be extended by documents that are added.
     *
     * @param keys those by which fields will be found
     * @param expected what it will have in the end, about: less room is made larger again and again
     */
    public static Tape emptyObject(Keys keys, Size expected) {
        byte[] bytes = SPARE_BYTES.take();
        int[] index = SPARE_INDICES.take();
        Tape tape = new Tape(
                keys,
                bytes != null && bytes.length >= expected.bytes ? bytes : new byte[expected.bytes + SLACK],
                index != null && index.length >= expected.index ? index : new int[expected.index + ROOM]);
        Arrays.fill(tape.index, 0, OBJECT_HEADER, 0);
        tape.index[0] = head(Kind.OBJECT, 0);
        tape.index[NEXT] = OBJECT_HEADER;
        tape.size = OBJECT_HEADER;
        return tape;
    }

    /** Gives back what the tape has, for others to use; it must not be looked at again, and then fails. */
    public void recycle() {
        if (bytes.length > 0 && bytes.length <= MAX_SPARE_BYTES) {
            SPARE_BYTES.give(bytes);
        }
        if (index.length > 0 && index.length <= MAX_SPARE_INDEX) {
            SPARE_INDICES.give(index);
        }
        bytes = new byte[0];
        index = new int[0];
    }

    /**
     * Adds a document; throws {@link JsonException} when it is not one, or when all together have more than {@link
     * #MAX_BYTES}, and then nothing is added.
     *
     * @return its one value
     */
    public int add(byte[] json) {
        if (json.length > MAX_BYTES - SLACK - used) {
            throw new JsonException("More than " + MAX_BYTES + " bytes of JSON", 0);
        }
        int end = used + json.length;
        if (end + SLACK > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(end + SLACK, 2 * bytes.length));
        }
        System.arraycopy(json, 0, bytes, used, json.length);
        Arrays.fill(bytes, end, end + SLACK, (byte) 0);
        TapeParser parser = new TapeParser(keys, bytes, used, end, index, size);
        parser.parse();
        int value = size;
        index = parser.index();
        size = parser.size();
        used = end;
        return value;
    }

    /** The first document's value. */
    public int root() {
        return 0;
    }

    public Size size() {
        return new Size(used, size);
    }

    public Kind kind(int value) {
        return KINDS[index[value] >>> KIND_SHIFT];
    }

    public boolean isNull(int value) {
        return index[value] >>> KIND_SHIFT == 0;
    }

    /** Whether it is an array or an object. */
    public boolean isContainer(int value) {
        return index[value] >>> KIND_SHIFT >= FIRST_CONTAINER;
    }

    /** All documents; another array once one is added. */
    public byte[] bytes() {
        return bytes;
    }

    /** Offset of the value's first byte; of a string, of its opening quote. */
    public int start(int value) {
        return index[value] & MAX_BYTES;
    }

    /** Offset after the value's last byte. */
    public int end(int value) {
        return index[value + END];
    }

    /** The value's JSON text. */
    public String text(int value) {
        return new String(bytes, start(value), end(value) - start(value), StandardCharsets.UTF_8);
    }

    /** Number of elements or fields. */
    public int count(int container) {
        return index[container + COUNT];
    }

    /** An array's first element, or the place of the first thing after an empty one. */
    public int firstElement(int array) {
        return array + ARRAY_HEADER;
    }

    /** The place after a value: of an array's element, the next element. */
    public int next(int value) {
        return isContainer(value) ? index[value + NEXT] : value + SCALAR_SIZE;
    }

    /** The value of an object's first field, or a place beyond the object when it has none. */
    public int firstField(int object) {
        return object + OBJECT_HEADER + 1;
    }

    /** From the value of one field to the value of the next. */
    public int nextField(int value) {
        return next(value) + 1;
    }

    /** The number of a field's key, from its value; negative when it is not among the tape's keys. */
    public int key(int value) {
        return index[value - 1];
    }

    /** The key of a number. */
    public String keyName(int key) {
        return keys.name(key);
    }

    /** A field's name, from its value. */
    public String name(int value) {
        int key = key(value);
        return key >= 0 ? keys.name(key) : string(bytes, ~key);
    }

    /** The string whose opening quote stands there. */
    static String string(byte[] bytes, int quote) {
        int end = quote + 1;
        while (bytes[end] != '"') {
            end += bytes[end] == '\\' ? 2 : 1;
        }
        return JsonValues.unescape(new String(bytes, quote + 1, end - quote - 1, StandardCharsets.UTF_8));
    }

    /** The value of an object's own field, the first of that key; -1 when it has none. */
    public int field(int object, int key) {
        int value = firstField(object);
        for (int left = count(object); left > 0; left--) {
            if (index[value - 1] == key) {
                return value;
            }
            value = nextField(value);
        }
        return -1;
    }

    /** The value of an object's own field, the first of that name; -1 when it has none. */
    public int field(int object, String name) {
        int value = firstField(object);
        for (int left = count(object); left > 0; left--) {
            if (name(value).equals(name)) {
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

    /** The first of what extends an object, to be read with {@link #extending} and {@link #nextExtension}; 0 for none. */
    int firstExtension(int object) {
        return index[object + EXTENSIONS];
    }

    /** The object that an extension brings. */
    int extending(int extension) {
        return index[extension];
    }

    int nextExtension(int extension) {
        return index[extension + 1];
    }

    /** Lets an object be extended by another, after those that extend it already. */
    void extend(int object, int by) {
        if (size + 2 > index.length) {
            index = Arrays.copyOf(index, 2 * index.length);
        }
        int link = object + EXTENSIONS;
        while (index[link] != 0) {
            link = index[link] + 1;
        }
        index[link] = size;
        index[size] = by;
        index[size + 1] = 0;
        size += 2;
    }

    /** Notes that a subgraph was asked about the object and does not know it. */
    public void setUnknown(int object) {
        index[object + MARKS] |= 1;
    }

    /** Whether a subgraph said that it does not know the object. */
    public boolean isUnknown(int object) {
        return (index[object + MARKS] & 1) != 0;
    }

    /** Marks an object as visited under a number; false when it was already. */
    public boolean mark(int object, int number) {
        int marks = index[object + MARKS];
        index[object + MARKS] = number << 1 | (marks & 1);
        return marks >>> 1 != number;
    }
}
