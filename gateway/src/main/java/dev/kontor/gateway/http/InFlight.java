package dev.kontor.gateway.http;

import io.vertx.core.Future;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

/**
 * What is being asked at this moment: whoever asks the same waits for the same answer, be it a failure. Nothing is kept
 * beyond that moment. For one event loop, so it needs no lock.
 */
final class InFlight<Q, A> {

    private final Map<Q, Future<A>> open = new HashMap<>();

    /** The answer to a question that is asked already, or else is now. */
    Future<A> ask(Q question, Supplier<Future<A>> asking) {
        Future<A> known = open.get(question);
        if (known != null) {
            return known;
        }
        Future<A> answer = asking.get();
        if (!answer.isComplete()) {
            open.put(question, answer);
            // Before whoever waits: what they ask next is another moment's.
            answer.onComplete(done -> open.remove(question));
        }
        return answer;
    }
}
