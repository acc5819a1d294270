package dev.kontor.bench.load.stub;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Answers by path and exact body. Finding one allocates nothing: what is looked for stays where it was read. */
final class AnswerCache {

    /** More than enough for every body that a benchmark sends; what comes beyond is computed each time. */
    private static final int MOST = 20_000;

    private static final int BUCKETS = 1 << 14;
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    /** Odd and with its bits well mixed; any such number would do. */
    private static final long MULTIPLIER = 0x9E3779B97F4A7C15L;

    private record Entry(
            long hash,
            byte[] path,
            byte[] body,
            Calls calls,
            Answer answer,
            @Nullable Entry next) {}

    private final @Nullable Entry[] buckets = new @Nullable Entry[BUCKETS];
    private int size;

    /** The answer to a request that lies in these ranges, its call counted; null when there is none. */
    @Nullable Answer find(RequestParser at, byte[] in) {
        long hash = hash(at, in);
        for (Entry entry = buckets[bucket(hash)]; entry != null; entry = entry.next) {
            if (entry.hash == hash
                    && Arrays.equals(entry.body, 0, entry.body.length, in, at.bodyStart, at.bodyEnd)
                    && Arrays.equals(entry.path, 0, entry.path.length, in, at.pathStart, at.pathEnd)) {
                entry.calls.count++;
                return entry.answer;
            }
        }
        return null;
    }

    void put(RequestParser at, byte[] in, Calls calls, Answer answer) {
        if (size >= MOST) {
            return;
        }
        size++;
        long hash = hash(at, in);
        int bucket = bucket(hash);
        buckets[bucket] = new Entry(
                hash,
                Arrays.copyOfRange(in, at.pathStart, at.pathEnd),
                Arrays.copyOfRange(in, at.bodyStart, at.bodyEnd),
                calls,
                answer,
                buckets[bucket]);
    }

    private static long hash(RequestParser at, byte[] in) {
        return hash(in, at.bodyStart, at.bodyEnd) ^ hash(in, at.pathStart, at.pathEnd);
    }

    /** Eight bytes at a time, the last ones by themselves. */
    private static long hash(byte[] in, int start, int end) {
        long hash = (long) end - start;
        int i = start;
        for (; i + Long.BYTES <= end; i += Long.BYTES) {
            hash = (hash ^ (long) LONGS.get(in, i)) * MULTIPLIER;
            hash ^= hash >>> 32;
        }
        for (; i < end; i++) {
            hash = (hash ^ in[i]) * MULTIPLIER;
        }
        return hash ^ (hash >>> 29);
    }

    private static int bucket(long hash) {
        return (int) hash & (BUCKETS - 1);
    }
}
