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
    private record Quoted(int length, long[] words, long lastMask) {

        static Quoted of(String name) {
            byte[] bytes = ('"' + name + '"').getBytes(StandardCharsets.UTF_8);
            byte[] padded = Arrays.copyOf(bytes, (bytes.length + 7) / 8 * 8);
            long[] words = new long[padded.length / 8];
            for (int i = 0; i < words.length; i++) {
                words[i] = (long) LONGS.get(padded, 8 * i);
            }
            int unused = padded.length - bytes.length;
            return new Quoted(bytes.length, words, -1L >>> (8 * unused));
        }
    }

    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<String> names = new ArrayList<>();
    private Quoted[] quoted = new Quoted[0];

    /**
     * By context the key that came last time, and one more; 0 for none. Only a guess: whoever takes it compares, so
     * threads may write over each other's.
     */
    private int[] guesses = new int[1];

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
        guesses = new int[after(number) + 2];
        return number;
    }

    public String name(int key) {
        return names.get(key);
    }

    /** The number of a key; negative when it is not one of these. */
    public int find(String key) {
        return numbers.getOrDefault(key, -1);
    }

    /** Whether a key stands there, in its quotes. There must be eight bytes after the document's last, zeros. */
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

    /** Where the first key of the document's outermost object comes. */
    static final int OUTERMOST = 0;

    /** Where the first key of an object comes that is the value, or in the list that is the value, of a key. */
    static int below(int key) {
        return key < 0 ? OUTERMOST : 2 * key + 2;
    }

    /** Where the key after a key comes. */
    static int after(int key) {
        return key < 0 ? OUTERMOST : 2 * key + 1;
    }

    /** The key that came last time in such a place; negative when none is remembered. */
    int guess(int context) {
        return guesses[context] - 1;
    }

    void learn(int context, int key) {
        guesses[context] = key + 1;
    }
}
