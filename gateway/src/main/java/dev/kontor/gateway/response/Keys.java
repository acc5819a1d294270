package dev.kontor.gateway.response;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The keys that answers are looked into for, numbered: when an answer is read a key is compared as bytes, once, and from
 * then on as a number. Filled while an operation is prepared and not changed afterwards, but for what was learned about
 * the order in which keys come.
 */
public final class Keys {

    /** Members of every response that are looked into. */
    public static final int DATA = 0;

    public static final int ERRORS = 1;
    public static final int MESSAGE = 2;
    public static final int PATH = 3;
    public static final int EXTENSIONS = 4;
    public static final int TYPENAME = 5;

    private static final List<String> ALWAYS = List.of("data", "errors", "message", "path", "extensions", "__typename");

    /** Eight bytes at a time: keys are the half of an answer. */
    static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    /** For documents of which nothing is known. */
    static final Keys NONE = new Keys();

    /** A key in its quotes, eight bytes a word, zeros after the last. */
    private record Quoted(int length, long[] words, long lastMask, long lastEight) {

        static Quoted of(String name) {
            byte[] bytes = ('"' + name + '"').getBytes(StandardCharsets.UTF_8);
            byte[] padded = Arrays.copyOf(bytes, (bytes.length + 7) / 8 * 8);
            long[] words = new long[padded.length / 8];
            for (int i = 0; i < words.length; i++) {
                words[i] = (long) LONGS.get(padded, 8 * i);
            }
            int unused = padded.length - bytes.length;
            long lastEight = bytes.length < Long.BYTES ? words[0] : (long) LONGS.get(bytes, bytes.length - Long.BYTES);
            return new Quoted(bytes.length, words, -1L >>> (8 * unused), lastEight);
        }
    }

    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<String> names = new ArrayList<>();
    private Quoted[] quoted = new Quoted[0];

    /** A hash table of numbers, and one more; 0 for none. Four times as many places as keys at the least. */
    private int[] table = new int[0];

    /**
     * By context the key that came last time, and one more; 0 for none. Only a guess: whoever takes it compares, so
     * contexts may fall together and threads may write over each other's.
     */
    private int[] guesses = new int[0];

    public Keys() {
        ALWAYS.forEach(this::number);
    }

    /** The number of a key, which may be a new one. */
    public int number(String key) {
        Integer known = numbers.get(key);
        if (known != null) {
            return known;
        }
        int number = names.size();
        numbers.put(key, number);
        names.add(key);
        quoted = Arrays.copyOf(quoted, number + 1);
        quoted[number] = Quoted.of(key);
        int places = Integer.highestOneBit(number + 1) * 8;
        if (places > table.length) {
            table = new int[places];
            guesses = new int[2 * places];
            for (int i = 0; i < number; i++) {
                table[free(quoted[i])] = i + 1;
            }
        }
        table[free(quoted[number])] = number + 1;
        return number;
    }

    private int free(Quoted key) {
        int place = place(key.words[0], key.lastEight, key.length);
        while (table[place] != 0) {
            place = (place + 1) & (table.length - 1);
        }
        return place;
    }

    /** By the first eight bytes and the last: names are often numbered at the end. */
    private int place(long firstEight, long lastEight, int length) {
        return (int) Hash.add(Hash.add(Hash.start(length), firstEight), lastEight) & (table.length - 1);
    }

    public String name(int key) {
        return names.get(key);
    }

    /** The number of a key; negative when it is not one of these. */
    public int find(String key) {
        return numbers.getOrDefault(key, -1);
    }

    /**
     * The number of the key that stands there, in its quotes and without escapes; negative when it is not one of these.
     * There must be eight bytes after the document's last, zeros.
     */
    int find(byte[] json, int at, int after) {
        int length = after - at;
        long word = (long) LONGS.get(json, at);
        if (length < Long.BYTES) {
            word &= (1L << (Byte.SIZE * length)) - 1;
        }
        long lastEight = length < Long.BYTES ? word : (long) LONGS.get(json, after - Long.BYTES);
        int place = place(word, lastEight, length);
        while (table[place] != 0) {
            int key = table[place] - 1;
            if (quoted[key].length == length && isAt(key, json, at)) {
                return key;
            }
            place = (place + 1) & (table.length - 1);
        }
        return -1;
    }

    /** Whether a key stands there, in its quotes; eight zeros as above. */
    boolean isAt(int key, byte[] json, int at) {
        Quoted wanted = quoted[key];
        long[] words = wanted.words;
        int last = words.length - 1;
        for (int i = 0; i < last; i++) {
            if ((long) LONGS.get(json, at + 8 * i) != words[i]) {
                return false;
            }
        }
        return (((long) LONGS.get(json, at + 8 * last) ^ words[last]) & wanted.lastMask) == 0;
    }

    /** How many bytes it takes with its quotes. */
    int length(int key) {
        return quoted[key].length;
    }

    /**
     * Where a key comes: in the object that is the value, or in the list that is the value, of one key, after another
     * key. Either may be negative, for none or one that is not among these.
     */
    int context(int leading, int last) {
        return (Math.max(leading, -1) * (names.size() + 1) + Math.max(last, -1) + 1) & (guesses.length - 1);
    }

    /** The key that came last time in a context; negative when none is remembered. */
    int guess(int context) {
        return guesses[context] - 1;
    }

    void learn(int context, int key) {
        guesses[context] = key + 1;
    }
}
