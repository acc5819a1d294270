package dev.kontor.gateway.response;

import java.util.concurrent.ThreadLocalRandom;

/** Hashes of bytes, eight at a time; others in every process, so that nobody can choose what collides. */
final class Hash {

    private static final long SEED =
            System.nanoTime() ^ ThreadLocalRandom.current().nextLong();

    /** The golden ratio's: it spreads its factor's bits upwards. */
    private static final long FACTOR = 0x9E3779B97F4A7C15L;

    private Hash() {}

    static long start(int length) {
        return SEED ^ length;
    }

    static long add(long hash, long bytes) {
        long product = (hash ^ bytes) * FACTOR;
        return product ^ (product >>> 32);
    }
}
