package dev.kontor.gateway.http;

import dev.kontor.gateway.subgraph.SubgraphClient;
import dev.kontor.gateway.subgraph.SubgraphException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Counts the requests to subgraphs that may have changed something and are over. Nobody who asks after one shares what was asked before, so
 * all read what they wrote.
 */
@ApplicationScoped
public class Writes {

    private final AtomicLong count = new AtomicLong();

    long count() {
        return count.get();
    }

    void add() {
        count.incrementAndGet();
    }

    /** Counts events as well: whoever hears of a change and asks is not told what was read before it. */
    SubgraphClient.Subscriber counting(SubgraphClient.Subscriber subscriber) {
        return new SubgraphClient.Subscriber() {
            @Override
            public void next(byte[] response) {
                add();
                subscriber.next(response);
            }

            @Override
            public void complete() {
                subscriber.complete();
            }

            @Override
            public void fail(SubgraphException failure) {
                subscriber.fail(failure);
            }
        };
    }
}
