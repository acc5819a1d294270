package dev.kontor.gateway.response;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * Arrays that were used and can be again, by each thread its own. Every request needs a few of some 100 KB for a moment;
 * fresh ones are cleared before they are used, are in no cache, and fill the heap with what survives a collection.
 */
final class Spare<A> {

    /** As many as requests are likely to be on their way on one event loop. */
    private static final int MAX_KEPT = 64;

    private final ThreadLocal<Deque<A>> kept = ThreadLocal.withInitial(ArrayDeque::new);

    /** One that nobody uses; null when there is none. What is in it is what was left there. */
    @Nullable A take() {
        return kept.get().pollLast();
    }

    /** Takes one back; whoever gives it must not look at it again. */
    void give(A array) {
        Deque<A> mine = kept.get();
        if (mine.size() < MAX_KEPT) {
            mine.addLast(array);
        }
    }
}
