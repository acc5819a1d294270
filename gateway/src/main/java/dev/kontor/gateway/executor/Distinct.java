package dev.kontor.gateway.executor;

import dev.kontor.gateway.response.JsonBuffer;
import java.util.Arrays;

/**
 * Texts at the end of a buffer, numbered by value: a hash table over the buffer's own bytes, because a map would want a
 * copy of each as its key, and most are there already.
 */
final class Distinct {

    private final JsonBuffer json;

    /** Of each text the offsets of its first byte and after its last. */
    private int[] ranges = new int[16];

    /** Numbers of texts, and one more; 0 for none. Twice as many places as texts at the least. */
    private int[] table = new int[16];

    private int[] hashes = new int[8];
    private int count;

    Distinct(JsonBuffer json) {
        this.json = json;
    }

    int count() {
        return count;
    }

    /** The number of the text from an offset to the buffer's end; one that is new must stay there. */
    int add(int start) {
        int hash = json.hash(start);
        int place = hash & (table.length - 1);
        while (table[place] != 0) {
            int other = table[place] - 1;
            if (hashes[other] == hash && json.endsWith(start, ranges[2 * other], ranges[2 * other + 1])) {
                return other;
            }
            place = (place + 1) & (table.length - 1);
        }
        if (count == hashes.length) {
            grow();
            place = free(hash);
        }
        ranges[2 * count] = start;
        ranges[2 * count + 1] = json.size();
        hashes[count] = hash;
        table[place] = ++count;
        return count - 1;
    }

    private void grow() {
        ranges = Arrays.copyOf(ranges, 2 * ranges.length);
        hashes = Arrays.copyOf(hashes, 2 * hashes.length);
        table = new int[2 * table.length];
        for (int i = 0; i < count; i++) {
            table[free(hashes[i])] = i + 1;
        }
    }

    private int free(int hash) {
        int place = hash & (table.length - 1);
        while (table[place] != 0) {
            place = (place + 1) & (table.length - 1);
        }
        return place;
    }
}
